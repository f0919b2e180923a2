import {
  EDGE_BRIDGE,
  EDGE_CLOSED_TO_BICYCLE,
  EDGE_CLOSED_TO_FOOT,
  EDGE_CLOSED_TO_WHEELCHAIR,
  EDGE_STEPS,
  EDGE_TUNNEL,
  type EdgeClass,
  edgeAttributesOf,
} from '../../src/core/network/network';
import { bicycleAccess, footAccess, wheelchairAccess } from './osm-access';
import type { OsmTags } from './osm-read';
import { readSurface } from './osm-surface';

/** What a kind of way is, and who may use it as long as no tag says otherwise. */
interface WayKind {
  readonly edgeClass: EdgeClass;
  readonly foot: boolean;
  readonly bicycle: boolean;
}

const forAll = (edgeClass: EdgeClass): WayKind => ({ edgeClass, foot: true, bicycle: true });
const onFoot = (edgeClass: EdgeClass): WayKind => ({ edgeClass, foot: true, bicycle: false });
const forMotors = (edgeClass: EdgeClass): WayKind => ({ edgeClass, foot: false, bicycle: false });

/**
 * Kinds of `highway=*`. Who may use them without a tag follows the worldwide defaults of the OSM wiki's "OSM tags
 * for routing/Access restrictions", not checked against its table for Italy; two things are ours: cycleways are open to people on foot (a track beside a street can be walked),
 * and trunk roads are shut to both, as Italy's are to people on foot.
 */
const KINDS: Readonly<Record<string, WayKind>> = {
  footway: onFoot('path'),
  pedestrian: forAll('path'),
  path: forAll('path'),
  steps: onFoot('path'),
  corridor: onFoot('path'),
  elevator: onFoot('path'),
  cycleway: forAll('path'),
  bridleway: forAll('path'),
  platform: onFoot('platform'),
  track: forAll('track'),
  service: forAll('service'),
  busway: forMotors('service'),
  road: forAll('minor'),
  residential: forAll('minor'),
  living_street: forAll('minor'),
  unclassified: forAll('minor'),
  tertiary: forAll('tertiary'),
  tertiary_link: forAll('tertiary'),
  secondary: forAll('secondary'),
  secondary_link: forAll('secondary'),
  primary: forAll('primary'),
  primary_link: forAll('primary'),
  trunk: forMotors('primary'),
  trunk_link: forMotors('primary'),
};

/** Kinds of which the outline can be walked too: squares and platforms. Of others it is the edge of a carriageway. */
const WALKED_AREAS: ReadonlySet<string> = new Set([
  'footway',
  'pedestrian',
  'path',
  'platform',
  'living_street',
]);

const NOT_THERE: ReadonlySet<string> = new Set([
  'construction',
  'proposed',
  'planned',
  'abandoned',
  'razed',
  'disused',
]);

/** Why a way is not part of the network. */
export const leftOutReasons = [
  'ferry',
  'under construction, planned or gone',
  'area that is not walked along',
  'motorway, trunk road or motor road',
  'private or closed to the public',
  'closed on foot and by bicycle',
  'of a kind that is not travelled',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** What an edge inherits from its way. */
export interface WayColumns {
  readonly edgeClass: EdgeClass;
  /** Bits of `edgeFlags` and of `edgeAttributes`. */
  readonly flags: number;
  readonly attributes: number;
}

export type WayVerdict =
  | { readonly kind: 'street'; readonly columns: WayColumns }
  | { readonly kind: 'left-out'; readonly reason: LeftOutReason }
  /** Not a way for travelling at all: a building, a stream. */
  | { readonly kind: 'other' };

/** What the tags of a way make of it: a street with its class and attributes, or nothing, with the reason. */
export function judgeWay(tags: OsmTags): WayVerdict {
  if (tags.route === 'ferry') return leftOut('ferry');
  const highway = highwayOf(tags);
  if (highway === null) return { kind: 'other' };
  if (NOT_THERE.has(highway)) return leftOut('under construction, planned or gone');
  if (tags.area === 'yes' && !WALKED_AREAS.has(highway)) return leftOut('area that is not walked along');
  if (highway === 'motorway' || highway === 'motorway_link')
    return leftOut('motorway, trunk road or motor road');
  if (!Object.hasOwn(KINDS, highway)) return leftOut('of a kind that is not travelled');
  const isForMotors = tags.motorroad === 'yes' || highway.startsWith('trunk');
  const kind = tags.motorroad === 'yes' ? forMotors(KINDS[highway].edgeClass) : KINDS[highway];
  const foot = footAccess(tags) ?? kind.foot;
  const bicycle = bicycleAccess(tags) ?? kind.bicycle;
  if (!foot && !bicycle) {
    if (isForMotors) return leftOut('motorway, trunk road or motor road');
    return leftOut(
      isShutToThePublic(tags) ? 'private or closed to the public' : 'closed on foot and by bicycle',
    );
  }
  return {
    kind: 'street',
    columns: {
      edgeClass: kind.edgeClass,
      flags: readFlags(tags),
      attributes: edgeAttributesOf(
        (foot ? 0 : EDGE_CLOSED_TO_FOOT) | (bicycle ? 0 : EDGE_CLOSED_TO_BICYCLE) | readWheels(tags),
        readSurface(tags.surface),
      ),
    },
  };
}

function leftOut(reason: LeftOutReason): WayVerdict {
  return { kind: 'left-out', reason };
}

/** The kind of way; platforms and piers that have no `highway=*` count as if they had. Null for what is no way. */
function highwayOf(tags: OsmTags): string | null {
  if (tags.highway !== undefined) return tags.highway;
  if (tags.railway === 'platform' || tags.public_transport === 'platform') return 'platform';
  return tags.man_made === 'pier' ? 'footway' : null;
}

function isShutToThePublic(tags: OsmTags): boolean {
  return (
    tags.foot === 'private' || (tags.access !== undefined && footAccess({ access: tags.access }) === false)
  );
}

/** A passage through a building lies at the height of the street, and is no tunnel. */
function readFlags(tags: OsmTags): number {
  if (tags.tunnel !== undefined && tags.tunnel !== 'no' && tags.tunnel !== 'building_passage')
    return EDGE_TUNNEL;
  return tags.bridge !== undefined && tags.bridge !== 'no' ? EDGE_BRIDGE : 0;
}

/**
 * Steps and whom they stop. A ramp for wheelchairs takes everybody on wheels, so that nothing remains of the steps;
 * any other ramp takes pushchairs only. Steps said to be open to wheelchairs have a ramp or a lift beside them.
 */
function readWheels(tags: OsmTags): number {
  const access = wheelchairAccess(tags);
  if (tags.highway !== 'steps') return access === false ? EDGE_CLOSED_TO_WHEELCHAIR : 0;
  const isYes = (key: string): boolean => tags[key] !== undefined && tags[key] !== 'no';
  if (access ?? isYes('ramp:wheelchair')) return 0;
  return isYes('ramp:stroller') || tags.ramp === 'yes'
    ? EDGE_CLOSED_TO_WHEELCHAIR
    : EDGE_STEPS | EDGE_CLOSED_TO_WHEELCHAIR;
}
