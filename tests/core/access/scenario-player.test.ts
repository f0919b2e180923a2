import { describe, expect, it } from 'vitest';
import type { CoverageQuery } from '../../../src/core/access/answers';
import type { AccessContext } from '../../../src/core/access/coverage';
import { drawNothing } from '../../../src/core/access/gap-drawer';
import { createNetworkModel } from '../../../src/core/access/network-model';
import {
  FIELD_COVERED,
  FIELD_GAINED,
  FIELD_LOST,
  type ScenarioAnswer,
} from '../../../src/core/access/scenario-answers';
import { computeScenario, prepareScenarios } from '../../../src/core/access/scenario-player';
import { findZoneSlots } from '../../../src/core/access/zone-slots';
import { travelProfile } from '../../../src/core/network/profile';
import { runToEnd } from '../../../src/core/run-to-end';
import type { ScenarioChange } from '../../../src/core/scenario';
import { gridPoint, makeDemand, makeGrid } from '../../helpers/grid-city';

/** Homes along the southern street of a grid, a market at 0 m, 500 m and 1000 m; the last is closed. */
const demand = makeDemand([
  { xMeters: 100, yMeters: 0, residents: 10, over65: 4, under15: 1, nil: 1 },
  { xMeters: 300, yMeters: 0, residents: 20, over65: 5, under15: 2, nil: 1 },
  { xMeters: 600, yMeters: 0, residents: 40, over65: 6, under15: 3, nil: 2 },
  { xMeters: 900, yMeters: 0, residents: 80, over65: 7, under15: 4, nil: 2 },
]);
const positions = [gridPoint(0, 0), gridPoint(500, 0), gridPoint(1000, 0)];
const { network, shapes } = makeGrid(10);
const model = createNetworkModel(network, shapes, demand, positions);
const zones = findZoneSlots(demand, {
  municipi: [1],
  nils: [1, 2],
  groupOfNil: new Map([
    [1, 'edge'],
    [2, 'rest'],
  ]),
  groups: ['edge', 'rest'],
});
const context: AccessContext = {
  model,
  demand,
  zones,
  facilities: positions.map((position, i) => ({
    id: `market-${i}`,
    service: 'markets',
    position,
    countable: i !== 2,
  })),
  drawGap: drawNothing,
};
const coverage: CoverageQuery = {
  services: ['markets'],
  match: 'any',
  cutoffSeconds: 200,
  profile: travelProfile('adult', 3.6),
};
const none = { all: 0, over65: 0, under15: 0 };

function playOf(query: CoverageQuery = coverage) {
  const { play } = runToEnd(prepareScenarios(context, query));
  return (changes: readonly ScenarioChange[]): ScenarioAnswer => {
    const outcome = runToEnd(play(changes));
    if (outcome.kind !== 'scenario') throw new Error(outcome.kind);
    return outcome;
  };
}
const open = (x: number, y = 0) => ({ kind: 'open', service: 'markets', position: gridPoint(x, y) }) as const;
const close = (id: number) => ({ kind: 'close', service: 'markets', facilityId: `market-${id}` }) as const;

describe('prepareScenarios', () => {
  it('tells gains and losses of every zone, and keeps whoever has another', () => {
    // At 1 m/s 200 m lie within: the homes at 100 m, 300 m and 600 m have a market today.
    const { zones: changes, field, changes: effects } = playOf()([open(1000), close(1)]);
    const of = (zone: string) => changes.find(({ zoneId }) => zoneId === zone);
    // The home at 300 m and that at 600 m lose theirs, the one at 900 m finds one 100 m off.
    expect(of('city')).toEqual({
      zoneId: 'city',
      residents: { all: 150, over65: 22, under15: 10 },
      before: { all: 70, over65: 15, under15: 6 },
      after: { all: 90, over65: 11, under15: 5 },
      gained: { all: 80, over65: 7, under15: 4 },
      lost: { all: 60, over65: 11, under15: 5 },
    });
    expect(of('nil-1')).toMatchObject({ gained: none, lost: { all: 20, over65: 5, under15: 2 } });
    expect(of('nil-2')).toMatchObject({ gained: { all: 80 }, lost: { all: 40 } });
    expect(of('group-edge')).toMatchObject({ before: { all: 30 }, after: { all: 10 } });
    expect([...field]).toEqual([FIELD_COVERED, FIELD_LOST, FIELD_LOST, FIELD_GAINED]);
    expect(effects).toEqual([
      {
        kind: 'applied',
        within: { all: 80, over65: 7, under15: 4 },
        difference: { all: 80, over65: 7, under15: 4 },
      },
      {
        kind: 'applied',
        within: { all: 60, over65: 11, under15: 5 },
        difference: { all: -60, over65: -11, under15: -5 },
      },
    ]);
  });

  it('moves a place: whoever it leaves loses it, whoever it comes to gains it', () => {
    // From 500 m to 800 m: the homes at 300 m and 600 m had it, those at 600 m and 900 m have it now.
    const { zones: changes, changes: effects } = playOf()([
      { kind: 'move', service: 'markets', facilityId: 'market-1', to: gridPoint(800, 0) },
    ]);
    expect(changes[0]).toMatchObject({
      before: { all: 70 },
      after: { all: 130 },
      gained: { all: 80 },
      lost: { all: 20 },
    });
    expect(effects).toMatchObject([{ within: { all: 120 }, difference: { all: 60 } }]);
  });

  it('finds no change where one opens on the spot of one that closes', () => {
    const { zones: changes } = playOf()([open(500), close(1)]);
    for (const { before, after, gained, lost } of changes)
      expect([after, gained, lost]).toEqual([before, none, none]);
  });

  it('counts what a change adds to those before it', () => {
    const { changes: effects } = playOf()([open(900), open(900, 100), close(0)]);
    expect(effects).toMatchObject([
      { within: { all: 80 }, difference: { all: 80 } },
      { within: { all: 80 }, difference: none },
      { within: { all: 10 }, difference: { all: -10 } },
    ]);
  });

  it('wants every service where all are asked for, or any of them', () => {
    const two = { ...coverage, services: ['markets', 'labs'] };
    const lab = { kind: 'open', service: 'labs', position: gridPoint(200, 0) } as const;
    expect(playOf({ ...two, match: 'all' })([lab]).zones[0]).toMatchObject({
      before: none,
      gained: { all: 30 },
      lost: none,
    });
    // Whom the lab reaches has a market already.
    expect(playOf({ ...two, match: 'any' })([lab]).zones[0]).toMatchObject({
      before: { all: 70 },
      gained: none,
    });
  });

  it.each([
    ['of a service not asked about', { ...close(1), service: 'labs' }, 'other-service'],
    ['of a place that is not there', { ...close(1), facilityId: 'market-9' }, 'unknown-facility'],
    ['of a place whose name objects have', { ...close(1), facilityId: 'constructor' }, 'unknown-facility'],
    ['of a place that is closed today', close(2), 'closed'],
    ['far from every street', open(500, -300), 'off-network'],
    [
      'to a place far from every street',
      { ...close(1), kind: 'move', to: gridPoint(0, 9000) },
      'off-network',
    ],
    [
      'over to where there is no street',
      { kind: 'crossing', from: gridPoint(0, 0), to: gridPoint(0, -300) },
      'off-network',
    ],
  ] as const)('ignores a change %s, and says so', (_, change, reason) => {
    const { zones: changes, changes: effects } = playOf()([change]);
    expect(effects).toEqual([{ kind: 'ignored', reason }]);
    for (const { before, after, gained, lost } of changes)
      expect([after, gained, lost]).toEqual([before, none, none]);
  });

  it('follows the last of several changes to one place', () => {
    const moved = { ...close(1), kind: 'move', to: gridPoint(800, 0) } as const;
    const { zones: changes, changes: effects } = playOf()([moved, open(1000), close(1)]);
    expect(effects).toMatchObject([
      { kind: 'ignored', reason: 'replaced' },
      { kind: 'applied', difference: { all: 80 } },
      { kind: 'applied', difference: { all: -60 } },
    ]);
    expect(changes[0]).toMatchObject({ after: { all: 90 } });
  });

  it('says that nothing can be counted until every service that is needed has a place', () => {
    const labs: CoverageQuery = { ...coverage, services: ['labs'] };
    const { play } = runToEnd(prepareScenarios(context, labs));
    expect(runToEnd(play([]))).toMatchObject({
      kind: 'nothing-to-count',
      uncountable: [{ service: 'labs', reason: 'empty' }],
      changes: [],
    });
    const all: CoverageQuery = { ...coverage, services: ['labs', 'markets', 'shops'], match: 'all' };
    const lab = { kind: 'open', service: 'labs', position: gridPoint(200, 0) } as const;
    expect(computeScenario(context, { coverage: all, changes: [lab] })).toMatchObject({
      kind: 'nothing-to-count',
      uncountable: [{ service: 'shops', reason: 'empty' }],
      changes: [{ kind: 'applied' }],
    });
    // All that there was closes: everybody has lost it, which can be counted.
    const gone = playOf()([close(0), close(1)]);
    expect(gone.zones[0]).toMatchObject({ before: { all: 70 }, after: none, lost: { all: 70 } });
  });
});
