import { describe, expect, it } from 'vitest';
import { createLateLayers, type LayeredMap } from '../../src/map/first-drawn';
import { palettes } from '../../src/map/palette';
import { mapLayers } from '../../src/map/style';

/** The layers of the style as a map keeps them; some are hidden from the start. */
function createLayers(): LayeredMap & { readonly shown: () => ReadonlySet<string> } {
  const layers = mapLayers(palettes.light);
  const visibilities = new Map<string, unknown>(layers.map(({ id, layout }) => [id, layout?.visibility]));
  return {
    getLayersOrder: () => layers.map(({ id }) => id),
    getLayer: (id) => {
      const layer = layers.find((one) => one.id === id);
      return layer && 'source' in layer && typeof layer.source === 'string' ? { source: layer.source } : {};
    },
    getLayoutProperty: (id) => visibilities.get(id),
    setLayoutProperty: (id, _, value) => visibilities.set(id, value),
    shown: () => new Set([...visibilities].flatMap(([id, value]) => (value === 'none' ? [] : id))),
  };
}

describe('createLateLayers', () => {
  it('leaves city, zones and places for the first frame, and shows again what was shown', () => {
    const map = createLayers();
    const before = map.shown();
    const late = createLateLayers(map);
    late.hide();
    const first = map.shown();
    expect(first.size).toBeLessThan(before.size);
    for (const id of before)
      expect(first.has(id)).toBe(
        ['outside', 'borders', 'facilities', 'base', 'streets', 'buildings', 'cells', undefined].includes(
          map.getLayer(id)?.source,
        ),
      );
    late.show();
    expect(map.shown()).toEqual(before);
  });

  it('shows all of it when the context is lost again before the first frame', () => {
    const map = createLayers();
    const before = map.shown();
    const late = createLateLayers(map);
    late.hide();
    late.hide();
    late.show();
    expect(map.shown()).toEqual(before);
  });
});
