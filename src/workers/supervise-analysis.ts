import type { OpenedArea, OwnPlacesAnswer } from './messages';
import { type SupervisedWorker, superviseWorker } from './supervise-worker';

/**
 * The worker of the analysis, which knows the study area and a person's own places again when it is started again. It
 * does without the layers that the page does without: positions in the list of places are the same on both sides.
 */
export function superviseAnalysis(start: () => Worker, onLate: (isLate: boolean) => void): SupervisedWorker {
  return superviseWorker(start, {
    remembered: {
      open: ({ missing }: OpenedArea, parameters) => ({
        parameters: typeof parameters === 'object' ? { ...parameters, missing } : parameters,
      }),
      ownPlaces: ({ kind }: OwnPlacesAnswer, parameters) => (kind === 'taken' ? { parameters } : null),
    },
    onLate,
  });
}
