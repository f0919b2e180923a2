import { type GroupCounts, groups } from '../../src/core/access/population';
import { planeMeters } from '../../src/core/search/describe-position';
import { compareTexts, slugOf } from '../../src/core/search/text';
import type { Place } from '../../src/schema/place';

/** A coordinate that moves less is a rounding. */
const MOVED_METERS = 3;
/** Two rows of one service with different ids and another name are one place this near. */
const SAME_PLACE_METERS = 30;

const REWRITTEN = [
  'address',
  'kind',
  'quantity',
  'website',
  'noteIt',
  'noteEn',
  'source',
  'lastSeen',
] as const;

/** What of a place is compared. */
export type ComparedPlace = Pick<
  Place,
  'id' | 'name' | 'position' | 'status' | (typeof REWRITTEN)[number]
> & {
  readonly service: string;
};

/** What a comparison needs of a build. */
export interface BuildSnapshot {
  /** Located or not. */
  readonly places: readonly ComparedPlace[];
  /** Of everyday services and transport, by the kind that `service` names; they are told apart from the places. */
  readonly everyday: readonly ComparedPlace[];
  /** By zone, its name for people first. */
  readonly residents: readonly { readonly zone: string; readonly counts: GroupCounts }[];
  /** Of every file, by its path. */
  readonly files: ReadonlyMap<
    string,
    { readonly sha256: string; readonly counts: Readonly<Record<string, number>> }
  >;
}

/** What happened to a place, in the order that it is told in. */
export const changeKinds = [
  'opened',
  'listed',
  'gone',
  'closed',
  'reopened',
  'located',
  'lost',
  'moved',
  'renamed',
  'rewritten',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface PlaceChange {
  readonly kind: ChangeKind;
  readonly service: string;
  readonly id: string;
  readonly name: string;
  /** The name before, the metres moved, the fields rewritten; '' where there is nothing more to say. */
  readonly detail: string;
}

export interface ResidentChange {
  readonly zone: string;
  readonly before: GroupCounts;
  readonly after: GroupCounts;
}

/** How many places of an everyday kind there were and are. */
export interface KindCounts {
  readonly kind: string;
  readonly before: number;
  readonly after: number;
}

export interface BuildDiff {
  readonly places: readonly PlaceChange[];
  readonly everyday: readonly PlaceChange[];
  /** Of the kinds that `everyday` names. */
  readonly kinds: readonly KindCounts[];
  readonly residents: readonly ResidentChange[];
  /** Files that changed, with the counts in them that did. */
  readonly files: readonly { readonly path: string; readonly change: string }[];
}

function compareOne(before: ComparedPlace, after: ComparedPlace): PlaceChange[] {
  const changes: PlaceChange[] = [];
  const say = (kind: ChangeKind, detail = ''): void => {
    changes.push({ kind, service: after.service, id: after.id, name: after.name, detail });
  };
  if (before.status !== after.status) {
    if (after.status === 'closed') say('closed', `was ${before.status}`);
    else if (before.status === 'closed') say('reopened', `is ${after.status}`);
    else say('rewritten', `status ${before.status} → ${after.status}`);
  }
  if (before.position === null && after.position !== null) say('located');
  if (before.position !== null && after.position === null) say('lost');
  if (before.position && after.position) {
    const meters = planeMeters(before.position, after.position);
    if (meters >= MOVED_METERS) say('moved', `${Math.round(meters)} m`);
  }
  if (before.name !== after.name) say('renamed', `was ${before.name}`);
  const fields = REWRITTEN.filter((field) => before[field] !== after[field]);
  if (fields.length > 0) say('rewritten', fields.join(', '));
  return changes;
}

/** A row of the new build for a row whose id is gone: the same name, where one place bears it, or the same spot. */
function findUnderOtherId(
  gone: ComparedPlace,
  fresh: readonly ComparedPlace[],
  bearers: ReadonlyMap<string, number>,
): ComparedPlace | null {
  const metersTo = ({ position }: ComparedPlace): number =>
    gone.position && position ? planeMeters(gone.position, position) : Number.POSITIVE_INFINITY;
  const candidates = fresh.filter(({ service }) => service === gone.service);
  const isOnlyName = (bearers.get(nameKeyOf(gone)) ?? 0) <= 1;
  const sameName = isOnlyName && candidates.find(({ name }) => slugOf(name) === slugOf(gone.name));
  if (sameName) return sameName;
  const [nearest] = candidates
    .filter((place) => metersTo(place) <= SAME_PLACE_METERS)
    .sort((a, b) => metersTo(a) - metersTo(b) || (a.id < b.id ? -1 : 1));
  return nearest ?? null;
}

const nameKeyOf = ({ service, name }: ComparedPlace): string => `${service}/${slugOf(name)}`;
const keyOf = ({ service, id }: ComparedPlace): string => `${service}/${id}`;

function comparePlaces(before: readonly ComparedPlace[], after: readonly ComparedPlace[]): PlaceChange[] {
  const old = new Map(before.map((place) => [keyOf(place), place]));
  const now = new Map(after.map((place) => [keyOf(place), place]));
  const fresh = after.filter((place) => !old.has(keyOf(place)));
  const bearers = new Map<string, number>();
  for (const place of after) bearers.set(nameKeyOf(place), (bearers.get(nameKeyOf(place)) ?? 0) + 1);
  const changes: PlaceChange[] = [];
  for (const place of before) {
    const same = now.get(keyOf(place));
    if (same) {
      changes.push(...compareOne(place, same));
      continue;
    }
    const other = findUnderOtherId(place, fresh, bearers);
    if (other) {
      fresh.splice(fresh.indexOf(other), 1);
      const own = compareOne(place, other);
      changes.push(...own);
      if (!own.some(({ kind }) => kind === 'renamed'))
        changes.push({ ...other, kind: 'renamed', detail: `its id was ${place.id}: old links miss it` });
    } else changes.push({ ...place, kind: 'gone', detail: '' });
  }
  for (const place of fresh)
    changes.push({
      ...place,
      kind: place.status === 'closed' ? 'listed' : 'opened',
      detail: place.status === 'closed' ? 'as closed' : place.position ? '' : 'not located',
    });
  return changes
    .map(({ kind, service, id, name, detail }) => ({ kind, service, id, name, detail }))
    .sort(
      (a, b) =>
        changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) ||
        compareTexts(a.service, b.service) ||
        compareTexts(a.id, b.id),
    );
}

const nobody: GroupCounts = { all: 0, over65: 0, under15: 0 };

function compareResidents(
  before: BuildSnapshot['residents'],
  after: BuildSnapshot['residents'],
): ResidentChange[] {
  const [old, now] = [before, after].map((rows) => new Map(rows.map(({ zone, counts }) => [zone, counts])));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((zone) => ({ zone, before: old.get(zone) ?? nobody, after: now.get(zone) ?? nobody }))
    .filter((change) => groups.some((group) => change.before[group] !== change.after[group]));
}

function compareFiles(before: BuildSnapshot['files'], after: BuildSnapshot['files']): BuildDiff['files'] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [old, now] = [before.get(path), after.get(path)];
    if (!now) return [{ path, change: 'is gone' }];
    if (!old) return [{ path, change: 'is new' }];
    if (old.sha256 === now.sha256) return [];
    const counts = [...new Set([...Object.keys(old.counts), ...Object.keys(now.counts)])]
      .filter((key) => old.counts[key] !== now.counts[key])
      .map((key) => `${key} ${old.counts[key] ?? 0} → ${now.counts[key] ?? 0}`);
    return [{ path, change: counts.length > 0 ? counts.join(', ') : 'other bytes, the same counts' }];
  });
}

/** What is different in a new build; nothing is, where all its lists are empty. */
export function diffBuilds(before: BuildSnapshot, after: BuildSnapshot): BuildDiff {
  const everyday = comparePlaces(before.everyday, after.everyday);
  const countOf = (places: BuildSnapshot['everyday'], kind: string): number =>
    places.filter(({ service }) => service === kind).length;
  return {
    places: comparePlaces(before.places, after.places),
    everyday,
    kinds: [...new Set(everyday.map(({ service }) => service))].sort(compareTexts).map((kind) => ({
      kind,
      before: countOf(before.everyday, kind),
      after: countOf(after.everyday, kind),
    })),
    residents: compareResidents(before.residents, after.residents),
    files: compareFiles(before.files, after.files),
  };
}
