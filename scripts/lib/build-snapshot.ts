import type { groups } from '../../src/core/access/population';
import { openStages } from '../../src/data/area-stages';
import type { Source } from '../../src/data/source';
import type { BuildSnapshot } from './diff-builds';
import { filesOf } from './print-readme';

/** What a comparison needs of built data. @throws LoadError or DataFormatError that names the file */
export async function snapshotOf(source: Source, areaId: string): Promise<BuildSnapshot> {
  const { manifest, places, notLocated, nils } = await openStages(source, areaId).ground();
  const sum = (group: (typeof groups)[number]): number =>
    nils.reduce((total, { residents }) => total + residents[group], 0);
  return {
    places: [...places, ...notLocated],
    residents: [
      { zone: 'city', counts: { all: sum('all'), over65: sum('over65'), under15: sum('under15') } },
      ...nils.map(({ nil, commonName, residents }) => ({
        zone: `${commonName} (NIL ${nil})`,
        counts: residents,
      })),
    ],
    files: new Map(filesOf(manifest).map(({ path, sha256, counts }) => [path, { sha256, counts }])),
  };
}
