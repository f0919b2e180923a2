import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../../scripts/lib/osm-places';
import { parseTagRule, readOsmServices } from '../../../scripts/lib/osm-services';
import type { OsmThings } from '../../../scripts/lib/osm-shapes';

const header = 'kind,tier,tags,name_it,name_en,one_it,one_en,faults_it,faults_en\n';
const read = (rows: string) => readOsmServices(new TextEncoder().encode(header + rows), 'data/made.csv');
const words = 'Nomi,Names,nome,name,Pochi,Few';

describe('parseTagRule', () => {
  it('asks for one of several choices, each of conditions that all hold', () => {
    const rule = parseTagRule('railway=station&station!=subway;railway=halt');
    expect(rule?.({ railway: 'station' })).toBe(true);
    expect(rule?.({ railway: 'station', station: 'subway' })).toBe(false);
    expect(rule?.({ railway: 'halt', station: 'subway' })).toBe(true);
    expect(rule?.({ railway: 'tram_stop' })).toBe(false);
  });

  it('is nothing where the text is no rule', () => {
    for (const text of ['', 'amenity', 'amenity=school;', 'amenity>school'])
      expect(parseTagRule(text)).toBeNull();
  });
});

describe('readOsmServices', () => {
  it('says every problem of every row', () => {
    expect(() => read(`banks,everyday,amenity=bank,${words}\n`)).toThrow('write one of');
    expect(() => read(`schools,transport,amenity=school,${words}\n`)).toThrow('write everyday');
    expect(() => read(`schools,everyday,amenity,${words}\n`)).toThrow('write key=value');
    expect(() => read('schools,everyday,amenity=school,,Names,nome,name,Pochi,Few\n')).toThrow('is empty');
  });

  it('reads the table of the project', () => {
    const services = readOsmServices(readFileSync('data/osm-services.csv'), 'data/osm-services.csv');
    expect(services.get('metro')?.isOne({ railway: 'station', station: 'subway' })).toBe(true);
    expect(services.get('rail')?.isOne({ railway: 'station', station: 'subway' })).toBe(false);
    expect(services.get('food-shops')?.isOne({ shop: 'bakery' })).toBe(true);
    expect(services.get('schools')?.isOne({ amenity: 'school' })).toBe(true);
  });
});

describe('findPlaces', () => {
  it('takes a point within an area of the same kind for that place again', () => {
    const square = [
      [9, 45],
      [9.001, 45],
      [9.001, 45.001],
      [9, 45.001],
      [9, 45],
    ];
    const tags = { amenity: 'school' };
    const point = (id: string, lng: number) => ({
      id,
      tags: { ...tags, name: id, 'addr:street': 'Via Prova', 'addr:housenumber': '3' },
      geometry: { type: 'Point' as const, coordinates: [lng, 45.0005] },
    });
    const things: OsmThings = {
      points: [point('node-1', 9.0005), point('node-2', 9.002)],
      lines: [],
      areas: [{ id: 'way-1', tags, geometry: { type: 'Polygon', coordinates: [square] } }],
      cutAreas: 0,
    };
    const school = read(`schools,everyday,amenity=school,${words}\n`).get('schools');
    const places = school ? findPlaces(things, school) : [];
    expect(places.map(({ id, name, address }) => [id, name, address])).toEqual([
      ['node-2', 'node-2', 'Via Prova 3'],
      ['way-1', '', ''],
    ]);
    expect(places[1].position[0]).toBeCloseTo(9.0005, 6);
  });
});
