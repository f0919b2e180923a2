import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { diskSource } from '../../scripts/lib/disk-source';
import { type BarrierKind, type BarrierMap, createBarrierMap } from '../../src/core/access/barrier-map';
import {
  findGapBarriers,
  type GapBarrier,
  LONG_DETOUR,
  LONG_DETOUR_METERS,
} from '../../src/core/access/gap-barrier';
import { toLocal } from '../../src/core/geo';
import { runToEnd } from '../../src/core/run-to-end';
import { createBarrierReader } from '../../src/data/read-barriers';
import { openManifest } from '../../src/data/verify-file';
import { type CaseCity, openCaseCity } from './case-city';
import { type BarrierCase, readCases } from './read-cases';

const kinds: Readonly<Record<BarrierCase['kind'], BarrierKind | null>> = {
  railway: 'railway',
  water: 'waterway',
  motorway: 'motorway',
  grounds: null,
};
const cases = readCases().filter(({ kind }) => kinds[kind] !== null);

/** What the barrier of some cases is called. */
const names: Readonly<Record<string, RegExp>> = {
  'don-milani': /Milano-Mortara/,
  'via-ripamonti': /Cintura/,
  'via-farini': /Milano-Farini|Passante|Porta Garibaldi/,
  'viale-gorizia': /^Naviglio Grande$/,
  'chiesa-rossa': /^Naviglio Pavese$/,
  'piazza-costantino': /^Naviglio Martesana$/,
  'via-rombon': /^Lambro$/,
  'viale-aviazione': /^Lambro$/,
  'via-barona': /^Deviatore dell'Olona$/,
  palmanova: /^Via Palmanova$/,
  'viale-fermi': /^Viale Enrico Fermi$/,
};

let city: CaseCity;
let barriers: BarrierMap;

beforeAll(async () => {
  city = await openCaseCity(
    cases.map(({ to }) => to),
    cases.map(({ from }) => from),
  );
  const source = diskSource(fileURLToPath(new URL('../../public/geo', import.meta.url)));
  const [area] = (await openManifest(source)).manifest.studyAreas;
  barriers = (await createBarrierReader(source, area)()) ?? createBarrierMap([]);
});

describe('barriers of the shipped file', () => {
  it.each(cases)('$id: the straight line crosses $barrier', ({ id, kind, from, to }) => {
    const { frame } = city.network;
    const crossed = barriers
      .crossings(toLocal(from, frame), toLocal(to, frame))
      .map(({ barrier }) => barrier);
    expect(crossed.map(({ what }) => what)).toContain(kinds[kind]);
    if (names[id]) expect(crossed.map(({ name }) => name)).toContainEqual(expect.stringMatching(names[id]));
  });

  it('names what keeps home and place apart, wherever the way round is long', () => {
    const facilities = cases.map(({ id, to }) => ({ id, service: id, position: to, countable: true }));
    const wrong: string[] = [];
    let long = 0;
    cases.forEach(({ id, kind, from, to }, i) => {
      const { demandMeters, owner } = city.model.walksToNearest([i]);
      const context = { model: city.model, demand: city.demand, facilities };
      const [found]: GapBarrier[] = runToEnd(
        findGapBarriers(context, barriers, [{ cluster: [i] }], demandMeters, owner),
      );
      const [[ax, ay], [bx, by]] = [from, to].map((position) => toLocal(position, city.network.frame));
      const straight = Math.hypot(bx - ax, by - ay);
      const isLong =
        demandMeters[i] >= LONG_DETOUR * straight && demandMeters[i] - straight > LONG_DETOUR_METERS;
      if (!isLong) {
        expect(found, id).toEqual({ kind: 'none' });
        return;
      }
      long++;
      const across = barriers
        .crossings(toLocal(from, city.network.frame), toLocal(to, city.network.frame))
        .map(({ barrier }) => barrier.what);
      const isOnly = new Set(across).size === 1;
      if (found.kind === 'none' || !across.includes(found.what) || (isOnly && found.what !== kinds[kind]))
        wrong.push(`${id}: ${JSON.stringify(found)}`);
    });
    expect(long).toBeGreaterThan(25);
    expect(wrong).toEqual([]);
  });
});
