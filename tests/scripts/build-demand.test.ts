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
    built = await buildDemand(context, { people }, locator);
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
