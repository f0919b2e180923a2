import type { OsmTags } from './osm-read';

/**
 * Values of access tags that shut the public out. `customers`, `destination` and `permissive` let in whoever has
 * business there; `use_sidepath` sends to the way beside, which is mapped on its own. After the OSM wiki's Key:access.
 */
const CLOSED: ReadonlySet<string> = new Set([
  'no',
  'private',
  'permit',
  'residents',
  'employees',
  'delivery',
  'emergency',
  'agricultural',
  'forestry',
  'military',
  'use_sidepath',
]);

/** Values that say nothing, as if the tag were not there. */
const SILENT: ReadonlySet<string> = new Set(['unknown', 'variable', '']);

/** Of the keys, most specific first, the first that says something. Closed only if every one of its values is. */
function readAccess(tags: OsmTags, keys: readonly string[], closed: ReadonlySet<string>): boolean | null {
  for (const key of keys) {
    const values = (tags[key] ?? '').split(';').map((value) => value.trim());
    if (values.every((value) => SILENT.has(value))) continue;
    return !values.every((value) => SILENT.has(value) || closed.has(value));
  }
  return null;
}

/** Whether tags open a way to people on foot; null where they say nothing. */
export function footAccess(tags: OsmTags): boolean | null {
  return readAccess(tags, ['foot', 'access'], CLOSED);
}

const CLOSED_TO_RIDING: ReadonlySet<string> = new Set([...CLOSED, 'dismount']);

/** Whether tags open a way to people riding a bicycle; null where they say nothing. Who must dismount does not ride. */
export function bicycleAccess(tags: OsmTags): boolean | null {
  return readAccess(tags, ['bicycle', 'vehicle', 'access'], CLOSED_TO_RIDING);
}

/** Whether tags open a way to wheelchairs; null where they say nothing. `limited` is passable. */
export function wheelchairAccess(tags: OsmTags): boolean | null {
  return readAccess(tags, ['wheelchair'], CLOSED);
}

/** Whether a barrier on a way, a gate above all, is closed to people on foot. An untagged one is taken to open. */
export function isClosedBarrier(tags: OsmTags): boolean {
  return tags.barrier !== undefined && footAccess(tags) === false;
}
