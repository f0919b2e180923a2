import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Seed } from '../../../src/core/network/shortest-paths';
import { makeRandomNetwork } from '../../helpers/grid-city';
import { runKernel, sumOurs } from './c-kernel';

const hasCompiler = spawnSync('gcc', ['--version']).status === 0;
if (!hasCompiler) console.warn('\nSKIPPED: the kernel in C: no gcc\n');

function from(node: number, costCentimeters: number): Seed[] {
  return [{ node, costCentimeters, owner: 0 }];
}

describe.skipIf(!hasCompiler)('the kernel in C', () => {
  const { network } = makeRandomNetwork(3, 200);
  const searches = [from(0, 0), from(7, 12_345), [...from(9, 50), ...from(9, 20), ...from(100, 0)]];

  it.each([0, 49, 50_000, 150_000, 10_000_000])(
    'finds the nodes and costs that our search finds within %s cm',
    (cutoff) => {
      const { sum, timesMs } = runKernel(network, searches, cutoff, 2);
      expect(sum).toBe(sumOurs(network, searches, cutoff));
      expect(timesMs).toHaveLength(3);
    },
  );

  it('is found out where its lengths are not ours', () => {
    const longer = { ...network, edgeLengthMeters: network.edgeLengthMeters.map((meters) => meters + 1) };
    const { sum } = runKernel(longer, searches, 150_000, 1);
    expect(sum).not.toBe(sumOurs(network, searches, 150_000));
  });
});
