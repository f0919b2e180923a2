import { beforeAll, describe, expect, it } from 'vitest';
import { analyseNearest } from '../../../scripts/lib/analyse-nearest';
import type { NearestOptions } from '../../../scripts/lib/analyse-options';
import { countedFacilities } from '../../../src/core/access/nearest-facility';
import { groups } from '../../../src/core/access/population';
import { travelProfile } from '../../../src/core/network/profile';
import {
  coverageOf,
  coveredInCity,
  openShippedCity,
  type ShippedCity,
  subtract,
} from '../../helpers/shipped-city';

const service = 'covered-markets';
const minutes = 20;
const profile = travelProfile('older');
const options: NearestOptions = { command: 'nearest', service, minutes, profile, k: 3, by: 'city' };
let city: ShippedCity;

beforeAll(async () => {
  city = await openShippedCity();
});

/** The city without some places, by facilityIndex. */
function without(...closed: readonly number[]) {
  const { facilities } = city.context;
  return {
    ...city.context,
    facilities: facilities.map((place, i) => (closed.includes(i) ? { ...place, countable: false } : place)),
  };
}

function ask(changes: Partial<NearestOptions> = {}, context = city.context) {
  const answer = analyseNearest(city.data, context, { ...options, ...changes });
  if (answer.kind !== 'nearest') throw new Error(answer.kind);
  return answer;
}

describe('analyseNearest on the shipped city', () => {
  it.each(['city', 'municipio', 'nil', 'periphery'] as const)(
    'has the coverage of the nearest, by %s',
    (by) => {
      const { zones } = coverageOf(city.context, service, minutes, profile);
      const expected = zones
        .filter(({ zoneId }) => zoneId.startsWith(by === 'periphery' ? 'group-' : by))
        .map(({ zoneId, residents, covered, meanSeconds }) => ({
          zone: zoneId,
          residents,
          within: covered,
          means: groups.map((group) => (residents[group] > 0 ? meanSeconds[group] / 60 : null)),
        }));
      const told = ask({ by }).zones.map(({ zone, residents, nearest: [first] }) => ({
        zone,
        residents,
        within: first.within,
        means: groups.map((group) => first.meanMinutes[group]),
      }));
      expect(told).toEqual(expected);
      expect(told).toHaveLength({ city: 1, municipio: 9, nil: 88, periphery: 4 }[by]);
    },
  );

  it('finds what closing each place loses, and the second nearest, as if computed without it', () => {
    const { model, facilities, demand } = city.context;
    const today = coverageOf(city.context, service, minutes, profile);
    const answer = ask();
    const second = new Float64Array(demand.count).fill(Number.POSITIVE_INFINITY);
    const lost = new Map<string, unknown>();
    for (const facility of countedFacilities(model, facilities, service)) {
      const then = coverageOf(without(facility), service, minutes, profile);
      lost.set(facilities[facility].id, subtract(coveredInCity(today), coveredInCity(then)));
      today.owner.forEach((owner, point) => {
        if (owner === facility) second[point] = then.seconds[point];
      });
    }
    expect(new Map(answer.facilities.map(({ id, lostIfItCloses }) => [id, lostIfItCloses]))).toEqual(lost);
    expect(answer.facilities[0].lostIfItCloses.all).toBeGreaterThan(10_000);

    let within = 0;
    let residents = 0;
    let sum = 0;
    second.forEach((seconds, point) => {
      if (seconds <= minutes * 60) within += demand.residents[point];
      residents += demand.residents[point];
      sum += demand.residents[point] * Math.min(3600, seconds);
    });
    const [, rank2, rank3] = answer.zones[0].nearest;
    expect([rank2.rank, rank2.within.all, rank2.meanMinutes.all]).toEqual([2, within, sum / residents / 60]);
    expect(within).toBeGreaterThan(1000);
    expect(rank3.within.all).toBeLessThan(rank2.within.all);
  });

  it('knows the same closures when only the nearest is asked for', () => {
    const answer = ask({ k: 1 });
    expect(answer.facilities).toEqual(ask().facilities);
    expect(answer.zones[0].nearest).toHaveLength(1);
  });

  it('has no mean to a second where there is but one, and says where there is none', () => {
    const { model, facilities } = city.context;
    const [first, ...others] = countedFacilities(model, facilities, service);
    const [zone] = ask({}, without(...others)).zones;
    expect(zone.nearest.map(({ meanMinutes }) => meanMinutes.all === null)).toEqual([false, true, true]);
    expect(analyseNearest(city.data, without(first, ...others), options)).toMatchObject({
      kind: 'nothing-to-count',
      uncountable: [{ service, reason: 'closed' }],
      method: 'network',
    });
  });
});
