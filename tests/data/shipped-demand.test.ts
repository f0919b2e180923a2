import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CELL_METERS, type Demand } from '../../src/core/access/demand';
import { fromLocal } from '../../src/core/geo';
import { readMunicipi, readNils } from '../../src/data/read-zones';
import { decodeDemand } from '../../src/schema/demand-file';

/** Sum of ds205, the city's residents 2021. */
const CITY_RESIDENTS = 1_386_285;
const folder = new URL('../../public/geo/v1/milano/', import.meta.url);
const read = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const columns = { all: 'residents', over65: 'over65', under15: 'under15' } as const;

function sumBy(demand: Demand, column: 'residents' | 'over65' | 'under15', zoneOf: Uint8Array): number[] {
  const sums: number[] = [];
  demand[column].forEach((count, i) => {
    sums[zoneOf[i]] = (sums[zoneOf[i]] ?? 0) + count;
  });
  return sums;
}
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

describe('demand and zones in public/geo', () => {
  const demand = decodeDemand(read('demand.bin'), 'demand.bin');

  it.each(['all', 'over65', 'under15'] as const)(
    'agree on %s: demand, NIL, municipi and city',
    async (group) => {
      const nils = (await readNils(read('nil.fgb'), 'nil.fgb')).zones;
      const municipi = (await readMunicipi(read('municipi.fgb'), 'municipi.fgb')).zones;
      const byNil = sumBy(demand, columns[group], demand.nil);
      const byMunicipio = sumBy(demand, columns[group], demand.municipio);
      expect(nils.map((zone) => zone.residents[group])).toEqual(nils.map((zone) => byNil[zone.nil] ?? 0));
      expect(municipi.map((zone) => zone.residents[group])).toEqual(
        municipi.map((zone) => byMunicipio[zone.municipio] ?? 0),
      );
      const city = sum(demand[columns[group]]);
      expect(sum(nils.map((zone) => zone.residents[group]))).toBe(city);
      expect(sum(municipi.map((zone) => zone.residents[group]))).toBe(city);
      if (group === 'all') expect(city).toBe(CITY_RESIDENTS);
    },
  );

  it('estimate the ages of each NIL by its census share, to the person', async () => {
    const { zones } = await readNils(read('nil.fgb'), 'nil.fgb');
    for (const { residents, over65Share2011, under15Share2011 } of zones) {
      expect(Math.abs(residents.over65 - residents.all * over65Share2011)).toBeLessThan(0.6);
      expect(Math.abs(residents.under15 - residents.all * under15Share2011)).toBeLessThan(0.6);
    }
  });

  it('put every point in its cell, and in the box of its NIL but for cells on a boundary', async () => {
    const { zones } = await readNils(read('nil.fgb'), 'nil.fgb');
    const marginDegrees = 0.001;
    for (let i = 0; i < demand.count; i++) {
      expect(Math.floor(demand.xMeters[i] / CELL_METERS)).toBe(demand.cellX[i]);
      expect(Math.floor(demand.yMeters[i] / CELL_METERS)).toBe(demand.cellY[i]);
      const [lng, lat] = fromLocal([demand.xMeters[i], demand.yMeters[i]], demand.frame);
      const [west, south, east, north] = zones[demand.nil[i] - 1].bbox;
      expect(lng).toBeGreaterThan(west - marginDegrees);
      expect(lng).toBeLessThan(east + marginDegrees);
      expect(lat).toBeGreaterThan(south - marginDegrees);
      expect(lat).toBeLessThan(north + marginDegrees);
    }
  });
});
