import { fileURLToPath } from 'node:url';
import { area, booleanPointInPolygon } from '@turf/turf';
import { beforeAll, expect, it } from 'vitest';
import { milano } from '../../scripts/areas/milano';
import { type BuiltDemand, buildDemand } from '../../scripts/build-demand';
import { buildZones, readZones, type ZoneInputs } from '../../scripts/build-zones';
import type { BuildContext, BuiltFile } from '../../scripts/lib/build-step';
import { readBuildingPieces } from '../../scripts/lib/demand-buildings';
import { createZoneLocator } from '../../scripts/lib/zone-locator';
import { readMunicipi, readNils } from '../../src/data/read-zones';
import type { MunicipioZone, NilZone } from '../../src/schema/zone';
import { describeWithOpenData, openData } from '../helpers/open-data';

/** Sum of ds205. */
const CITY_RESIDENTS = 1_386_285;

const context: BuildContext = {
  area: milano,
  factsDir: fileURLToPath(new URL('../../data', import.meta.url)),
  input: openData,
  progress: () => undefined,
};
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

describeWithOpenData('zones and demand from the open data of Milan', () => {
  let inputs: ZoneInputs;
  let built: BuiltDemand;
  let files: readonly BuiltFile[];
  let nil: Awaited<ReturnType<typeof readNils>>;
  let municipi: Awaited<ReturnType<typeof readMunicipi>>;

  beforeAll(async () => {
    inputs = await readZones(context);
    built = await buildDemand(context, inputs, createZoneLocator(inputs.collections));
    ({ files } = await buildZones(context, inputs, built));
    nil = await readNils(files[0].bytes, files[0].path);
    municipi = await readMunicipi(files[1].bytes, files[1].path);
  });

  it('finds the census for each of the 88 NIL, as our table has it', () => {
    expect([...inputs.census.keys()].sort((a, b) => a - b)).toEqual(inputs.facts.map((row) => row.nil));
    for (const { nil: number, census2011, residents } of inputs.facts) {
      expect({ number, ...inputs.census.get(number) }).toEqual({ number, ...census2011 });
      expect(inputs.people[number - 1].residents).toBe(residents ?? 0);
    }
    expect(sum(inputs.people.map((row) => row.residents))).toBe(CITY_RESIDENTS);
  });

  it('conserves each NIL to the person, and NIL, municipi and city agree', () => {
    for (const { nil: number, residents, over65Share, under15Share } of inputs.people) {
      const zone = nil.zones[number - 1];
      expect(zone.residents).toEqual({
        all: residents,
        over65: Math.round(residents * over65Share),
        under15: Math.round(residents * under15Share),
      });
    }
    for (const group of ['all', 'over65', 'under15'] as const) {
      const total = (zones: readonly (NilZone | MunicipioZone)[]) =>
        sum(zones.map((zone) => zone.residents[group]));
      expect(total(municipi.zones)).toBe(total(nil.zones));
    }
    expect(sum(nil.zones.map((zone) => zone.residents.all))).toBe(CITY_RESIDENTS);
    expect(sum(built.demand.residents)).toBe(CITY_RESIDENTS);
  });

  it('has the shares that the census is known for', () => {
    expect(nil.zones[52].over65Share2011).toBeCloseTo(0.307, 3);
    expect(nil.zones[75].over65Share2011).toBeCloseTo(0.242, 3);
  });

  it('puts every home where its demand point says', async () => {
    const { buildingDemand, demand } = built;
    const { nilAt, municipioAt } = createZoneLocator(inputs.collections);
    const pieces = await readBuildingPieces(await openData('buildings'), milano.frame);
    expect(buildingDemand.length).toBe(pieces.length);
    const used = new Set<number>();
    pieces.forEach(({ centroid, centroidXY: [x, y] }, i) => {
      const point = buildingDemand[i];
      if (point < 0) return;
      used.add(point);
      if (i % 20 !== 0) return;
      expect([demand.cellX[point], demand.cellY[point], demand.nil[point], demand.municipio[point]]).toEqual([
        Math.floor(x / 100),
        Math.floor(y / 100),
        nilAt(centroid),
        municipioAt(centroid),
      ]);
    });
    expect(used.size).toBe(demand.count);
  });

  it('moves about a quarter of the residents if unknown heights were one storey', () => {
    expect(built.sensitivity.shareMoved).toBeGreaterThan(0.2);
    expect(built.sensitivity.shareMoved).toBeLessThan(0.3);
    expect(built.sensitivity.unknownHeightShare).toBeGreaterThan(0.65);
    expect(built.sensitivity.unknownHeightShare).toBeLessThan(0.85);
  });

  it('keeps the shapes: areas within 1 in a thousand, labels inside, NIL and municipi cover the same land', () => {
    for (const [{ zones, shapes }, sources] of [
      [nil, inputs.collections.nil],
      [municipi, inputs.collections.municipi],
    ] as const) {
      zones.forEach((zone, i) => {
        const { geometry } = shapes.features[i];
        expect(Math.abs(area(geometry) / area(sources.features[i]) - 1)).toBeLessThan(0.001);
        expect(booleanPointInPolygon([...zone.label], geometry)).toBe(true);
      });
    }
    const total = ({ features }: typeof nil.shapes | typeof municipi.shapes) =>
      sum(features.map(({ geometry }) => area(geometry)));
    expect(Math.abs(total(nil.shapes) / total(municipi.shapes) - 1)).toBeLessThan(0.0001);
  });

  it('says of when the people are: of the register, or of the census where that has counted them', async () => {
    expect(built.isCounted).toBe(false);
    expect(files[0].vintage).toBe('boundaries PGT 2030, residents 2021, ages census 2011');
    const counted = await buildZones(context, inputs, { demand: built.demand, isCounted: true });
    expect(counted.files.map(({ vintage }) => vintage)).toEqual([
      'boundaries PGT 2030, residents and ages census 2021',
      'boundaries 2016, residents and ages census 2021',
    ]);
    expect(counted.files[0].sources).toContain('census-people');
    expect(counted.files[0].sources).not.toContain('nil-residents');
  });

  it('builds the same bytes twice', async () => {
    const again = await buildZones(context, inputs, built);
    const demandAgain = await buildDemand(context, inputs, createZoneLocator(inputs.collections));
    expect(
      [...again.files, ...demandAgain.files].map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    ).toEqual([...files, ...built.files].map(({ bytes }) => Buffer.from(bytes).toString('base64')));
  });
});
