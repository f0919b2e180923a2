import { beforeAll, describe, expect, it } from 'vitest';
import { analyseScenario } from '../../../scripts/lib/analyse-scenario';
import { computeCoverage } from '../../../src/core/access/coverage';
import type { LngLat } from '../../../src/core/geo';
import { travelProfile } from '../../../src/core/network/profile';
import type { ScenarioChange } from '../../../src/core/scenario';
import type { ScenarioQuestion } from '../../../src/schema/scenario-file';
import { openShippedCity, type ShippedCity, withFacilities } from '../../helpers/shipped-city';

const QUARTO_OGGIARO: LngLat = [9.1396, 45.5153];
const service = 'covered-markets';
const question: ScenarioQuestion = {
  services: [service, 'job-desks'],
  match: 'any',
  minutes: 20,
  group: 'over65',
  pace: 'older',
  speedKmh: 3.6,
};
let city: ShippedCity;

beforeAll(async () => {
  city = await openShippedCity();
});

function ask(changes: readonly ScenarioChange[], by: 'city' | 'municipio' | 'nil' | 'periphery' = 'city') {
  const file = { area: 'milano', question, scenario: { name: 'Prova', changes } };
  const answer = analyseScenario(city.data, city.context, file, by);
  if (answer.kind !== 'scenario') throw new Error(answer.kind);
  return answer;
}

describe('analyseScenario on the shipped city', () => {
  it('counts whom the city with those places counts, for the group of the file', () => {
    const { facilities } = city.context;
    const closed = facilities.findIndex((place) => place.id === 'mercato-fusina');
    const changes: ScenarioChange[] = [
      { kind: 'open', service, position: QUARTO_OGGIARO },
      { kind: 'close', service, facilityId: 'mercato-fusina' },
    ];
    const { zones, changes: told } = ask(changes, 'nil');
    const query = {
      services: question.services,
      match: question.match,
      cutoffSeconds: 1200,
      profile: travelProfile('older'),
    };
    const opened = { id: 'new', service, position: QUARTO_OGGIARO, countable: true };
    const rebuilt = withFacilities(city, [...facilities.filter((_, i) => i !== closed), opened]);
    const isNil = ({ zoneId }: { readonly zoneId: string }): boolean => zoneId.startsWith('nil-');
    const after = computeCoverage(rebuilt, query).zones.filter(isNil);
    const before = computeCoverage(city.context, query).zones.filter(isNil);
    expect(zones.map((zone) => zone.after)).toEqual(after.map(({ covered }) => covered.over65));
    expect(zones.map((zone) => zone.before)).toEqual(before.map(({ covered }) => covered.over65));
    expect(zones.some(({ gained }) => gained > 0)).toBe(true);
    expect(zones.some(({ lost }) => lost > 0)).toBe(true);
    for (const zone of zones) expect(zone.before + zone.gained - zone.lost).toBe(zone.after);
    expect(told).toMatchObject([
      { kind: 'open', position: QUARTO_OGGIARO, counts: true },
      { kind: 'close', facilityId: 'mercato-fusina', name: city.data.places[closed].name, counts: true },
    ]);
  });

  it.each([
    ['city', 1],
    ['municipio', 9],
    ['nil', 88],
    ['periphery', 4],
  ] as const)('adds up by %s', (by, count) => {
    const changes: ScenarioChange[] = [{ kind: 'open', service, position: QUARTO_OGGIARO }];
    const { zones } = ask(changes, by);
    expect(zones).toHaveLength(count);
    const gained = zones.reduce((sum, zone) => sum + zone.gained, 0);
    expect(gained).toBe(ask(changes).zones[0].gained);
    expect(gained).toBeGreaterThan(0);
    if (by === 'periphery') expect(zones.map(({ name }) => name)).toContain('Quarto Oggiaro');
  });

  it('tells a crossing with its length, and a change that counts for nothing with the reason', () => {
    const { changes } = ask([
      { kind: 'crossing', from: [9.150199, 45.448077], to: [9.150721, 45.446528] },
      { kind: 'move', service, facilityId: 'mercato-atlantide', to: QUARTO_OGGIARO },
    ]);
    expect(changes).toMatchObject([
      { kind: 'crossing', counts: true, lengthMeters: expect.closeTo(177, 0) },
      { kind: 'move', counts: false, reason: 'unknown-facility' },
    ]);
  });
});
