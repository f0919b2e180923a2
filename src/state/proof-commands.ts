import type { CoveringQuestion } from '../core/siting/covering-model';
import { EXACT_LIMIT_SECONDS } from '../core/siting/exact-sites';
import { type Client, createClient, type Endpoint } from '../workers/client';
import type {
  AnalysisMessages,
  ExactMessages,
  FailedProof,
  ProofOutcome,
  SitesAnswer,
} from '../workers/messages';
import { currentProof, currentSites } from './sites-selectors';
import type { AppStore } from './store';

/** How long after its limit the solver is waited for, loading included, before it is ended. */
const GRACE_SECONDS = 20;

/** The exact worker as the page holds it. */
export interface ExactConnection {
  readonly endpoint: Endpoint;
  /** Told when the worker could not be started. */
  readonly onBroken: (listener: () => void) => void;
  readonly close: () => void;
}

/** What a person can do about the exact proof of the proposed sites. */
export interface ProofCommands {
  /** Starts the solver and has it look for a better choice than the one that stands; one proof at a time. */
  readonly proveSites: () => Promise<void>;
  readonly stopProof: () => void;
  /** Puts the sites that the proof found in place of the proposed ones. */
  readonly takeProvenSites: () => Promise<void>;
}

/**
 * The commands of the exact proof. A proof stands for one answer only: when that is replaced, the solver is ended.
 * @param openExact starts the exact worker
 */
export function createProofCommands(
  store: AppStore,
  client: Client<AnalysisMessages>,
  openExact: () => ExactConnection,
): ProofCommands {
  let running: { readonly answer: SitesAnswer; readonly abort: AbortController } | null = null;

  const stop = (): void => {
    running?.abort.abort();
    running = null;
    if (store.getState().proof.kind === 'running') store.setState({ proof: { kind: 'idle' } });
  };

  const finish = (answer: SitesAnswer, signal: AbortSignal, outcome: ProofOutcome): void => {
    if (signal.aborted) return;
    running = null;
    store.setState({ proof: { kind: 'done', answer, outcome } });
  };

  store.subscribe(({ sites }) => {
    const isStale = sites.kind !== 'ready' || sites.value !== running?.answer;
    if (running && isStale) stop();
  });

  return {
    proveSites: async () => {
      const answer = currentSites(store.getState());
      if (!answer) return;
      stop();
      const abort = new AbortController();
      const { signal } = abort;
      running = { answer, abort };
      store.setState({ proof: { kind: 'running', answer } });
      try {
        const { query } = answer;
        const sites = answer.sites.map(({ point }) => point);
        const question = await client.request('sitesProblem', { query, sites }, { signal });
        finish(answer, signal, await ask(openExact, question, signal));
      } catch (error) {
        finish(answer, signal, failedBy(error));
      }
    },
    stopProof: stop,
    takeProvenSites: async () => {
      const proof = currentProof(store.getState());
      if (proof.kind !== 'done' || proof.outcome.kind === 'failed') return;
      const { answer, outcome } = proof;
      const provenShare = outcome.kind === 'proven' ? 1 : outcome.covered / outcome.upperBound;
      const { query } = answer;
      try {
        const found = await client.request('describeSites', { query, sites: outcome.sites, provenShare });
        if (currentProof(store.getState()) !== proof) return;
        const better = { ...found, curve: answer.curve };
        store.setState({
          sites: { kind: 'ready', value: better },
          proof: { kind: 'done', answer: better, outcome: { ...outcome, knownCovered: outcome.covered } },
        });
      } catch (error) {
        store.setState({ proof: { kind: 'done', answer, outcome: failedBy(error) } });
      }
    },
  };
}

function failedBy(error: unknown): FailedProof {
  return {
    kind: 'failed',
    reason: 'solver',
    message: error instanceof Error ? error.message : String(error),
  };
}

/** Asks a worker of its own, and ends it whatever comes of it. */
async function ask(
  openExact: () => ExactConnection,
  question: CoveringQuestion,
  signal: AbortSignal,
): Promise<ProofOutcome> {
  const { endpoint, onBroken, close } = openExact();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const failed = (reason: 'not-loaded' | 'overran'): ProofOutcome => ({
    kind: 'failed',
    reason,
    message: '',
  });
  const broken = new Promise<ProofOutcome>((resolve) => onBroken(() => resolve(failed('not-loaded'))));
  const overran = new Promise<ProofOutcome>((resolve) => {
    timer = setTimeout(() => resolve(failed('overran')), (EXACT_LIMIT_SECONDS + GRACE_SECONDS) * 1000);
  });
  try {
    const { sets, weights } = question;
    const transfer = [sets.candidates.buffer, sets.start.buffer, sets.point.buffer, weights.buffer];
    const parameters = { question, limitSeconds: EXACT_LIMIT_SECONDS };
    const answered = createClient<ExactMessages>(endpoint).request('prove', parameters, { signal, transfer });
    return await Promise.race([answered, broken, overran]);
  } finally {
    clearTimeout(timer);
    close();
  }
}
