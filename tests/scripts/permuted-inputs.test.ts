import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature } from 'geojson';
import { afterAll, describe, expect, it } from 'vitest';
import { milano } from '../../scripts/areas/milano';
import { buildDemand } from '../../scripts/build-demand';
import { buildLayers } from '../../scripts/build-layers';
import { buildNetwork } from '../../scripts/build-network';
import { buildSearchIndex } from '../../scripts/build-search-index';
import type { BuildContext } from '../../scripts/lib/build-step';
import type { RawEdge } from '../../scripts/lib/network-graph';
import { readOfficialResidents } from '../../scripts/lib/official-residents';
import { joinPeople, readCensusAges, readResidents } from '../../scripts/lib/zones-people';
import { fromLocal, type LngLat, toLocal, type XY } from '../../src/core/geo';
import { decodeDemand } from '../../src/schema/demand-file';
import { decodeTopology } from '../../src/schema/network-file';
import { decodeSearchContent } from '../../src/schema/search-file';
import { createSquareZones } from '../helpers/square-zones';

const { frame } = milano;
const zones = createSquareZones();
const text = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));
const shuffled = <T>(rows: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
const someOf = <T>(rows: readonly T[], minLength: number): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...rows], { minLength });
const context = (inputs: Readonly<Record<string, Uint8Array>>, factsDir = ''): BuildContext => ({
  area: milano,
  factsDir,
  input: (id) => Promise.resolve(inputs[id]),
  progress: () => {},
});

describe('the tables of places', () => {
  const data = fileURLToPath(new URL('../../data', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'quindici-permuted-'));
  cpSync(data, folder, { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true }));
  const [header, ...rows] = readFileSync(join(data, 'coworkings.csv'), 'utf8').trimEnd().split('\n');
  const build = async (chosen: readonly string[]) => {
    writeFileSync(join(folder, 'coworkings.csv'), [header, ...chosen].join('\n'));
    return buildLayers(context({}, folder), zones);
  };

  it('build the same in any order of their rows, and a part of them builds that part', async () => {
    const whole = await build(rows);
    await fc.assert(
      fc.asyncProperty(shuffled(rows), someOf(rows, 1), async (order, part) => {
        expect((await build(order)).files).toEqual(whole.files);
        const { places, layers } = await build(part);
        const ids = new Set(part.map((row) => row.slice(0, row.indexOf(','))));
        const isKept = ({ service, id }: { service: string; id: string }) =>
          service !== 'coworkings' || ids.has(id);
        expect(places).toEqual(whole.places.filter(isKept));
        const located = places.filter(({ service, position }) => service === 'coworkings' && position);
        expect(layers.find(({ service }) => service === 'coworkings')).toMatchObject({
          listed: part.length,
          located: located.length,
        });
      }),
      { numRuns: 4, seed: 7 },
    );
  });
});

describe('residents and ages', () => {
  const nils = Array.from({ length: 88 }, (_, i) => i + 1);
  const residents = nils.map((nil) => `${nil},${nil * 37}`);
  const ages = [...nils.slice(1), 5].map((nil) => `${nil},100,${nil % 9},1,2,${nil % 7},3,4`);
  const official = nils.flatMap((nil) => [`2020;${nil};1;0`, `2021;${nil};${nil * 11};${nil}`]);
  const join_ = (people: readonly string[], census: readonly string[]) =>
    joinPeople(
      readResidents(text(['id_nil,popolazione_totale', ...people]), 'r'),
      readCensusAges(text(['ID_NIL_pre2020,P1,P14,P15,P16,P27,P28,P29', ...census]), 'c'),
    );

  it('are the same in any order of their rows', () => {
    const whole = join_(residents, ages);
    const quarters = (rows: readonly string[]) =>
      [...readOfficialResidents(text(['Anno;NIL;Totale;65 e più', ...rows]), 'q').residents].sort(
        ([a], [b]) => a - b,
      );
    fc.assert(
      fc.property(shuffled(residents), shuffled(ages), shuffled(official), (people, census, rows) => {
        expect(join_(people, census)).toEqual(whole);
        expect(quarters(rows)).toEqual(quarters(official));
      }),
      { numRuns: 30, seed: 7 },
    );
  });
});

describe('buildings', () => {
  const square = ([x, y]: XY, height: number): Feature => ({
    type: 'Feature',
    properties: { height },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x + 10, y],
          [x + 10, y + 10],
          [x, y + 10],
          [x, y],
        ].map(([px, py]) => [...fromLocal([px, py], frame)]),
      ],
    },
  });
  const buildings = Array.from({ length: 24 }, (_, i) =>
    square([9007 + 31 * (i % 6), 9013 + 41 * Math.floor(i / 6)], i % 5 === 0 ? Math.fround(3.66) : 3 + i),
  );
  const land: Feature = {
    ...square([20_000, 20_000], 0),
    properties: { class: 'industrial' },
  };
  const file = (features: Feature[]) => serialize({ type: 'FeatureCollection', features });
  const people = [
    { nil: 1, residents: 1111, over65Share: 0.27, under15Share: 0.13 },
    { nil: 2, residents: 777, over65Share: 0.2, under15Share: 0.1 },
  ];
  const nilAt = (point: LngLat) => (toLocal(point, frame)[1] < 9090 ? 1 : 2);
  const residents = { source: 'nil-residents', year: 2021 } as const;
  const build = async (features: Feature[]) => {
    const inputs = context({ buildings: file(features), landuse: file([land]) });
    const built = await buildDemand(inputs, { people, residents }, { nilAt, municipioAt: () => 1 });
    return built.files[0];
  };

  it('hold the same people in any order; a part of them holds as many, in their own cells', async () => {
    const whole = await build(buildings);
    const cells = (bytes: Uint8Array) => {
      const { cellX, cellY, nil } = decodeDemand(bytes, 'demand.bin');
      return new Set([...cellX].map((x, i) => `${x},${cellY[i]},${nil[i]}`));
    };
    const [north, south] = [buildings.slice(12), buildings.slice(0, 12)];
    await fc.assert(
      fc.asyncProperty(shuffled(buildings), someOf(north, 1), someOf(south, 1), async (order, some, more) => {
        expect((await build(order)).bytes).toEqual(whole.bytes);
        const part = await build([...some, ...more]);
        expect(part.counts).toMatchObject({ residents: 1888, over65: 455, under15: 222 });
        for (const cell of cells(part.bytes)) expect(cells(whole.bytes)).toContain(cell);
      }),
      { numRuns: 20, seed: 7 },
    );
  });
});

describe('streets', () => {
  /** A grid of 5 × 5 corners, its streets in two halves that meet where nothing else does, and an island. */
  const corner = (column: number, row: number): XY => [9000 + 100 * column, 9000 + 100 * row];
  const half = (from: number, to: number, a: XY, b: XY): RawEdge => ({
    from,
    to,
    line: [a, b],
    lengthMeters: Math.hypot(b[0] - a[0], b[1] - a[1]),
    edgeClass: 3,
    flags: 0,
    attributes: 0,
  });
  const edges: RawEdge[] = [];
  for (let at = 0; at < 25; at++) {
    const [column, row] = [at % 5, Math.floor(at / 5)];
    for (const [dx, dy] of [
      [1, 0],
      [0, 1],
    ]) {
      if (column + dx > 4 || row + dy > 4) continue;
      const [a, b] = [corner(column, row), corner(column + dx, row + dy)];
      const [middle, other]: [XY, number] = [[a[0] + 50 * dx + dy, a[1] + 50 * dy + dx], at + dx + 5 * dy];
      const bend = 100 + 2 * at + dx;
      edges.push(half(at, bend, a, middle), half(bend, other, middle, b));
    }
  }
  edges.push(half(900, 901, corner(9, 9), corner(9, 10)));
  const build = async (chosen: readonly RawEdge[]) => {
    const source = {
      edges: chosen,
      readCount: chosen.length,
      dropped: [],
      hasAttributes: false,
      vintage: 'made',
      source: 'street-network',
    } as const;
    return buildNetwork(context({}), source);
  };

  it('make the same network in any order; a part of them makes no longer one', async () => {
    const whole = await build(edges);
    expect(whole.topologyFile.counts).toMatchObject({ edges: 36, kilometers: 4 });
    const meters = ({ topologyFile: { bytes } }: typeof whole) =>
      decodeTopology(bytes, 'network.bin').edgeLengthMeters.reduce((sum, length) => sum + length, 0);
    await fc.assert(
      fc.asyncProperty(shuffled(edges), someOf(edges, 30), async (order, part) => {
        const again = await build(order);
        expect(again.topologyFile.bytes).toEqual(whole.topologyFile.bytes);
        expect(again.shapesFile.bytes).toEqual(whole.shapesFile.bytes);
        expect(meters(await build(part))).toBeLessThanOrEqual(meters(whole));
      }),
      { numRuns: 30, seed: 7 },
    );
  });
});

describe('addresses', () => {
  const names = ['VIA TORINO', 'Via Torino', 'CORSO COMO', 'VIALE MONZA', 'VIA ROMA'].map(
    (street, i) => `${street},${9.15 + i / 100},45.4${i},ds60,1`,
  );
  const points = Array.from({ length: 30 }, (_, i) => {
    const street = ['VIA TORINO', 'CORSO COMO', 'VIALE MONZA'][i % 3];
    return `${street},${1 + (i % 8)},${9.15 + (i % 3) / 50 + i / 10_000},45.${41 + (i % 3)}${i},ds290,address`;
  });
  const station = (properties: Readonly<Record<string, unknown>>) =>
    text([
      JSON.stringify({
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [9.19, 45.46] } }],
      }),
    ]);
  const build = async (streets: readonly string[], addresses: readonly string[]) => {
    const inputs = context({
      'street-names': text(['street,lon,lat,source,n_address_points', ...streets]),
      'address-points': text(['street,number,lon,lat,source,precision', ...addresses]),
      'metro-stations': station({ name: 'Duomo', lines: ['M1'] }),
      'rail-stations': station({ ID: 1, nome: 'MI-CADORNA' }),
    });
    const city = {
      neighbourhoods: [],
      centers: new Map(),
      facilities: [],
      nilAt: () => 7,
      insideCity: () => true,
    };
    return (await buildSearchIndex(inputs, city)).files[0];
  };

  it('are found the same in any order of their rows, and a part of them finds no more', async () => {
    const whole = await build(names, points);
    await fc.assert(
      fc.asyncProperty(shuffled(names), shuffled(points), someOf(points, 0), async (streets, order, part) => {
        expect((await build(streets, order)).bytes).toEqual(whole.bytes);
        const { bytes, counts } = await build(names, part);
        expect(counts.numbers).toBeLessThanOrEqual(whole.counts.numbers);
        expect(counts.streets).toBe(whole.counts.streets);
        expect(() => decodeSearchContent(bytes, 'search.bin')).not.toThrow();
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});
