import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { overlay } from '../../../src/map/color';
import { reachBands, reachLayers, routeLabel } from '../../../src/map/layers/reach';
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

describe('the label of the walk', () => {
  const route = {
    kind: 'route',
    seconds: 541,
    meters: 1204.6,
    coordinates: [
      [9.18, 45.46],
      [9.18, 45.46],
      [9.19, 45.46],
      [9.19, 45.49],
    ],
  } as const;
  const walked: AppState = { ...appState(), route: { kind: 'ready', value: route } };

  it('stands at half of its length, with minutes rounded up and metres, in both languages', () => {
    const [{ properties, geometry }] = routeLabel(walked).features;
    expect(properties.text).toBe('10 min · 1.205 m');
    expect(routeLabel({ ...walked, language: 'en' }).features[0].properties.text).toBe('10 min · 1,205 m');
    // 0.04 degrees in all: 0.01 to the east, then 0.01 of the 0.03 to the north.
    expect(geometry.coordinates[0]).toBeCloseTo(9.19, 9);
    expect(geometry.coordinates[1]).toBeCloseTo(45.47, 9);
  });

  it('is not there without a walk, while another one is asked for, or in the plan', () => {
    const noWay: AppState = {
      ...walked,
      route: { kind: 'ready', value: { kind: 'no-route', reason: 'no-way' } },
    };
    const waiting: AppState = { ...walked, route: { kind: 'running', previous: route } };
    for (const state of [appState(), noWay, waiting, { ...walked, section: 'gaps' } as const]) {
      expect(routeLabel(state).features).toEqual([]);
    }
  });
});
