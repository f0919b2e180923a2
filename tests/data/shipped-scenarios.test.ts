import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { diskSource } from '../../scripts/lib/disk-source';
import type { CoverageQuery } from '../../src/core/access/answers';
import { type AccessContext, computeCoverage } from '../../src/core/access/coverage';
import { drawNothing } from '../../src/core/access/gap-drawer';
import { countedFacilities } from '../../src/core/access/nearest-facility';
import { FIELD_COVERED, FIELD_GAINED, type ScenarioAnswer } from '../../src/core/access/scenario-answers';
import { computeScenario } from '../../src/core/access/scenario-player';
import type { LngLat } from '../../src/core/geo';
import { profileSpeed, travelProfile } from '../../src/core/network/profile';
import type { ScenarioChange } from '../../src/core/scenario';
import { createAccessContext } from '../../src/data/access-context';
import { type AreaData, openArea } from '../../src/data/open-area';
import type { LocatedPlace } from '../../src/schema/place';
import { readCases } from '../barriers/read-cases';
import { coveredAfterRebuild, residentsWhere } from '../helpers/split-network';

const QUARTO_OGGIARO: LngLat = [9.1396, 45.5153];
const NIL_QUARTO_OGGIARO = 'nil-76';

let data: AreaData;
let context: AccessContext;

beforeAll(async () => {
  data = await openArea(diskSource(fileURLToPath(new URL('../../public/geo', import.meta.url))), 'milano');
  context = { ...createAccessContext(data), drawGap: drawNothing };
});

function ask(services: readonly string[], match: 'any' | 'all', minutes: number): CoverageQuery {
  return { services, match, cutoffSeconds: 60 * minutes, profile: travelProfile('adult') };
}

function play(coverage: CoverageQuery, changes: readonly ScenarioChange[]): ScenarioAnswer {
  const outcome = computeScenario(context, { coverage, changes });
  if (outcome.kind !== 'scenario') throw new Error(outcome.kind);
  return outcome;
}

/** The facility of a service that most residents have within the cutoff. */
function biggestOf(coverage: CoverageQuery, service: string): number {
  const { catchments } = computeCoverage(context, coverage);
  const own = catchments.filter(({ facilityIndex }) => context.facilities[facilityIndex].service === service);
  return own.reduce((best, one) => (one.within.all > best.within.all ? one : best)).facilityIndex;
}

/** The same study area with other places, opened again from its files' contents. */
function rebuild(places: readonly LocatedPlace[]): AccessContext {
  return { ...createAccessContext({ ...data, places }), drawGap: drawNothing };
}

const isAfter = (value: number): boolean => value === FIELD_COVERED || value === FIELD_GAINED;

describe('a scenario on the shipped data', () => {
  it.each([
    [['coworkings'], 'any', 15],
    [['covered-markets'], 'any', 10],
    [['coworkings', 'covered-markets'], 'any', 12],
    [['coworkings', 'covered-markets'], 'all', 15],
  ] as const)(
    'counts for %s (%s, %i min) whom a study area with those places counts',
    (services, match, minutes) => {
      const coverage = ask(services, match, minutes);
      const [service] = services;
      const closed = biggestOf(coverage, service);
      const moved =
        countedFacilities(context.model, context.facilities, service).find((i) => i !== closed) ?? -1;
      const to: LngLat = [9.1253, 45.4512];
      const idOf = (index: number): string => context.facilities[index].id;
      const answer = play(coverage, [
        { kind: 'open', service, position: QUARTO_OGGIARO },
        { kind: 'close', service, facilityId: idOf(closed) },
        { kind: 'move', service, facilityId: idOf(moved), to },
      ]);
      const rebuilt = rebuild([
        ...data.places.flatMap((place, i) =>
          i === closed ? [] : i === moved ? [{ ...place, position: to }] : [place],
        ),
        { ...data.places[closed], id: 'new', position: QUARTO_OGGIARO },
      ]);
      const [before, after] = [computeCoverage(context, coverage), computeCoverage(rebuilt, coverage)];
      expect(answer.zones.map((zone) => zone.before)).toEqual(before.zones.map(({ covered }) => covered));
      expect(answer.zones.map((zone) => zone.after)).toEqual(after.zones.map(({ covered }) => covered));
      expect(answer.zones.map((zone) => zone.residents)).toEqual(
        after.zones.map(({ residents }) => residents),
      );
      const [opening, closing] = answer.changes;
      expect([opening.kind, closing.kind]).toEqual(['applied', 'applied']);
      expect(answer.zones[0].lost.all).toBeGreaterThan(0);
      if (match === 'any') {
        const there = answer.zones.find(({ zoneId }) => zoneId === NIL_QUARTO_OGGIARO);
        expect(there?.gained.all).toBeGreaterThan(200);
      }
      for (const zone of answer.zones)
        expect(zone.before.all + zone.gained.all - zone.lost.all).toBe(zone.after.all);
      const sum = (prefix: string, of: 'gained' | 'lost'): number =>
        answer.zones.reduce((total, zone) => total + (zone.zoneId.startsWith(prefix) ? zone[of].all : 0), 0);
      for (const of of ['gained', 'lost'] as const)
        expect([sum('nil-', of), sum('municipio-', of), sum('group-', of)]).toEqual(
          Array.from({ length: 3 }, () => answer.zones[0][of].all),
        );
    },
  );

  it('counts over a new crossing whom a network with it built in counts', () => {
    const network = data.network;
    if (!network) throw new Error('Milan has a network');
    const cases = readCases().filter(({ id }) =>
      ['via-pestalozzi', 'via-ripamonti', 'porto-corsini', 'via-pontano'].includes(id),
    );
    expect(cases).toHaveLength(4);
    const coverage = ask(['coworkings', 'covered-markets'], 'any', 15);
    const crossings = cases.map(({ from, to }) => ({ kind: 'crossing', from, to }) as const);
    const opened = cases.map(({ to }) => ({ kind: 'open', service: 'coworkings', position: to }) as const);
    const answer = play(coverage, [...crossings, ...opened]);
    const placesOf = (service: string): LngLat[] =>
      countedFacilities(context.model, context.facilities, service).map(
        (i) => context.facilities[i].position,
      );
    const covered = coveredAfterRebuild(
      { context, network: network.topology, shapes: network.shapes },
      {
        places: [
          [...placesOf('coworkings'), ...opened.map(({ position }) => position)],
          placesOf('covered-markets'),
        ],
        match: 'any',
        crossings: crossings.map(({ from, to }) => [from, to]),
        cutoffSeconds: coverage.cutoffSeconds,
        speedMetersPerSecond: profileSpeed(coverage.profile),
      },
    );
    expect(Array.from(answer.field, isAfter)).toEqual(Array.from(covered, (value) => value === 1));
    expect(answer.zones[0].after).toEqual(residentsWhere(context, covered, (value) => value === 1));
    for (const [i, effect] of answer.changes.slice(0, crossings.length).entries()) {
      if (effect.kind !== 'crossing') throw new Error(`${cases[i].id}: ${effect.kind}`);
      expect(effect.lengthMeters).toBeLessThan(400);
    }
    const gains = answer.changes
      .slice(0, crossings.length)
      .map((effect) => (effect.kind === 'crossing' ? effect.difference.all : -1));
    expect(Math.min(...gains)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...gains)).toBeGreaterThan(100);
  });

  it('loses nobody by a crossing at any barrier of the city', () => {
    const coverage = ask(['covered-markets'], 'any', 15);
    const today = play(coverage, []);
    let gaining = 0;
    for (const { from, to } of readCases()) {
      const { zones, field } = play(coverage, [{ kind: 'crossing', from, to }]);
      for (const zone of zones) expect(zone.lost.all).toBe(0);
      expect(zones[0].after.all).toBe(today.zones[0].after.all + zones[0].gained.all);
      expect(field.every((value, point) => !isAfter(today.field[point]) || isAfter(value))).toBe(true);
      if (zones[0].gained.all > 0) gaining++;
    }
    expect(gaining).toBeGreaterThan(3);
  });
});
