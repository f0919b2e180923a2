import { describe, expect, it } from 'vitest';
import {
  buildCoverageSets,
  type CoverageSets,
  emptySets,
  narrowSets,
} from '../../../src/core/siting/coverage-sets';
import { indexByPoint } from '../../../src/core/siting/covering-index';
import { makeCity } from '../../helpers/invariants';
import { setsOf } from './made-sets';

function runToEnd(steps: Generator<number, CoverageSets>): { sets: CoverageSets; reports: number[] } {
  const reports: number[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { sets: step.value, reports };
    reports.push(step.value);
  }
}

describe('buildCoverageSets', () => {
  it('holds exactly the points within the cutoff of each candidate, and is symmetric', () => {
    let entries = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const { model, demand } = makeCity(seed, 2).context;
      const candidates = Uint32Array.from({ length: demand.count }, (_, i) => i);
      const { sets } = runToEnd(buildCoverageSets(model, candidates, 400, 1.25));
      const covers = (candidate: number, point: number): boolean =>
        sets.point.subarray(sets.start[candidate], sets.start[candidate + 1]).includes(point);
      for (const candidate of candidates) {
        const { demandMeters } = model.walksFrom({ demand: candidate }, Number.POSITIVE_INFINITY);
        for (const point of candidates) {
          expect(covers(candidate, point)).toBe(demandMeters[point] <= 500);
          expect(covers(point, candidate)).toBe(covers(candidate, point));
        }
      }
      entries += sets.point.length;
    }
    expect(entries).toBeGreaterThan(500);
  });

  it('gives signs of life, and takes only the candidates asked for', () => {
    const { model } = makeCity(3, 2).context;
    const candidates = Uint32Array.from({ length: 50 }, (_, i) => i + 5);
    const { sets, reports } = runToEnd(buildCoverageSets(model, candidates, 600, 1));
    expect(reports).toEqual([32]);
    expect([sets.candidates.length, sets.start.length]).toEqual([50, 51]);
  });
});

describe('a part of the coverage sets', () => {
  const sets = setsOf([[0, 1], [1, 2], [2], [0, 3]]);

  it('keeps the candidates and points asked for, without those that cover none of them', () => {
    const { candidates, start, point } = narrowSets(
      sets,
      (candidate) => candidate !== 0,
      (at) => at !== 2,
    );
    expect([...candidates]).toEqual([1, 3]);
    expect([...start]).toEqual([0, 1, 3]);
    expect([...point]).toEqual([1, 0, 3]);
  });

  it('keeps the numbers of the candidates where some are emptied', () => {
    const { candidates, start, point } = emptySets(sets, (candidate) => candidate === 1);
    expect([...candidates]).toEqual([0, 1, 2, 3]);
    expect([...start]).toEqual([0, 2, 2, 3, 5]);
    expect([...point]).toEqual([0, 1, 2, 0, 3]);
  });

  it('can be turned round: by point, the candidates that cover it', () => {
    const { start, candidate } = indexByPoint(sets, 5);
    expect([...start]).toEqual([0, 2, 4, 6, 7, 7]);
    expect([...candidate]).toEqual([0, 3, 0, 1, 1, 2, 3]);
  });
});
