import { describe, expect, it } from 'vitest';
import { readFgb } from '../../src/data/read-fgb';
import { decodeFgb } from './decode-fgb';
import { describeFuzz } from './expect-fuzz';
import { areaFormat } from './formats/area';
import { areasFormat, layerFormat, municipiFormat, nilFormat } from './formats/layers';

describe('decodeFgb', () => {
  it('reads what the library reads, another way', async () => {
    const [seed] = areasFormat.seeds;
    const [first, ...others] = await readFgb(seed, 'areas.fgb');
    const [decoded, ...more] = decodeFgb(seed);
    expect(decoded).toEqual({
      type: first.geometry.type,
      coordinates: 'coordinates' in first.geometry ? first.geometry.coordinates : null,
      properties: first.properties,
    });
    expect(more).toHaveLength(others.length);
  });
});

describeFuzz([layerFormat, municipiFormat, areasFormat], 1500);
describeFuzz([nilFormat, areaFormat], 500);
