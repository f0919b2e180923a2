import type { groups } from '../../src/core/access/population';
import { openStages } from '../../src/data/area-stages';
import type { Source } from '../../src/data/source';
import type { OpenKind, OpenPlace } from '../../src/schema/everyday';
import type { BuildSnapshot, ComparedPlace } from './diff-builds';
import { filesOf } from './print-readme';

/** A place of an everyday list as it is compared: by its first point. */
function toCompared(
  service: OpenKind,
  { id, name, address, note, quantity, points }: OpenPlace,
): ComparedPlace {
  return {
    id,
    service,
    name: name || address,
    position: points[0],
    status: 'open',
    address,
    kind: note,
    quantity: String(quantity),
    website: '',
    noteIt: '',
    noteEn: '',
    source: '',
    lastSeen: '',
  };
}

/** What a comparison needs of built data. @throws LoadError or DataFormatError that names the file */
export async function snapshotOf(source: Source, areaId: string): Promise<BuildSnapshot> {
  const stages = openStages(source, areaId);
  const { manifest, places, notLocated, nils } = await stages.ground();
  const everyday = await stages.everyday();
  const sum = (group: (typeof groups)[number]): number =>
    nils.reduce((total, { residents }) => total + residents[group], 0);
  return {
    places: [...places, ...notLocated],
    everyday: (everyday?.layers ?? []).flatMap(({ kind, places: rows }) =>
      rows.map((row) => toCompared(kind, row)),
    ),
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
