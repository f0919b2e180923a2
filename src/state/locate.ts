import type { LngLat } from '../core/geo';
import type { AppState } from './app-state';

export type LocateOutcome =
  | { readonly kind: 'position'; readonly position: LngLat }
  | { readonly kind: 'problem'; readonly problem: NonNullable<AppState['locateProblem']> };

const PATIENCE_MILLISECONDS = 12_000;

/** Asks the device where it is, once; every refusal is an outcome with a name. */
export function locatePosition(
  geolocation: Geolocation | undefined,
  done: (outcome: LocateOutcome) => void,
): void {
  if (!geolocation) {
    done({ kind: 'problem', problem: 'unsupported' });
    return;
  }
  geolocation.getCurrentPosition(
    ({ coords }) => done({ kind: 'position', position: [coords.longitude, coords.latitude] }),
    ({ code }) =>
      done({ kind: 'problem', problem: code === 1 ? 'denied' : code === 3 ? 'timeout' : 'unavailable' }),
    { enableHighAccuracy: true, timeout: PATIENCE_MILLISECONDS, maximumAge: 60_000 },
  );
}
