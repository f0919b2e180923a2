import { AbortError, VersionError } from '../core/errors';
import type { Client } from '../workers/client';
import type { AnalysisMessages } from '../workers/messages';
import type { ProgressOf } from '../workers/protocol';
import type { AppState, Result } from './app-state';
import { circlesQuestion, curvesQuestion, pairQuestion } from './comparison';
import { dimensionsQuestion, everydayQuestion } from './everyday-questions';
import { failureOf } from './failure';
import {
  catchmentQuestion,
  coverageQuestion,
  fewestQuestion,
  neighbourhoodQuestion,
  reachQuestion,
  routeQuestion,
  scenarioQuestion,
  sheetQuestion,
  showsDepth,
  showsSites,
  sitesQuestion,
} from './questions';
import type { AppStore } from './store';

/** The parts of the state that the worker answers; the first at once, the others after a moment. */
const quickKeys = ['reach', 'route', 'coverage', 'catchment', 'scenarioAnswer'] as const;
export type ResultKey =
  | (typeof quickKeys)[number]
  | 'depth'
  | 'nearest'
  | 'sites'
  | 'fewest'
  | 'sheet'
  | 'neighbourhood'
  | 'dimensions'
  | 'everydayNear'
  | 'pair'
  | 'circles'
  | 'curves';

/** The request that answers each part of the state. */
const requests = {
  reach: 'reach',
  route: 'route',
  coverage: 'coverage',
  catchment: 'catchment',
  scenarioAnswer: 'scenario',
  depth: 'depth',
  nearest: 'nearest',
  sites: 'sites',
  fewest: 'fewest',
  sheet: 'sheet',
  neighbourhood: 'neighbourhood',
  dimensions: 'dimensions',
  everydayNear: 'everydayNear',
  pair: 'pair',
  circles: 'circles',
  curves: 'curves',
} as const satisfies Readonly<Record<ResultKey, keyof AnalysisMessages>>;
type MessageOf<K extends ResultKey> = AnalysisMessages[(typeof requests)[K]];

/** Whether a question is open whose answer comes at once. */
export function isAnswering(state: AppState): boolean {
  return quickKeys.some((key) => state[key].kind === 'running');
}

/** Keeps the answers of a store those to its present questions. */
export interface Answering {
  /**
   * Changes the state and, in the same step, what the change makes stale: a question that is no longer asked is
   * aborted and its answer leaves; a new one is shown as running, with the former answer as `previous`, and is asked.
   * Coverage is asked only in the section that shows it. Before the study area is open nothing is asked.
   */
  readonly change: (patch: Partial<AppState>) => void;
  /** As `change`, and asks everything anew: what the same question is answered from has changed. */
  readonly renew: (patch: Partial<AppState>) => void;
  /** Asks the present question once more, after a failure. */
  readonly askAgain: (key: ResultKey) => void;
  /** Asks once more whatever has failed. */
  readonly askFailedAgain: () => void;
}

/** A failure in the form the page shows; a question out of range would fail again, all else may be asked again. */
export function toFailure(error: unknown): Result<never> {
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', message, failure: failureOf(error), retryable: !(error instanceof RangeError) };
}

/** What of the state tells of a newer version, where the error does. */
export function toldVersion(error: unknown): Partial<AppState> {
  return error instanceof VersionError ? { hasNewVersion: true } : {};
}

function previousOf<T>(result: Result<T>): T | null {
  if (result.kind === 'ready') return result.value;
  return result.kind === 'running' ? result.previous : null;
}

/** The answering of one store by one worker. */
export function createAnswering(store: AppStore, client: Client<AnalysisMessages>): Answering {
  const asked = new Map<ResultKey, { readonly question: string; readonly abort: AbortController }>();

  const ask = async <K extends ResultKey>(
    key: K,
    question: MessageOf<K>['parameters'],
    signal: AbortSignal,
  ): Promise<void> => {
    const put = (result: Result<MessageOf<K>['result']>): void => {
      if (!signal.aborted) store.setState({ [key]: result });
    };
    try {
      const onProgress = ({ done, total }: ProgressOf): void => {
        if ((key === 'sites' || key === 'fewest') && !signal.aborted)
          store.setState({ sitesProgress: done / total });
      };
      put({ kind: 'ready', value: await client.request(requests[key], question, { signal, onProgress }) });
    } catch (error) {
      if (error instanceof AbortError) return;
      store.setState(toldVersion(error));
      put(toFailure(error));
    }
  };

  const change = (patch: Partial<AppState>): void => {
    const next = { ...store.getState(), ...patch };
    const results: Partial<AppState> = {};
    const asks: (() => void)[] = [];
    const consider = <K extends ResultKey>(key: K, question: MessageOf<K>['parameters'] | null): void => {
      const text = JSON.stringify(question);
      const before = asked.get(key);
      if (before?.question === text) return;
      before?.abort.abort();
      const abort = new AbortController();
      asked.set(key, { question: text, abort });
      if (question === null) {
        Object.assign(results, { [key]: { kind: 'idle' } });
        return;
      }
      const previous = previousOf<MessageOf<K>['result']>(next[key]);
      Object.assign(results, { [key]: { kind: 'running', previous } });
      if (key === 'sites' || key === 'fewest') Object.assign(results, { sitesProgress: 0 });
      asks.push(() => void ask(key, question, abort.signal));
    };
    if (next.opened.kind === 'ready') {
      consider('reach', reachQuestion(next));
      consider('route', routeQuestion(next));
      if (next.section === 'gaps') {
        if (next.question !== 'dimensions') consider('coverage', coverageQuestion(next));
        if (next.question === 'who' || next.question === 'take') consider('nearest', coverageQuestion(next));
        if (showsDepth(next)) consider('depth', coverageQuestion(next));
        consider('scenarioAnswer', scenarioQuestion(next));
        if (showsSites(next)) {
          consider('sites', sitesQuestion(next));
          consider('fewest', fewestQuestion(next));
        }
        if (next.question === 'compare') {
          consider('pair', pairQuestion(next));
          consider('circles', circlesQuestion(next));
          consider('curves', curvesQuestion(next));
        }
      }
      consider('catchment', catchmentQuestion(next));
      consider('sheet', sheetQuestion(next));
      consider('neighbourhood', neighbourhoodQuestion(next));
      consider('dimensions', dimensionsQuestion(next));
      consider('everydayNear', everydayQuestion(next));
    }
    // The worker is asked before anybody is told, so that it works while the page is rendered.
    for (const start of asks) start();
    store.setState({ ...patch, ...results });
  };

  return {
    change,
    renew: (patch) => {
      const idle = Object.fromEntries([...asked.keys()].map((key) => [key, { kind: 'idle' }]));
      for (const { abort } of asked.values()) abort.abort();
      asked.clear();
      change({ ...patch, ...idle });
    },
    askFailedAgain: () => {
      const failed = [...asked.keys()].filter((key) => store.getState()[key].kind === 'failed');
      for (const key of failed) asked.delete(key);
      if (failed.length > 0) change({});
    },
    askAgain: (key) => {
      asked.get(key)?.abort.abort();
      asked.delete(key);
      change({});
    },
  };
}
