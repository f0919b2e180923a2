import { describe, expect, it } from 'vitest';
import type { CoverageQuery } from '../../../src/core/access/answers';
import { createCircleModel } from '../../../src/core/access/circle-model';
import type { AccessContext } from '../../../src/core/access/coverage';
import { drawNothing } from '../../../src/core/access/gap-drawer';
import { createNetworkModel } from '../../../src/core/access/network-model';
import {
  FIELD_COVERED,
  FIELD_GAINED,
  FIELD_LEFT_OUT,
  type ScenarioAnswer,
} from '../../../src/core/access/scenario-answers';
import { computeScenario } from '../../../src/core/access/scenario-player';
import { findZoneSlots } from '../../../src/core/access/zone-slots';
import { travelProfile } from '../../../src/core/network/profile';
import type { ScenarioChange } from '../../../src/core/scenario';
import { gridPoint, makeDemand, makeGrid } from '../../helpers/grid-city';

const none = { all: 0, over65: 0, under15: 0 };
/** At 1 m/s. */
const coverage: CoverageQuery = {
  services: ['markets'],
  match: 'any',
  cutoffSeconds: 300,
  profile: travelProfile('adult', 3.6),
};

describe('a crossing', () => {
  /** A river between 400 m and 500 m with a bridge in the south only; a market on one side, homes on both. */
  const river = makeGrid(10, { keep: (column, row, along) => along === 'y' || column !== 4 || row === 0 });
  const homes = makeDemand([
    { xMeters: 300, yMeters: 600, residents: 10 },
    { xMeters: 500, yMeters: 600, residents: 20 },
    { xMeters: 700, yMeters: 600, residents: 40 },
    { xMeters: 900, yMeters: 0, residents: 80 },
  ]);
  const market = [gridPoint(400, 600)];
  const city: AccessContext = {
    demand: homes,
    zones: findZoneSlots(homes, {
      municipi: [1],
      nils: [1],
      groupOfNil: new Map([[1, 'rest']]),
      groups: ['rest'],
    }),
    facilities: [{ id: 'market', service: 'markets', position: market[0], countable: true }],
    drawGap: drawNothing,
    model: createNetworkModel(river.network, river.shapes, homes, market),
  };
  const answer = (cutoffSeconds: number, changes: readonly ScenarioChange[]): ScenarioAnswer => {
    const outcome = computeScenario(city, { coverage: { ...coverage, cutoffSeconds }, changes });
    if (outcome.kind !== 'scenario') throw new Error(outcome.kind);
    return outcome;
  };
  const bridge = (y: number) =>
    ({ kind: 'crossing', from: gridPoint(400, y), to: gridPoint(500, y) }) as const;

  it('gains whom it brings near, and tells its length', () => {
    // Round by the south it is 1300 m to the nearest home over the river; over the bridge 100 m, and 300 m to the next.
    expect(answer(300, []).zones[0]).toMatchObject({ after: { all: 10 } });
    const {
      zones: [change],
      changes: [effect],
      field,
    } = answer(300, [bridge(600)]);
    expect(change).toMatchObject({
      before: { all: 10 },
      after: { all: 70 },
      gained: { all: 60 },
      lost: none,
    });
    expect(effect).toEqual({
      kind: 'crossing',
      lengthMeters: 100,
      entryMeters: [0, 0],
      difference: { all: 60, over65: 0, under15: 0 },
    });
    expect([...field]).toEqual([FIELD_COVERED, FIELD_GAINED, FIELD_GAINED, FIELD_LEFT_OUT]);
    // 50 m north of the market it costs 50 m there and 50 m back: the second home is 400 m away.
    expect(answer(300, [bridge(650)]).zones[0]).toMatchObject({ gained: { all: 20 } });
    expect(answer(400, [bridge(650)]).zones[0]).toMatchObject({ gained: { all: 60 } });
  });

  it('counts the walks from its ends to the streets', () => {
    const aside = { kind: 'crossing', from: gridPoint(430, 650), to: gridPoint(480, 650) } as const;
    const {
      changes: [effect],
      zones: [change],
    } = answer(200, [aside]);
    expect(effect).toMatchObject({ lengthMeters: 50, entryMeters: [30, 20], difference: { all: 20 } });
    expect(change).toMatchObject({ gained: { all: 20 } });
    expect(answer(199, [aside]).zones[0]).toMatchObject({ gained: none });
  });

  it('gains for a place that opens beside it, whatever comes first in the list', () => {
    const shop = { kind: 'open', service: 'markets', position: gridPoint(500, 900) } as const;
    const shut = { kind: 'close', service: 'markets', facilityId: 'market' } as const;
    // From the shop it is 300 m to the home at 500 m and 500 m to that at 700 m; over the bridge 600 m to that at 300 m.
    const { changes, zones } = answer(600, [bridge(900), shop, shut]);
    expect(changes).toMatchObject([
      { kind: 'crossing', difference: { all: 10 } },
      { kind: 'applied', within: { all: 60 }, difference: { all: 60 } },
      { kind: 'applied', within: { all: 10 }, difference: { all: -10 } },
    ]);
    expect(zones[0]).toMatchObject({
      before: { all: 10 },
      after: { all: 70 },
      gained: { all: 60 },
      lost: none,
    });
  });

  it('adds nothing where an equal one stands already', () => {
    const { changes } = answer(300, [bridge(600), bridge(600)]);
    expect(changes).toMatchObject([{ difference: { all: 60 } }, { difference: none }]);
  });

  it('cannot be built where walks are estimated', () => {
    const estimated = { ...city, model: createCircleModel(homes, market) };
    const outcome = computeScenario(estimated, { coverage, changes: [bridge(600)] });
    expect(outcome).toMatchObject({
      kind: 'scenario',
      method: 'circle-estimate',
      changes: [{ kind: 'ignored', reason: 'no-network' }],
    });
  });
});
