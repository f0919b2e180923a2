import { describe, expect, it } from 'vitest';
import { DataFormatError } from '../../src/core/errors';
import { seededRandom } from '../helpers/grid-city';
import { endOf, expectRule, type FuzzFormat } from './format';
import { mutateBytes } from './mutate-bytes';
import { makeInput, runFuzz } from './run-fuzz';

/** A format whose reader has a fault for each first byte. */
function faultyFormat(read: (first: number) => unknown): FuzzFormat {
  return {
    name: 'faulty',
    seeds: [Uint8Array.of(1, 2, 3), Uint8Array.of(9, 9)],
    mutate: mutateBytes,
    read: (input) =>
      endOf(
        'x.bin',
        () => read(input[0]),
        (value) => expectRule(value !== 'wrong', 'the value is right'),
      ),
  };
}

const run = async (read: (first: number) => unknown, runs = 50) => {
  const report = await runFuzz(faultyFormat(read), { runs, seed: 3 });
  return { ...report, messages: report.findings.map(({ error }) => String(error)) };
};

describe('runFuzz', () => {
  it('counts refusals that name the file, and values that keep the rules', async () => {
    const report = await run((first) => {
      if (first !== 1) throw new DataFormatError('x.bin: not so');
      return 'right';
    });
    expect(report.messages).toEqual([]);
    expect(report.refused + report.read).toBe(50);
    expect(report.refused).toBeGreaterThan(0);
    expect(report.read).toBeGreaterThan(0);
  });

  it('finds other errors, refusals that name no file, and values that break a rule', async () => {
    const other = await run(() => {
      throw new RangeError('Invalid array length');
    });
    expect(other.messages).toEqual(['RangeError: Invalid array length']);
    expect(other.findingCount).toBe(50);
    const nameless = await run(() => {
      throw new DataFormatError('not so');
    });
    expect(nameless.messages).toEqual(['Finding: a refusal that does not name x.bin: not so']);
    expect((await run(() => 'wrong')).messages).toEqual(['Finding: not so: the value is right']);
  });

  it('finds what takes over a second, and what takes over 256 MiB', async () => {
    const slow = await run(() => {
      for (const end = performance.now() + 1050; performance.now() < end; );
    }, 1);
    expect(slow.messages).toEqual([expect.stringMatching(/^Finding: took 1\d{3} ms$/)]);
    const large = await run(() => new Uint8Array(300 * 1024 * 1024).length, 1);
    expect(large.messages).toEqual([expect.stringMatching(/^Finding: allocated 3\d{8} bytes$/)]);
  });

  it('makes the same input for the same seed and number, and gives the constructors back', async () => {
    const before = Uint8Array;
    const format = faultyFormat(() => 'right');
    await runFuzz(format, { runs: 1, seed: 3 });
    expect(Uint8Array).toBe(before);
    expect(makeInput(format, 3, 7)).toEqual(makeInput(format, 3, 7));
    const inputs = Array.from({ length: 50 }, (_, i) => makeInput(format, 3, i).join());
    expect(new Set(inputs).size).toBeGreaterThan(25);
  });
});

describe('mutateBytes', () => {
  it('damages most inputs, and never the seed itself', () => {
    const random = seededRandom(1);
    const seed = Uint8Array.from({ length: 200 }, (_, i) => i);
    const results = Array.from({ length: 300 }, () => mutateBytes(seed, Uint8Array.of(255, 254), random));
    expect(seed).toEqual(Uint8Array.from({ length: 200 }, (_, i) => i));
    expect(results.filter((bytes) => bytes.join() !== seed.join()).length).toBeGreaterThan(280);
    expect(results.some(({ length }) => length > 200) && results.some(({ length }) => length < 200)).toBe(
      true,
    );
  });
});
