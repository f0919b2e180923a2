import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { overlay } from '../../../src/map/color';
import { reachBands, reachLayers } from '../../../src/map/layers/reach';
import { palettes } from '../../../src/map/palette';
import type { AppState } from '../../../src/state/app-state';
import { bandMinutes, reachMinuteChoices } from '../../../src/state/questions';
import { appState, reached } from '../states';

/** The state in which so many minutes are answered. */
function answered(minutes: number): AppState {
  const answer = reached();
  const [band] = answer.bands;
  const bands = bandMinutes(minutes).map((to) => ({ ...band, cutoffSeconds: 60 * to }));
  return { ...appState(), reachMinutes: minutes, reach: { kind: 'ready', value: { ...answer, bands } } };
}

/** What a paint property of the bands comes to for one of them. */
function painted(property: 'fill-color' | 'fill-opacity', properties: object): string | number {
  const layer = reachLayers(palettes.light).find(({ id }) => id === 'reach-fill');
  const paint = new Map<string, unknown>(Object.entries(layer?.paint ?? {}));
  const expression = createExpression(paint.get(property), `layers[0].paint.${property}`);
  if (expression.result === 'error') throw new Error('no expression');
  const value: unknown = expression.value.evaluate(
    { zoom: 14 },
    { type: 'Polygon', properties: { ...properties } },
  );
  return typeof value === 'number' ? value : String(value);
}

describe('the bands of the reach', () => {
  it.each(reachMinuteChoices)('of %i minutes are seen on the land each in its own colour', (minutes) => {
    const { land, minutesNear, minutesMiddle, minutesFar } = palettes.light;
    const own = [minutesNear, minutesMiddle, minutesFar];
    const { features } = reachBands(answered(minutes));
    expect(features).toHaveLength(bandMinutes(minutes).length);
    let seen = land;
    for (const { properties } of features) {
      seen = overlay(
        seen,
        String(painted('fill-color', properties)),
        Number(painted('fill-opacity', properties)),
      );
      expect(seen, `band ${properties.band}`).toBe(overlay(land, own[properties.band], 0.5));
    }
  });

  it('are drawn from the widest to the nearest, and only the widest is outlined', () => {
    const { features } = reachBands(answered(10));
    expect(features.map(({ properties }) => properties)).toEqual([
      { band: 1, outermost: true, stale: false },
      { band: 0, outermost: false, stale: false },
    ]);
  });
});
