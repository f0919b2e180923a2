import { openStages } from '../src/data/area-stages';
import { diskSource } from './lib/disk-source';

/**
 * The files that most of a first answer's bytes are, by their path below the data, the largest first: a page whose link
 * asks for an answer sends for them before it has read the manifest.
 * @throws LoadError or DataFormatError where there is no such area
 */
export async function listAnswerFiles(geoFolder: string, areaId: string): Promise<readonly string[]> {
  const { area } = await openStages(diskSource(geoFolder), areaId).first();
  const network = area.network ? [area.network.topology, area.network.shapes] : [];
  return [...network, area.demand].sort((a, b) => b.bytes - a.bytes).map(({ path }) => path);
}
