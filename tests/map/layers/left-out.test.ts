import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { differenceCiede2000 } from 'culori';
import { describe, expect, it } from 'vitest';
import { overlay } from '../../../src/map/color';
import { leftOutLayers, leftOutZones } from '../../../src/map/layers/left-out';
import { palettes } from '../../../src/map/palette';
import { leftOutStepColors } from '../../../src/schema/minutes-style';
import type { AppState } from '../../../src/state/app-state';
import { makeDimensions } from '../../state/made-dimensions';
import { appState, openedArea } from '../states';

const asked: AppState = {
  ...appState(),
  opened: { kind: 'ready', value: openedArea() },
  section: 'gaps',
  question: 'dimensions',
  dimensions: { kind: 'ready', value: makeDimensions() },
};

function properties(state: AppState): unknown[] {
  return leftOutZones(state).features.map((feature) => feature.properties);
}

describe('who is without a dimension', () => {
  it('is drawn by NIL in steps, of the dimension that is missing most or of the chosen one', () => {
    expect(properties(asked)).toEqual([
      { nil: 1, step: 1, stale: false },
      { nil: 2, step: 5, stale: false },
    ]);
    expect(properties({ ...asked, mapDimension: 'care' })).toEqual([
      { nil: 1, step: 1, stale: false },
      { nil: 2, step: 3, stale: false },
    ]);
  });

  it('leaves out where nobody lives', () => {
    const value = makeDimensions();
    const rows = value.rows.map((row) => (row.zoneId === 'nil-2' ? { ...row, residents: 0 } : row));
    expect(properties({ ...asked, dimensions: { kind: 'ready', value: { ...value, rows } } })).toEqual([
      { nil: 1, step: 1, stale: false },
    ]);
  });

  it('is marked as stale while another answer comes, and gone with the question', () => {
    const running = { kind: 'running', previous: makeDimensions() } as const;
    expect(properties({ ...asked, dimensions: running })).toEqual([
      { nil: 1, step: 1, stale: true },
      { nil: 2, step: 5, stale: true },
    ]);
    expect(properties({ ...asked, question: 'who' })).toEqual([]);
    expect(properties({ ...asked, dimensions: { kind: 'running', previous: null } })).toEqual([]);
  });
});

/** What a property of a layer comes to for a NIL of some step. */
function painted(
  theme: 'light' | 'dark',
  id: string,
  property: string,
  step: number,
  stale = false,
): unknown {
  const layer = leftOutLayers(palettes[theme]).find((candidate) => candidate.id === id);
  const paint = new Map<string, unknown>(Object.entries(layer?.paint ?? {}));
  const expression = createExpression(paint.get(property), `layers[0].paint.${property}`);
  if (expression.result === 'error') throw new Error('no expression');
  return expression.value.evaluate({ zoom: 12 }, { type: 'Polygon', properties: { step, stale } });
}

const difference = differenceCiede2000();
/** Half of what keeps the steps apart. */
const MOST_DIFFERENCE = 5;

describe.each(['light', 'dark'] as const)('the steps of the %s theme', (theme) => {
  it.each(['left-out-fill', 'left-out-fill-far'])('of %s are seen on the land as in the legend', (id) => {
    for (const [i, color] of leftOutStepColors[theme].entries()) {
      const laid = String(painted(theme, id, 'fill-color', i + 1));
      const seen = overlay(palettes[theme].land, laid, Number(painted(theme, id, 'fill-opacity', i + 1)));
      expect(difference(seen, color), `step ${i + 1}: ${seen}, ${color}`).toBeLessThan(MOST_DIFFERENCE);
    }
    expect(painted(theme, id, 'fill-opacity', 1, true)).toBeLessThan(0.5);
  });

  it('take turns, so that one of the two fills is drawn at every zoom', () => {
    const of = (id: string) => leftOutLayers(palettes[theme]).find((layer) => layer.id === id);
    for (const kind of ['fill', 'hatch'])
      expect(of(`left-out-${kind}`)?.minzoom).toBe(of(`left-out-${kind}-far`)?.maxzoom);
  });
});
