import type { FeatureCollection, Geometry } from 'geojson';
import type { Result } from '../../state/app-state';

/** What may be drawn of a result: its value, or the value before while a new one is worked out, marked as stale. */
export function shown<T>(result: Result<T>): { readonly value: T; readonly stale: boolean } | null {
  if (result.kind === 'ready') return { value: result.value, stale: false };
  if (result.kind === 'running' && result.previous !== null) return { value: result.previous, stale: true };
  return null;
}

/** A collection without features. */
export function nothing<G extends Geometry, P>(): FeatureCollection<G, P> {
  return { type: 'FeatureCollection', features: [] };
}
