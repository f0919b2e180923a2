import type { AppState } from './app-state';

/** Whether a link or a person waits for an answer whose streets are on their way: whatever else the page loads can wait. */
export function awaitsStreets({
  origin,
  opened,
  network,
}: Pick<AppState, 'origin' | 'opened' | 'network'>): boolean {
  return (
    origin !== null && opened.kind !== 'failed' && (network.kind === 'idle' || network.kind === 'running')
  );
}
