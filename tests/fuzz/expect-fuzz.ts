import { describe, expect, it } from 'vitest';
import type { FuzzFormat } from './format';
import { printFinding } from './print-report';
import { runFuzz } from './run-fuzz';

/** The seed of the runs in CI. */
const SEED = 15;

/** Declares one test for each format: so many damaged inputs, none of which ends as none should. */
export function describeFuzz(formats: readonly FuzzFormat[], runs: number): void {
  describe.each(formats)('damaged inputs of $name', (format) => {
    it('reads what is right', async () => {
      for (const seed of format.seeds) expect(await format.read(seed)).toBe('read');
    });

    it(`ends ${runs} of them in time, each refused or read by the rules`, async () => {
      const report = await runFuzz(format, { runs, seed: SEED });
      expect(report.findings.map(printFinding)).toEqual([]);
      expect(report.inputs).toBe(runs);
      expect(report.refused).toBeGreaterThan(runs / 20);
      expect(report.read).toBeGreaterThan(runs / 100);
    });
  });
}
