import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { milano } from '../../scripts/areas/milano';
import { type BuiltDemand, buildDemand } from '../../scripts/build-demand';
import type { BuildContext } from '../../scripts/lib/build-step';
import type { Demand } from '../../src/core/access/demand';
import { fromLocal, type LngLat, toLocal, type XY } from '../../src/core/geo';
import { decodeDemand } from '../../src/schema/demand-file';

const { frame } = milano;

/** A square of 10 m by 10 m with its south-west corner at local metres. */
function square([x, y]: XY, properties: object, sideMeters = 10): Feature {
  const corners: XY[] = [
    [x, y],
    [x + sideMeters, y],
    [x + sideMeters, y + sideMeters],
    [x, y + sideMeters],
    [x, y],
  ];
  const coordinates = [corners.map((corner) => [...fromLocal(corner, frame)])];
  return { type: 'Feature', geometry: { type: 'Polygon', coordinates }, properties: { ...properties } };
}
const file = (features: Feature[]) => serialize({ type: 'FeatureCollection', features });

const PLACEHOLDER = Math.fround(3.66);
const inputs: Readonly<Record<string, Uint8Array>> = {
  buildings: file([
    square([9010, 9010], { height: 6 }),
    square([9110, 9010], { height: 3 }),
    square([9150, 9050], { height: 1 }),
    square([9150, 9080], { height: PLACEHOLDER }),
    square([9310, 9010], { height: 30 }),
    square([9610, 9010], { height: 6 }),
    square([9210, 9080], { height: 10 }),
  ]),
  landuse: file([
    square([9300, 9000], { class: 'industrial' }, 100),
    square([9000, 9000], { class: 'school' }, 100),
  ]),
};

/** NIL 1 south of y = 9070, NIL 2 north of it; municipio 2 between y = 9040 and 9070; nothing east of x = 9500. */
const locator = {
  nilAt: (point: LngLat) => {
    const [x, y] = toLocal(point, frame);
    if (x > 9500) return null;
    return y < 9070 ? 1 : 2;
  },
  municipioAt: (point: LngLat) => {
    const [x, y] = toLocal(point, frame);
    if (x > 9500) return null;
    return y > 9040 && y < 9070 ? 2 : 1;
  },
};
const people = [
  { nil: 1, residents: 11, over65Share: 0.25, under15Share: 1 / 3 },
  { nil: 2, residents: 7, over65Share: 0, under15Share: 0 },
];

const residents = { source: 'nil-residents', year: 2021 } as const;

const context: BuildContext = {
  area: milano,
  factsDir: '',
  input: (id) => Promise.resolve(inputs[id]),
  progress: () => undefined,
};

describe('buildDemand on seven buildings, by hand', () => {
  let built: BuiltDemand;
  let demand: Demand;
  beforeAll(async () => {
    built = await buildDemand(context, { people, residents }, locator);
    ({ demand } = built);
  });

  it('puts a point in each part of a cell, by row, column, NIL and municipio', () => {
    expect([...demand.cellX]).toEqual([90, 91, 91, 91, 92]);
    expect([...demand.cellY]).toEqual([90, 90, 90, 90, 90]);
    expect([...demand.nil]).toEqual([1, 1, 1, 2, 2]);
    expect([...demand.municipio]).toEqual([1, 1, 2, 1, 1]);
    expect([...demand.xMeters]).toEqual([9015, 9115, 9155, 9155, 9215]);
    expect([...demand.yMeters]).toEqual([9015, 9015, 9055, 9085, 9085]);
  });

  it('spreads residents by volume: 600 : 300 : 100 of 11, and 1 : 1 of 7 as the unknown height is the mean', () => {
    // 6.6, 3.3, 1.1 and 3.5, 3.5: the units left over go to .6, and to the first of the halves.
    expect([...demand.residents]).toEqual([7, 3, 1, 4, 3]);
    // 2.75 → 3 over 65: 1.91, .82, .27; 3.67 → 4 under 15: 2.55, 1.09, .36.
    expect([...demand.over65]).toEqual([2, 1, 0, 0, 0]);
    expect([...demand.under15]).toEqual([3, 1, 0, 0, 0]);
  });

  it('says how far the figures move with the placeholder: 3.66 : 10 of 7 is 1.88 : 5.12, so 2 persons', () => {
    expect(built.sensitivity).toEqual({ residentsMoved: 2, shareMoved: 0.1111, unknownHeightShare: 0.2 });
  });

  it('knows the demand point of each building, -1 on industrial land and outside the city', () => {
    expect([...built.buildingDemand]).toEqual([0, 1, 2, 3, -1, -1, 4]);
    const [pieces] = built.report.lines;
    expect([pieces.in, pieces.out]).toEqual([7, 5]);
    expect(
      pieces.dropped.filter(({ count }) => count > 0).map(({ reason, count }) => [reason, count]),
    ).toEqual([
      ['outside the city', 1],
      ['on industrial land', 1],
    ]);
  });

  it('writes a file that reads back as the same demand', () => {
    const [{ path, bytes, counts }] = built.files;
    expect(path).toBe('v1/milano/demand.bin');
    expect(decodeDemand(bytes, path)).toEqual(demand);
    expect(counts).toEqual({ points: 5, residents: 18, over65: 3, under15: 4 });
  });
});

/** The two datasets of the census and the register of house numbers, small, in the shape they are published in. */
describe('buildDemand with census sections and house numbers', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const section = (id: number, [west, south]: XY, [east, north]: XY) => ({
    type: 'Feature',
    properties: { PRO_COM: 15146, SEZ21_ID: id },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ].map(([x, y]) => [...fromLocal([x, y], frame)]),
      ],
    },
  });
  const official: Readonly<Record<string, Uint8Array>> = {
    // The first holds the building of 600 m³, the second those of 300 and 100, the third nobody's.
    'census-sections': text(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          section(151460000002, [9100, 9000], [9200, 9070]),
          section(151460000001, [9000, 9000], [9100, 9070]),
          section(151460000003, [9210, 9000], [9260, 9070]),
        ],
      }),
    ),
    'census-people': text(
      [
        'PROCOM;SEZ21_ID;P1;P14;P15;P16;P27;P28;P29',
        '15146;151460000001;20;1;1;1;2;2;1',
        '15146;151460000002;8;0;0;1;0;0;4',
        '15146;151460000003;5;0;0;0;0;0;5',
        '15147;151470000001;99;0;0;0;0;0;0',
      ].join('\r\n'),
    ),
    'house-numbers': text(
      [
        'RESIDENZIALE;TIPO;DENOMINAZIONE;NUMEROCOMPLETO;LONG_WGS84;LAT_WGS84',
        ...(
          [
            ['SI', 9020, 9005],
            ['SI', 9115, 9002],
            ['NO', 9155, 9055],
            ['SI', 9230, 9085],
          ] as const
        ).map(([lives, x, y], i) => {
          const [lng, lat] = fromLocal([x, y], frame).map((degrees) => String(degrees).replace('.', ','));
          return `${lives};VIA;PROVA;${i + 1};${lng};${lat}`;
        }),
      ].join('\n'),
    ),
  };
  const withOfficial = (...ids: readonly string[]): BuildContext => ({
    ...context,
    optionalInput: (id) => Promise.resolve(ids.includes(id) ? official[id] : null),
  });
  const build = (...ids: readonly string[]) =>
    buildDemand(withOfficial(...ids), { people, residents }, locator);

  it('counts the people of each section, and their ages, in the place of the shares', async () => {
    const { demand, files, report, isCounted } = await build('census-sections', 'census-people');
    expect(isCounted).toBe(true);
    // 20 in the first cell; 8 as 300 : 100; 5 of a section without a home at the home nearest to it, 9215, 9085.
    expect([...demand.residents]).toEqual([20, 6, 2, 5]);
    expect([...demand.over65]).toEqual([5, 3, 1, 5]);
    expect([...demand.under15]).toEqual([3, 1, 0, 0]);
    expect([...demand.xMeters]).toEqual([9015, 9115, 9155, 9215]);
    expect(files[0]).toMatchObject({
      vintage: 'residents and ages census 2021, buildings about June 2022',
      sources: expect.arrayContaining(['census-sections', 'census-people']),
    });
    expect(files[0].sources).not.toContain('nil-ages-2011');
    expect(report.notes).toContain('People and ages by 3 census sections, 1 without a home.');
  });

  it('keeps homes with a door within 60 m, and lets their people step out there', async () => {
    const { demand, files } = await build('house-numbers');
    // The building at 9155, 9055 is 66 m from the second door, and the number beside it is no home; that at 9155, 9085
    // is 75 m from the last. 600 : 300 of 11 are 7.33 and 3.67.
    expect([...demand.xMeters]).toEqual([9020, 9115, 9230]);
    expect([...demand.yMeters]).toEqual([9005, 9002, 9085]);
    expect([...demand.residents]).toEqual([7, 4, 7]);
    expect(files[0].sources).toContain('house-numbers');
  });

  it('uses all of them together, and neither half of the census alone', async () => {
    const all = await build('census-sections', 'census-people', 'house-numbers');
    expect(all.demand.residents.reduce((sum, count) => sum + count, 0)).toBe(33);
    const half = await build('census-sections');
    const estimate = await build();
    expect(half.files).toEqual(estimate.files);
  });
});
