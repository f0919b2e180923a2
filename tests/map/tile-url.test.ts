import { describe, expect, it } from 'vitest';
import { parseTileUrl, tileUrl } from '../../src/map/tile-url';

describe('tile addresses', () => {
  it('are read back as written', () => {
    const url = tileUrl('streets').replace('{z}', '14').replace('{x}', '8608').replace('{y}', '5862');
    expect(parseTileUrl(url)).toEqual({ group: 'streets', tile: { z: 14, x: 8608, y: 5862 } });
  });

  it.each(['quindici://roads/1/2/3', 'https://base/1/2/3', 'quindici://base/1/2', 'quindici://base/1/2/x'])(
    'refuses %s',
    (url) => {
      expect(() => parseTileUrl(url)).toThrow(`not a tile address: ${url}`);
    },
  );
});
