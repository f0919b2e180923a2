import { LoadError } from '../core/errors';
import type { MixedIntegerSolver } from '../core/siting/covering-program';
import { findExactSites } from '../core/siting/exact-sites';
import type { ExactMessages, FailedProof } from './messages';
import type { Handlers } from './server';

/**
 * Answers the requests of the exact worker.
 * @param load rejects with LoadError where the solver cannot be had, else where it cannot be run here
 */
export function createExactHandlers(load: () => Promise<MixedIntegerSolver>): Handlers<ExactMessages> {
  return {
    prove: async ({ question, limitSeconds }) => {
      const loaded = await loadOrSay(load);
      if (loaded.kind === 'failed') return { result: loaded, transfer: [] };
      const nowSeconds = (): number => performance.now() / 1000;
      return { result: findExactSites(question, loaded.solver, limitSeconds, nowSeconds), transfer: [] };
    },
  };
}

async function loadOrSay(
  load: () => Promise<MixedIntegerSolver>,
): Promise<{ readonly kind: 'loaded'; readonly solver: MixedIntegerSolver } | FailedProof> {
  try {
    return { kind: 'loaded', solver: await load() };
  } catch (error) {
    const reason = error instanceof LoadError ? 'not-loaded' : 'no-webassembly';
    return { kind: 'failed', reason, message: error instanceof Error ? error.message : String(error) };
  }
}
