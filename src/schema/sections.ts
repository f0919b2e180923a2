import { DataFormatError } from '../core/errors';
import { type ByteReader, ByteWriter } from './bytes';

/** More of anything than a city has; a header that asks for more is damaged. */
const MAX_COUNT = 20_000_000;

/** So many columns to be written. */
export function newSections(count: number): ByteWriter[] {
  return Array.from({ length: count }, () => new ByteWriter());
}

/** Writes columns behind what stands already: the length of each in 32 bits, then all of them. */
export function writeSections(writer: ByteWriter, sections: readonly ByteWriter[]): Uint8Array {
  for (const section of sections) writer.writeU32(section.length);
  for (const section of sections) writer.writeBytes(section.finish());
  return writer.finish();
}

/**
 * Readers of what {@link writeSections} wrote.
 * @throws DataFormatError where the columns do not fill the rest of the file
 */
export function readSections(reader: ByteReader, count: number): ByteReader[] {
  const lengths = Array.from({ length: count }, () => reader.readU32());
  const sections = lengths.map((length) => reader.section(length));
  reader.expectEnd('the last column');
  return sections;
}

/**
 * How many of something the columns hold, each of which takes a byte or more.
 * @throws DataFormatError for more than the file has bytes
 */
export function readCount(reader: ByteReader, path: string, what: string, fileBytes: number): number {
  const count = reader.readU32();
  if (count > MAX_COUNT || count > fileBytes)
    throw new DataFormatError(`${path}: ${count} ${what} in ${fileBytes} bytes`);
  return count;
}
