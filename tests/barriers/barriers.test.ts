import { booleanPointInPolygon } from '@turf/turf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LngLat, toLocal, type XY } from '../../src/core/geo';
import { profileSpeed, travelProfile } from '../../src/core/network/profile';
import { type BarrierKind, type BarrierLines, barrierLines } from './barrier-lines';
import { type CaseCity, openCaseCity } from './case-city';
import { createEdgesUnder, type EdgesUnder } from './edges-under';
import { type BarrierCase, type KnownCrossing, readCases, readKnownCrossings } from './read-cases';

/** A walk uses the named crossing when it passes this near. */
const AT_CROSSING_METERS = 15;
/** A crossing looked at by hand stands for the tracks or lanes this near to it. */
const KNOWN_METERS = 30;
const SPEED = profileSpeed(travelProfile('adult'));

const cases = readCases();
const known = readKnownCrossings();
const used = new Set<KnownCrossing>();
const tally = { flagged: 0, known: 0, atGrade: 0, wrong: 0, overDrawn: 0, least: Number.POSITIVE_INFINITY };
let city: CaseCity;
let under: EdgesUnder;
let linesOf: Readonly<Record<BarrierKind, BarrierLines>>;

const local = (position: LngLat): XY => toLocal(position, city.network.frame);
const distance = ([ax, ay]: XY, [bx, by]: XY): number => Math.hypot(ax - bx, ay - by);
const straightMeters = ({ from, to }: BarrierCase): number => distance(local(from), local(to));

function walkOf({ from, to }: BarrierCase): { meters: number; line: readonly XY[] } {
  const found = city.model.startAt(from);
  if (found.kind !== 'start') throw new Error(`${from} is off the network`);
  const route = city.model.routeTo(found.start, to);
  if (!route) throw new Error(`no walk to ${to}`);
  return { meters: route.meters, line: route.coordinates.map(local) };
}

/** The shortest distance from a point to a line, measured every metre. */
function distanceToLine(point: XY, line: readonly XY[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const steps = Math.max(1, Math.ceil(distance(line[i - 1], line[i])));
    for (let step = 0; step <= steps; step++) {
      const t = step / steps;
      const at: XY = [
        line[i - 1][0] + t * (line[i][0] - line[i - 1][0]),
        line[i - 1][1] + t * (line[i][1] - line[i - 1][1]),
      ];
      least = Math.min(least, distance(point, at));
    }
  }
  return least;
}

/** Where a walk crosses a kind of barrier on an edge that is no bridge or tunnel, known places left out. */
function wrongCrossings(kind: BarrierKind, line: readonly XY[]): XY[] {
  const wrong: XY[] = [];
  for (let i = 1; i < line.length; i++) {
    const isSnapWalk = i === 1 || i === line.length - 1;
    for (const spot of linesOf[kind].crossings(line[i - 1], line[i])) {
      if (!isSnapWalk && under.find(line[i - 1], line[i]).some(under.isBridgeOrTunnel)) {
        tally.flagged++;
        continue;
      }
      const place = known.find(
        (it) => it.kind === kind && distance(local(it.position), spot) <= KNOWN_METERS,
      );
      if (place) used.add(place);
      if (!place || isSnapWalk) wrong.push(spot);
      else if (place.basis === 'at-grade') tally.atGrade++;
      else tally.known++;
    }
  }
  tally.wrong += wrong.length;
  return wrong;
}

beforeAll(async () => {
  city = await openCaseCity(
    cases.map(({ from }) => from),
    cases.map(({ to }) => to),
  );
  under = createEdgesUnder(city.network, city.shapes);
  const read = (kind: BarrierKind) => barrierLines(city.basemap, kind, city.network.frame);
  linesOf = {
    railway: read('railway'),
    water: read('water'),
    motorway: read('motorway'),
    grounds: read('grounds'),
  };
});

afterAll(() => {
  const { flagged, wrong, atGrade, overDrawn, least } = tally;
  console.info(
    `barriers: ${cases.length} cases, ${wrong} wrong crossings; tracks, canals and roads crossed ${flagged} times on ` +
      `bridges and in tunnels, ${tally.known} times at places looked at by hand, ${atGrade} times at grade; ` +
      `least detour ${least.toFixed(2)}; ${overDrawn} far sides inside a drawn area, none in reach`,
  );
});

describe('barriers of Milan', () => {
  it('has at least 36 cases, each of its own name and 60 to 400 m wide', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(36);
    for (const it of cases) expect(straightMeters(it), it.id).toBeGreaterThan(60);
    for (const it of cases) expect(straightMeters(it), it.id).toBeLessThan(400);
  });

  it.each(cases)('$id: the walk round $barrier', (barrierCase) => {
    const { kind, from, to, crossing, minMeters, minDetour } = barrierCase;
    const { meters, line } = walkOf(barrierCase);
    const straight = straightMeters(barrierCase);
    tally.least = Math.min(tally.least, meters / straight);
    expect(linesOf[kind].crossings(local(from), local(to)), 'the straight line crosses').not.toEqual([]);
    expect(meters).toBeGreaterThanOrEqual(minMeters);
    expect(meters / straight).toBeGreaterThanOrEqual(minDetour);
    expect(distanceToLine(local(crossing), line), 'metres from the crossing').toBeLessThan(
      AT_CROSSING_METERS,
    );
    for (const barrier of new Set<BarrierKind>([kind, 'railway', 'water']))
      expect(wrongCrossings(barrier, line), `${barrier} crossed where nothing leads over or under`).toEqual(
        [],
      );
  });

  it('lists no place by hand that no walk needs', () => {
    expect(known.filter((place) => !used.has(place))).toEqual([]);
  });

  it.each(cases)('$id: the far side is in reach by the walk, not by the circle', (barrierCase) => {
    const index = cases.indexOf(barrierCase);
    const { meters } = walkOf(barrierCase);
    const cutoffMeters = Math.sqrt(straightMeters(barrierCase) * meters);
    const within = (seconds: number): boolean =>
      city.model.demandWithin({ facility: index }, seconds, SPEED).includes(index);
    expect(straightMeters(barrierCase)).toBeLessThan(cutoffMeters);
    expect(within(cutoffMeters / SPEED)).toBe(false);
    expect(within(meters / SPEED + 0.01)).toBe(true);
    expect(city.model.walksToNearest([index]).demandMeters[index]).toBeCloseTo(meters, 1);
    const [area] = city.model.drawReach({ facility: index }, [cutoffMeters]);
    if (booleanPointInPolygon([...barrierCase.to], area)) tally.overDrawn++;
  });
});
