import { describe, expect, it } from 'vitest';
import { milano } from '../../../scripts/areas/milano';
import type { BuildContext } from '../../../scripts/lib/build-step';
import { readKnownStreets } from '../../../scripts/lib/known-streets';
import type { SourceId } from '../../../scripts/sources';
import type { LngLat } from '../../../src/core/geo';
import { writeFgb } from '../../../src/data/write-fgb';

const bytes = (...lines: string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);

const inputs: Partial<Record<SourceId, Uint8Array>> = {
  'major-streets': writeFgb({
    name: 'streets',
    columns: [{ name: 'name', type: 'String' }],
    geometryType: 'LineString',
    features: [
      {
        type: 'Feature',
        properties: { name: 'Via Larga' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [9.19, 45.46],
            [9.192, 45.46],
          ],
        },
      },
    ],
  }),
  'street-names': bytes('street,lon,lat,source', 'VIA PROVA,9.2,45.47,ds60'),
  'address-points': bytes(
    'street,number,lon,lat,source,precision',
    'VIA PROVA,1,9.2,45.471,points,address',
    'VIA CORTA,3,9.21,45.48,ds60,address',
  ),
};
const register = bytes(
  'TIPO;DENOMINAZIONE;NUMEROCOMPLETO;LONG_WGS84;LAT_WGS84',
  'VIA;PROVA;3;9,2;45,47',
  'VIA;PROVA;5;9,201;45,47',
  'VIA;PROVA;7/A;9,202;45,47',
);

/** Streets known by the made lists, with the register of house numbers or without. */
async function readStreets(withRegister: boolean) {
  const context: BuildContext = {
    area: milano,
    factsDir: '',
    input: async (id) => inputs[id] ?? new Uint8Array(0),
    optionalInput: async (id) => (withRegister && id === 'house-numbers' ? register : null),
    progress: () => {},
  };
  return readKnownStreets(context, () => true);
}

/** A kilometre north of the register's number 5. */
const far: LngLat = [9.201, 45.479];

describe('known streets', () => {
  it('say how far a place is from the points of its street', async () => {
    const { metersFrom } = await readStreets(false);
    expect(metersFrom('Via Larga, 12', [9.191, 45.461])).toBeGreaterThan(105);
    expect(metersFrom('Via Larga, 12', [9.191, 45.461])).toBeLessThan(120);
  });

  it('say nothing of a street known by one point, or by points of the lists that are checked', async () => {
    const { metersFrom, sources } = await readStreets(false);
    expect(metersFrom('Via Prova 9', far)).toBeNull();
    expect(metersFrom('Via Corta 5', far)).toBeNull();
    expect(metersFrom('Via Ignota 5', far)).toBeNull();
    expect(sources).not.toContain('house-numbers');
  });

  it('know it once the register of house numbers is there, other numbers than its own', async () => {
    const { metersFrom, sources } = await readStreets(true);
    expect(metersFrom('Via Prova 9', far)).toBeCloseTo(1001, -1);
    expect(metersFrom('Via Prova 7', [9.202, 45.47])).toBeCloseTo(78, -1);
    expect(metersFrom('Via Corta 5', far)).toBeNull();
    expect(sources).toContain('house-numbers');
  });
});
