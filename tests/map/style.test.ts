import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { layerOrder } from '../../src/map/layer-order';
import { palettes } from '../../src/map/palette';
import { createStyle, dataSources, mapLayers } from '../../src/map/style';
import { tileGroups } from '../../src/workers/messages';

const extent = [9, 45.3, 9.4, 45.6] as const;

describe.each(['light', 'dark'] as const)('style, %s', (theme) => {
  const style = createStyle(palettes[theme], extent);

  it('follows the style specification', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('has every layer of the order, in its order', () => {
    expect(style.layers.map(({ id }) => id)).toEqual([...layerOrder]);
  });

  it('asks nobody else for anything', () => {
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    for (const source of Object.values(style.sources)) {
      if (source.type !== 'vector') continue;
      for (const url of source.tiles ?? []) expect(url).toMatch(/^quindici:\/\//);
    }
  });

  it('draws only sources it has, and leaves none unused', () => {
    const used = new Set(style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
    expect([...used].sort()).toEqual([...tileGroups, ...dataSources].sort());
    expect(Object.keys(style.sources).sort()).toEqual([...used].sort());
  });
});

describe('palettes', () => {
  it('define the same colours, all as #rrggbb', () => {
    expect(Object.keys(palettes.dark)).toEqual(Object.keys(palettes.light));
    for (const color of [...Object.values(palettes.light), ...Object.values(palettes.dark)])
      expect(color).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('differ only in colours: the themes can be changed on a living map', () => {
    const withoutColors = (theme: 'light' | 'dark') =>
      mapLayers(palettes[theme]).map(({ paint, ...rest }) => ({
        ...rest,
        paint: Object.fromEntries(
          Object.entries(paint ?? {}).filter(([property]) => !property.endsWith('color')),
        ),
      }));
    expect(withoutColors('dark')).toEqual(withoutColors('light'));
  });

  it('keep labels readable on their halo: 4.5 to 1 and more', () => {
    for (const palette of [palettes.light, palettes.dark]) {
      for (const color of [palette.text, palette.textMuted, palette.streetText, palette.ink])
        expect(contrast(color, palette.halo)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.waterText, palette.halo)).toBeGreaterThanOrEqual(3.9);
      expect(contrast(palette.leftOut, palette.halo)).toBeGreaterThanOrEqual(3);
    }
  });
});

/** Contrast of two colours by WCAG 2.2. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
