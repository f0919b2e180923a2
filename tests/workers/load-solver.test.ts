import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { LoadError } from '../../src/core/errors';
import { findExactSites } from '../../src/core/siting/exact-sites';
import type { Source } from '../../src/data/source';
import { loadSolver } from '../../src/workers/load-solver';
import { setsOf } from '../core/siting/made-sets';

const wasm = createRequire(import.meta.url).resolve('highs/runtime');

function sourceOf(read: (path: string) => Uint8Array): Source {
  return { address: '', read: async (path) => read(path) };
}

it('makes a solver that works of the file it is given, read once', async () => {
  const paths: string[] = [];
  const source = sourceOf((path) => {
    paths.push(path);
    return readFileSync(wasm);
  });
  const solver = await loadSolver(source, 'highs.wasm');
  const question = { sets: setsOf([[0], [1]]), weights: Float64Array.of(2, 3), count: 1, knownSites: [] };
  expect(findExactSites(question, solver, 10, () => 0)).toMatchObject({
    kind: 'proven',
    sites: [1],
    covered: 3,
  });
  expect(paths).toEqual(['highs.wasm']);
});

it('tells a file that is not there from one that cannot be run', async () => {
  const missing = sourceOf(() => {
    throw new LoadError('highs.wasm: no connection', 'highs.wasm');
  });
  await expect(loadSolver(missing, 'highs.wasm')).rejects.toThrow(LoadError);
  const cut = sourceOf(() => readFileSync(wasm).subarray(0, 1000));
  await expect(loadSolver(cut, 'highs.wasm')).rejects.toThrow(WebAssembly.CompileError);
});
