import { describe, expect, it } from 'vitest';
import { buildCoverageSets, type CoverageSets } from '../../../src/core/siting/coverage-sets';
import { makeCity } from '../../helpers/invariants';

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
