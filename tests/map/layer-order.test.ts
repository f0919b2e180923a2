import { describe, expect, it } from 'vitest';
import { inLayerOrder, layerOrder, layerPosition } from '../../src/map/layer-order';

describe('layer order', () => {
  it('names every layer once', () => {
    expect(new Set(layerOrder).size).toBe(layerOrder.length);
  });

  it('throws for a layer it does not know', () => {
    expect(() => layerPosition('labels')).toThrow('layer "labels" is not in the order of layers');
    expect(() => inLayerOrder([{ id: 'water' }, { id: 'nope' }])).toThrow('"nope"');
  });

  it('sorts from the ground up', () => {
    const sorted = inLayerOrder([{ id: 'origin' }, { id: 'land' }, { id: 'street' }]);
    expect(sorted.map(({ id }) => id)).toEqual(['land', 'street', 'origin']);
  });

  it('lets streets lie on walksheds, places on everything but focus and origin', () => {
    expect(layerPosition('street')).toBeGreaterThan(layerPosition('reach-fill'));
    expect(layerPosition('water')).toBeGreaterThan(layerPosition('reach-fill'));
    expect(layerOrder.slice(-9)).toEqual([
      'facility',
      'scenario-halo',
      'scenario-place',
      'facility-focus',
      'site',
      'site-rank',
      'route-label',
      'origin-halo',
      'origin',
    ]);
  });
});
