import { readFileSync } from 'node:fs';
import { area } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { clipZones, readZoneFacts, type ZoneFacts } from '../../../scripts/lib/area-zones';
import type { Boundary } from '../../../scripts/lib/zones-boundaries';

const header = 'zone,name,common_name,aliases,people,under15,over65,residents,source\n';
const read = (rows: string) => readZoneFacts(new TextEncoder().encode(header + rows), 'data/made.csv');
const square = (number: number, west: number): Boundary => ({
  type: 'Feature',
  properties: { N: number },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 45],
        [west + 0.02, 45],
        [west + 0.02, 45.02],
        [west, 45.02],
        [west, 45],
      ],
    ],
  },
});
const zone = (number: number): ZoneFacts => ({
  zone: number,
  name: `Zona ${number}`,
  commonName: `Zona ${number}`,
  aliases: [],
  under15Share: 0.1,
  over65Share: 0.2,
  residents: null,
});

describe('readZoneFacts', () => {
  it('reads zones by number, with shares of ages and residents where they were counted', () => {
    const [first, second] = read('7,Nord - Lungo,Nord,A; B,200,20,50,,x\n3,Sud,,,100,10,10,1234,x\n');
    expect(first).toEqual({ ...zone(3), name: 'Sud', commonName: 'Sud', over65Share: 0.1, residents: 1234 });
    expect(second).toMatchObject({ zone: 7, commonName: 'Nord', aliases: ['A', 'B'], residents: null });
    expect(second.over65Share).toBe(0.25);
  });

  it('says what is wrong, row by row', () => {
    expect(() => read('300,Nord,,,100,10,10,,x\n')).toThrow('no whole number up to 255');
    expect(() => read('1,,,,100,10,10,,x\n')).toThrow('is empty');
    expect(() => read('1,Nord,,,100,60,60,,x\n')).toThrow('too much');
    expect(() => read('1,Nord,,,0,0,0,,x\n')).toThrow('no shares');
    expect(() => read('1,Nord,,,9,1,1,,x\n1,Sud,,,9,1,1,,x\n')).toThrow('stands twice');
    expect(() => read('')).toThrow('no zones');
  });

  it('reads the table of Bicocca', () => {
    const zones = readZoneFacts(readFileSync('data/bicocca-zones.csv'), 'data/bicocca-zones.csv');
    expect(zones.map(({ commonName }) => commonName)).toContain('Bicocca');
  });
});

describe('clipZones', () => {
  const boundaries = { features: [square(1, 9), square(2, 9.02)], numberProperty: 'N' };
  const box = [9.01, 45, 9.03, 45.01] as const;

  it('keeps of each zone what lies in the box', () => {
    const clipped = clipZones([zone(1), zone(2)], boundaries, box, area);
    const whole = clipZones([zone(1)], null, box, area);
    expect(clipped.map(({ properties }) => properties?.zone)).toEqual([1, 2]);
    for (const part of clipped) expect(area(part) / area(whole[0])).toBeCloseTo(0.5, 3);
  });

  it('refuses a zone without boundary, one that lies elsewhere, and several without boundaries', () => {
    expect(() => clipZones([zone(5)], boundaries, box, area)).toThrow('no boundary with that number');
    expect(() => clipZones([zone(1)], boundaries, [9.03, 45, 9.05, 45.01], area)).toThrow(
      'nothing of it lies',
    );
    expect(() => clipZones([zone(1), zone(2)], null, box, area)).toThrow('name only one');
  });
});
