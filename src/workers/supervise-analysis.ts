import type { OwnPlacesAnswer } from './messages';
import { type SupervisedWorker, superviseWorker } from './supervise-worker';

/** The worker of the analysis, which knows the study area and a person's own places again when it is started again. */
export function superviseAnalysis(start: () => Worker, onLate: (isLate: boolean) => void): SupervisedWorker {
  const isTaken = ({ kind }: OwnPlacesAnswer): boolean => kind === 'taken';
  return superviseWorker(start, { remembered: { open: () => true, ownPlaces: isTaken }, onLate });
}
