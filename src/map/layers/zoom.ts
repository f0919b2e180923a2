import type { ExpressionSpecification } from 'maplibre-gl';

/** A value that grows with the zoom by powers of a base between stops [zoom, value, zoom, value …]. */
export function byZoom(...stops: readonly number[]): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops];
}

/** Whether the class of a feature is one of some. */
export function isClass(...names: readonly string[]): ExpressionSpecification {
  return ['in', ['get', 'class'], ['literal', [...names]]];
}
