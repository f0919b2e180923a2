import type { Feature } from 'geojson';
import { readFgb } from '../../src/data/read-fgb';

/**
 * The features of an open dataset in FlatGeobuf, in the order of the file.
 * @param name what error messages call the file
 * @throws DataFormatError if it is not FlatGeobuf, is cut short, or holds another number of features than it says.
 */
export function readInputFgb(bytes: Uint8Array, name = 'FlatGeobuf input'): Promise<Feature[]> {
  return readFgb(bytes, name);
}
