import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BoundingBox } from '../src/core/geo';
import { openStages } from '../src/data/area-stages';
import { readManifest } from '../src/data/read-manifest';
import { diskSource } from './lib/disk-source';

/**
 * What a page whose link asks for an answer sends for before its own code has come, by paths below the data: the
 * manifest, and the streets, which are nearly half of all that such an answer needs. The rest is asked for once the
 * worker runs, so that the streets come first and are read while it comes.
 * @throws LoadError or DataFormatError where there is no such area
 */
export async function listAnswerFiles(geoFolder: string, areaId: string): Promise<readonly string[]> {
  const { area } = await openStages(diskSource(geoFolder), areaId).first();
  return ['manifest.json', ...(area.network ? [area.network.topology.path] : [])];
}

/** The study areas beside the city's own, which a link may ask for. */
export function listOtherAreas(
  geoFolder: string,
  areaId: string,
): readonly { readonly id: string; readonly bounds: BoundingBox }[] {
  const { studyAreas } = readManifest(readFileSync(join(geoFolder, 'manifest.json'), 'utf8'));
  return studyAreas.filter(({ id }) => id !== areaId).map(({ id, bounds }) => ({ id, bounds }));
}
