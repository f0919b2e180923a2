import type { OpenedArea, OwnPlacesAnswer } from './messages';
import { type SupervisedWorker, superviseWorker } from './supervise-worker';

/**
 * The worker of the analysis, which knows the study area and a person's own places again when it is started again. It
 * does without what the page does without, and nothing else: positions in the list of places are the same on both sides.
 * A file that was there before and does not come now fails the question.
 */
export function superviseAnalysis(start: () => Worker, onLate: (isLate: boolean) => void): SupervisedWorker {
  return superviseWorker(start, {
    remembered: {
      open: ({ missing, missingParts }: OpenedArea, parameters) => ({
        parameters:
          typeof parameters === 'object' ? { ...parameters, without: { missing, missingParts } } : parameters,
      }),
      ownPlaces: ({ kind }: OwnPlacesAnswer, parameters) => (kind === 'taken' ? { parameters } : null),
    },
    onLate,
  });
}
