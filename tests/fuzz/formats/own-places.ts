import type { OwnGround } from '../../../src/data/own-position';
import { readOwnPlaces } from '../../../src/data/read-own-places';
import type { OwnFileReading } from '../../../src/schema/own-places';
import { OWN_MAX_ROWS } from '../../../src/schema/own-places';
import { type Ending, expectRule, type FuzzFormat } from '../format';
import { mutateCsv } from '../mutate-csv';
import { mutateJson } from '../mutate-json';

const ground: OwnGround = { bounds: [9.04, 45.386, 9.279, 45.536], utmZone: 32 };
const encoder = new TextEncoder();
/** Degrees that a border of 1.5 km reaches at most. */
const BORDER_DEGREES = 0.03;

function checkReading(reading: OwnFileReading): Ending {
  for (const { row, value } of reading.problems)
    expectRule(
      row >= 1 && [...value].length <= 120 && !/[\p{Cc}\p{Cs}]/u.test(value),
      'a problem can be shown',
    );
  if (reading.kind === 'refused') {
    expectRule(reading.value.length <= 2000, 'a refusal is short');
    return 'refused';
  }
  const { rows, rowCount, goodRowCount } = reading;
  const [west, south, east, north] = ground.bounds;
  expectRule(rows.length > 0 && rows.length <= OWN_MAX_ROWS, 'there are places');
  expectRule(new Set(rows.map(({ row }) => row)).size === goodRowCount, 'good rows are counted');
  expectRule(goodRowCount <= rowCount, 'good rows are rows');
  for (const { position, name, address } of rows) {
    const [lng, lat] = position;
    expectRule(
      lng >= west - BORDER_DEGREES && lng <= east + BORDER_DEGREES,
      'a place lies in or near the city',
    );
    expectRule(lat >= south - BORDER_DEGREES && lat <= north + BORDER_DEGREES, 'a place lies in or near it');
    for (const text of [name, address])
      expectRule([...text].length <= 120 && !/[\p{Cc}\p{Cs}]/u.test(text), 'a name can be shown');
  }
  return 'read';
}

const tables = [
  'nome;indirizzo;latitudine;longitudine\nSala prove;Via Padova 1;45,49;9,22\n"Bar; ""da Gino""";Via Monza;45,5;9,2\n',
  'name,lat,lng\nOne,45.46,9.19\nTwo,45.47,9.2\n\nThree,44,9\n',
  'X\tY\tNome\n514000\t5035000\tUno\n515000\t5036000\tDue\n',
];

/** A table of a person's own places. */
export const ownCsvFormat: FuzzFormat = {
  name: 'own-csv',
  seeds: tables.map((table) => encoder.encode(table)),
  mutate: mutateCsv,
  read: async (input) => checkReading(await readOwnPlaces(input, ground)),
};

const collection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { nome: 'Sala prove', indirizzo: 'Via Padova 1', __proto_: 1 },
      geometry: { type: 'Point', coordinates: [9.22, 45.49] },
    },
    {
      type: 'Feature',
      properties: null,
      geometry: {
        type: 'MultiPoint',
        coordinates: [
          [9.2, 45.5],
          [9.21, 45.5, 120],
        ],
      },
    },
  ],
};

/** A person's own places as GeoJSON. */
export const ownGeojsonFormat: FuzzFormat = {
  name: 'own-geojson',
  seeds: [collection, collection.features[0]].map((value) => encoder.encode(JSON.stringify(value))),
  mutate: mutateJson,
  read: async (input) => checkReading(await readOwnPlaces(input, ground)),
};
