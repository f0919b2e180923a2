import { isDeepStrictEqual } from 'node:util';
import type { Feature } from 'geojson';
import { readFgb } from '../../../src/data/read-fgb';
import { readAreas, readLayer } from '../../../src/data/read-layer';
import { readMunicipi, readNils } from '../../../src/data/read-zones';
import { areaColumns } from '../../../src/schema/area-properties';
import { placeColumns } from '../../../src/schema/place-columns';
import { municipioColumns, nilColumns } from '../../../src/schema/zone-columns';
import { decodeFgb } from '../decode-fgb';
import { type Ending, endOfAsync, expectRule, type FuzzFormat } from '../format';
import { mutateFgb, writeBothWays } from '../mutate-fgb';

function place(i: number): Feature {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [9 + ((i * 37) % 101) / 300, 45.4 + ((i * 53) % 97) / 900] },
    properties: {
      id: `scuola-${i}`,
      name: `Civica Scuola di Liuterìa ${i}`,
      name_en: i % 3 === 0 ? null : 'Violin making',
      service: 'training-centres',
      nil: i % 2 === 0 ? 8 : null,
      municipio: 5,
      status: 'open',
      offers: 'lutherie;languages',
      precision: 'house',
      website: 'https://example.org/',
      source: 'report 2021',
    },
  };
}

function square(west: number, south: number, side: number): number[][] {
  return [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
}

function zone(number: number, properties: Readonly<Record<string, unknown>>): Feature {
  const west = 9 + number / 100;
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [square(west, 45, 0.01), square(west + 0.002, 45.002, 0.001)] },
    properties: {
      residents: 1000 + number,
      over65: 250,
      under15: 120,
      label_lng: west + 0.005,
      label_lat: 45.005,
      area_m2: 876_543,
      ...properties,
    },
  };
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);
const municipi = numbers(9).map((municipio) => zone(municipio, { municipio }));
/** NIL of the made city: as few as make it small to read, so that more inputs are read in a second. */
export const NIL_ZONES = 12;
const nils = numbers(NIL_ZONES).map((nil) =>
  zone(nil, {
    nil,
    name: `Nome ${nil} - Lungo`,
    common: `Nome ${nil}`,
    aliases: 'Altro; Altro ancora',
    municipio: 8,
    o65_2011: nil % 5 === 0 ? null : 0.24,
    u15_2011: 0.12,
    periphery: true,
    group: 'quarto-oggiaro',
  }),
);
const area: Feature = {
  type: 'Feature',
  geometry: { type: 'MultiPolygon', coordinates: [[square(9.1, 45.4, 0.02)], [square(9.2, 45.5, 0.01)]] },
  properties: {
    id: 'brera',
    name: 'Brera',
    service: 'design-districts',
    approximate: true,
    method: 'drawn',
    source: 'made',
  },
};

/** What the library has read is what stands in the bytes, and every point is on the globe. */
async function checkAgainstBytes(input: Uint8Array, path: string): Promise<void> {
  const decoded = decodeFgb(input);
  const read = await readFgb(input, path);
  const same = read.map(({ geometry, properties }) => ({
    type: geometry.type,
    coordinates: 'coordinates' in geometry ? geometry.coordinates : null,
    properties,
  }));
  expectRule(isDeepStrictEqual(same, decoded), `${path} is read as it stands in the bytes`);
  for (const { coordinates } of decoded)
    for (const degrees of coordinates.flat(4)) expectRule(Math.abs(degrees) <= 180, 'it lies on the globe');
}

/** Reads and checks, then reads again in another way. */
async function endOfFgb<T>(
  input: Uint8Array,
  path: string,
  read: () => Promise<T>,
  check: (value: T) => void,
): Promise<Ending> {
  const ending = await endOfAsync(path, read, check);
  if (ending === 'read') await checkAgainstBytes(input, path);
  return ending;
}

const LAYER_PATH = 'v1/grid/training-centres.fgb';

/** The places of a service. */
export const layerFormat: FuzzFormat = {
  name: 'layer',
  seeds: [1, 4, 20].flatMap((count) =>
    writeBothWays({
      name: 'training-centres',
      columns: placeColumns,
      geometryType: 'Point',
      features: numbers(count).map(place),
    }),
  ),
  mutate: mutateFgb,
  read: (input) =>
    endOfFgb(
      input,
      LAYER_PATH,
      () => readLayer(input, LAYER_PATH, 'training-centres'),
      (places) => {
        expectRule(new Set(places.map(({ id }) => id)).size === places.length, 'each id stands once');
        for (const { id, name, source, nil, municipio, website } of places) {
          expectRule(id !== '' && name !== '' && source !== '', 'what is needed is there');
          expectRule(nil === null || isZone(nil), `NIL ${nil} can be one`);
          expectRule(municipio === null || isZone(municipio), `municipio ${municipio} can be one`);
          expectRule(website === '' || /^https?:/.test(website), 'a website is one');
        }
      },
    ),
};

/** Study areas number their zones as they like, from 1 to 255; which there are is checked where the files are joined. */
function isZone(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 255;
}

function expectZones(zones: readonly number[], count: number): void {
  expectRule(zones.length === count && zones.every(isZone), 'as many zones as are wanted');
  expectRule(
    zones.every((zone, i) => i === 0 || zone > zones[i - 1]),
    'each zone once, in order',
  );
}

const MUNICIPI_PATH = 'v1/grid/municipi.fgb';

/** The nine municipi. */
export const municipiFormat: FuzzFormat = {
  name: 'municipi',
  seeds: writeBothWays({
    name: 'municipi',
    columns: municipioColumns,
    geometryType: 'Polygon',
    features: municipi,
  }),
  mutate: mutateFgb,
  read: (input) =>
    endOfFgb(
      input,
      MUNICIPI_PATH,
      () => readMunicipi(input, MUNICIPI_PATH),
      ({ zones }) => {
        expectZones(
          zones.map(({ municipio }) => municipio),
          9,
        );
        for (const { residents, label, bbox } of zones) {
          expectRule(residents.over65 + residents.under15 <= residents.all, 'people of two ages are people');
          expectRule(label[0] >= bbox[0] && label[0] <= bbox[2], 'a label lies in its zone');
        }
      },
    ),
};

const NIL_PATH = 'v1/grid/nil.fgb';

/** The NIL. */
export const nilFormat: FuzzFormat = {
  name: 'nil',
  seeds: writeBothWays({ name: 'nil', columns: nilColumns, geometryType: 'Polygon', features: nils }),
  mutate: mutateFgb,
  read: (input) =>
    endOfFgb(
      input,
      NIL_PATH,
      () => readNils(input, NIL_PATH, NIL_ZONES),
      ({ zones }) => {
        expectZones(
          zones.map(({ nil }) => nil),
          NIL_ZONES,
        );
        for (const { name, commonName, municipio, over65Share2011 } of zones) {
          expectRule(name !== '' && commonName !== '', 'a NIL has names');
          expectRule(municipio === null || isZone(municipio), 'a NIL lies in a municipio');
          expectRule(!(over65Share2011 < 0 || over65Share2011 > 1), 'a share is one');
        }
      },
    ),
};

const AREAS_PATH = 'v1/grid/areas.fgb';

/** The drawn areas. */
export const areasFormat: FuzzFormat = {
  name: 'areas',
  seeds: writeBothWays({
    name: 'areas',
    columns: areaColumns,
    geometryType: 'MultiPolygon',
    features: [area, area],
  }),
  mutate: mutateFgb,
  read: (input) =>
    endOfFgb(
      input,
      AREAS_PATH,
      () => readAreas(input, AREAS_PATH),
      ({ features }) => {
        for (const { properties } of features)
          expectRule(properties.id !== '' && properties.name !== '', 'an area has a name');
      },
    ),
};
