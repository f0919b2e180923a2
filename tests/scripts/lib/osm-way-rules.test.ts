import { describe, expect, it } from 'vitest';
import { readSurface } from '../../../scripts/lib/osm-surface';
import { judgeWay, type LeftOutReason } from '../../../scripts/lib/osm-way-rules';
import {
  EDGE_BRIDGE,
  EDGE_CLOSED_TO_BICYCLE,
  EDGE_CLOSED_TO_FOOT,
  EDGE_CLOSED_TO_WHEELCHAIR,
  EDGE_STEPS,
  EDGE_TUNNEL,
  edgeAttributesOf,
  surfaceOf,
} from '../../../src/core/network/network';

/** Tags as people write them down: "highway=footway foot=yes". */
function tagsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(' ').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** Who may use a way, as letters: f on foot, b by bicycle, w by wheelchair, s for steps; else why it is left out. */
function judge(text: string): string {
  const verdict = judgeWay(tagsOf(text));
  if (verdict.kind === 'other') return 'no way';
  if (verdict.kind === 'left-out') return verdict.reason;
  const { attributes } = verdict.columns;
  return [
    attributes & EDGE_CLOSED_TO_FOOT ? '' : 'f',
    attributes & EDGE_CLOSED_TO_BICYCLE ? '' : 'b',
    attributes & EDGE_CLOSED_TO_WHEELCHAIR ? '' : 'w',
    attributes & EDGE_STEPS ? 's' : '',
  ].join('');
}

describe('who may use a way', () => {
  it.each([
    ['highway=residential', 'fbw'],
    ['highway=footway', 'fw'],
    ['highway=pedestrian', 'fbw'],
    ['highway=cycleway', 'fbw'],
    ['highway=path', 'fbw'],
    ['highway=corridor indoor=yes', 'fw'],
    ['highway=footway bicycle=yes', 'fbw'],
    ['highway=footway bicycle=designated', 'fbw'],
    ['highway=footway bicycle=dismount', 'fw'],
    ['highway=cycleway foot=no', 'bw'],
    ['highway=cycleway foot=designated', 'fbw'],
    ['highway=residential foot=no', 'bw'],
    ['highway=primary foot=use_sidepath', 'bw'],
    ['highway=primary bicycle=use_sidepath', 'fw'],
    ['highway=residential bicycle=no', 'fw'],
    ['highway=residential motor_vehicle=no', 'fbw'],
    ['highway=residential vehicle=no', 'fw'],
    ['highway=residential vehicle=no bicycle=yes', 'fbw'],
  ])('%s: %s', (tags, expected) => expect(judge(tags)).toBe(expected));
});

describe('access, the more specific tag before the general one', () => {
  const shut: LeftOutReason = 'private or closed to the public';
  it.each([
    ['highway=service access=private', shut],
    ['highway=service access=no', shut],
    ['highway=service access=military', shut],
    ['highway=service access=private foot=yes', 'fw'],
    ['highway=service access=no foot=designated', 'fw'],
    ['highway=service access=private bicycle=yes', 'bw'],
    ['highway=service access=private vehicle=yes', 'bw'],
    ['highway=service access=private foot=yes bicycle=permissive', 'fbw'],
    ['highway=service access=yes foot=private', 'bw'],
    ['highway=footway foot=private', shut],
    ['highway=footway foot=no', 'closed on foot and by bicycle'],
    ['highway=service access=customers', 'fbw'],
    ['highway=service access=destination', 'fbw'],
    ['highway=service access=permissive', 'fbw'],
    ['highway=service access=unknown', 'fbw'],
    ['highway=service access=private foot=unknown', shut],
    ['highway=service access=no;yes', 'fbw'],
    ['highway=service access=private;delivery', shut],
    ['highway=residential access=yes wheelchair=no', 'fb'],
    ['highway=residential wheelchair=limited', 'fbw'],
    ['highway=service access=private wheelchair=yes', shut],
  ])('%s: %s', (tags, expected) => expect(judge(tags)).toBe(expected));
});

describe('steps', () => {
  it.each([
    ['highway=steps', 'fs'],
    ['highway=steps ramp=no', 'fs'],
    ['highway=steps ramp=yes', 'f'],
    ['highway=steps ramp:stroller=yes', 'f'],
    ['highway=steps ramp:bicycle=yes', 'fs'],
    ['highway=steps ramp:wheelchair=yes', 'fw'],
    ['highway=steps ramp:wheelchair=no ramp=yes', 'f'],
    ['highway=steps wheelchair=yes', 'fw'],
    ['highway=steps wheelchair=no', 'fs'],
    ['highway=steps wheelchair=no ramp:wheelchair=yes', 'fs'],
    ['highway=steps conveying=yes', 'fs'],
    ['highway=steps bicycle=yes', 'fbs'],
    ['highway=steps access=private', 'private or closed to the public'],
  ])('%s: %s', (tags, expected) => expect(judge(tags)).toBe(expected));
});

describe('what is not part of the network, with the reason', () => {
  it.each([
    ['route=ferry', 'ferry'],
    ['route=ferry highway=footway foot=yes', 'ferry'],
    ['highway=motorway', 'motorway, trunk road or motor road'],
    ['highway=motorway_link foot=yes', 'motorway, trunk road or motor road'],
    ['highway=trunk', 'motorway, trunk road or motor road'],
    ['highway=trunk foot=yes', 'fw'],
    ['highway=primary motorroad=yes', 'motorway, trunk road or motor road'],
    ['highway=primary motorroad=yes foot=yes', 'fw'],
    ['highway=construction construction=residential', 'under construction, planned or gone'],
    ['highway=proposed', 'under construction, planned or gone'],
    ['highway=pedestrian area=yes', 'fbw'],
    ['highway=footway area=yes', 'fw'],
    ['highway=service area=yes', 'area that is not walked along'],
    ['highway=raceway', 'of a kind that is not travelled'],
    ['highway=toString', 'of a kind that is not travelled'],
    ['highway=busway', 'closed on foot and by bicycle'],
    ['highway=busway bicycle=yes', 'bw'],
    ['railway=platform', 'fw'],
    ['public_transport=platform', 'fw'],
    ['man_made=pier', 'fw'],
    ['railway=rail', 'no way'],
    ['building=yes', 'no way'],
  ])('%s: %s', (tags, expected) => expect(judge(tags)).toBe(expected));
});

describe('class, bridge, tunnel and surface', () => {
  const columns = (text: string) => {
    const verdict = judgeWay(tagsOf(text));
    return verdict.kind === 'street' ? verdict.columns : verdict.kind;
  };

  it.each([
    ['highway=footway', 'path'],
    ['highway=steps', 'path'],
    ['highway=track', 'track'],
    ['highway=service service=parking_aisle', 'service'],
    ['highway=unclassified', 'minor'],
    ['highway=living_street', 'minor'],
    ['highway=tertiary_link', 'tertiary'],
    ['highway=secondary', 'secondary'],
    ['highway=primary_link', 'primary'],
    ['railway=platform', 'platform'],
  ])('%s is drawn as %s', (tags, edgeClass) => expect(columns(tags)).toMatchObject({ edgeClass }));

  it.each([
    ['highway=footway', 0],
    ['highway=footway bridge=yes', EDGE_BRIDGE],
    ['highway=footway bridge=viaduct', EDGE_BRIDGE],
    ['highway=footway bridge=no', 0],
    ['highway=footway tunnel=yes', EDGE_TUNNEL],
    ['highway=footway tunnel=no', 0],
    ['highway=footway tunnel=building_passage', 0],
  ])('%s has flags %i', (tags, flags) => expect(columns(tags)).toMatchObject({ flags }));

  it.each([
    [undefined, 'unknown'],
    ['asphalt', 'paved'],
    ['paving_stones', 'paved'],
    ['fine_gravel', 'compacted'],
    ['gravel', 'unpaved'],
    ['ground', 'unpaved'],
    ['sett', 'rough'],
    ['cobblestone', 'rough'],
    ['asphalt;sett', 'paved'],
    ['lava', 'unknown'],
    ['constructor', 'unknown'],
  ] as const)('surface=%s is %s', (value, surface) => {
    expect(readSurface(value)).toBe(surface);
    expect(surfaceOf(edgeAttributesOf(15, readSurface(value)))).toBe(surface);
  });

  it('stands in the attributes of the way', () => {
    expect(columns('highway=steps surface=sett')).toEqual({
      edgeClass: 'path',
      flags: 0,
      attributes: edgeAttributesOf(EDGE_STEPS | EDGE_CLOSED_TO_WHEELCHAIR | EDGE_CLOSED_TO_BICYCLE, 'rough'),
    });
  });
});
