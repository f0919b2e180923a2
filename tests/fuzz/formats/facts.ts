import { readFileSync } from 'node:fs';
import { readCsv } from '../../../scripts/lib/csv';
import { type FactsProblem, readFacts } from '../../../scripts/lib/facts';
import { readAreaFile } from '../../../scripts/lib/facts-areas';
import { readKnown } from '../../../scripts/lib/facts-known';
import { readNilFacts } from '../../../scripts/lib/zones-facts';
import { createSquareZones } from '../../helpers/square-zones';
import { type Ending, endOf, expectRule, type FuzzFormat } from '../format';
import { mutateCsv } from '../mutate-csv';
import { mutateJson } from '../mutate-json';

const zones = createSquareZones();

/** The head of a table of data/, its header and so many rows. */
function headOf(file: string, rows: number): Uint8Array {
  const text = readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8');
  return new TextEncoder().encode(
    `${text
      .split('\n')
      .slice(0, rows + 1)
      .join('\n')}\n`,
  );
}

/** Columns of the table of neighbourhoods that its reader leaves alone, but for the notes. */
const UNREAD = /^name$|^precision$|_pct$|_overlap$|_programmes$|^coordinate_source$/;
/** Letters kept of a cell that says who says so. */
const SOURCE_LETTERS = 12;

/** The table of the neighbourhoods without what its reader leaves alone and with short sources: read in a third of the time. */
function shortNeighbourhoods(): Uint8Array {
  const { columns, rows } = readCsv(headOf('neighbourhoods.csv', 88), 'neighbourhoods.csv');
  const kept = columns.filter((column) => !UNREAD.test(column));
  const lines = rows.map(({ values }) =>
    kept.map((column) => {
      const value = /source$|^notes$/.test(column) ? values[column].slice(0, SOURCE_LETTERS) : values[column];
      return value.includes(',') ? `"${value}"` : value;
    }),
  );
  return new TextEncoder().encode(`${[kept, ...lines].map((cells) => cells.join(',')).join('\n')}\n`);
}

/** Problems name file, line and column and say what to do. */
function endOfProblems(problems: readonly FactsProblem[], file: string): Ending {
  for (const { file: named, line, column, value, advice } of problems) {
    expectRule(named === file && column !== '' && advice !== '', 'a problem says where');
    expectRule(Number.isInteger(line) && line >= 1, `a problem has a line: ${line}`);
    expectRule(typeof value === 'string', 'a problem says what stands there');
  }
  return problems.length > 0 ? 'refused' : 'read';
}

/** A table of places, as the pipeline reads it. */
export const factsFormat: FuzzFormat = {
  name: 'facts',
  seeds: [headOf('fablabs.csv', 4), headOf('fablabs.csv', 8)],
  mutate: mutateCsv,
  read: (input) => {
    const { places, problems } = readFacts(input, 'fablabs.csv', 'fablabs', zones);
    if (problems.length > 0) return endOfProblems(problems, 'fablabs.csv');
    expectRule(new Set(places.map(({ id }) => id)).size === places.length, 'each id stands once');
    for (const { id, name, position, precision, website, lastSeen } of places) {
      expectRule(/^[a-z0-9-]+$/.test(id) && name !== '', 'a place has an id and a name');
      expectRule((position === null) === (precision === null), 'located places say how exactly');
      if (position) expectRule(zones.metersOutsideCity(position) <= 1500, 'a place lies in the city');
      expectRule(website === '' || /^https?:\/\//.test(website), 'a website is one');
      expectRule(lastSeen === '' || /^20\d\d$/.test(lastSeen), 'last seen in a year');
    }
    return 'read';
  },
};

/** The table of how many places are known. */
export const knownFormat: FuzzFormat = {
  name: 'facts-known',
  seeds: [headOf('services.csv', 11)],
  mutate: mutateCsv,
  read: (input) => {
    const { known, problems } = readKnown(input, 'services.csv', new Map([['fablabs', 3]]));
    if (problems.length > 0) return endOfProblems(problems, 'services.csv');
    expectRule(known.size === 11, 'every service is known');
    for (const { known: count, knownSourceIt, knownSourceEn } of known.values()) {
      expectRule(Number.isSafeInteger(count) && count > 0, `a number of places: ${count}`);
      expectRule(knownSourceIt !== '' && knownSourceEn !== '', 'and who says so');
    }
    return 'read';
  },
};

/** The table of the neighbourhoods. */
export const neighbourhoodsFormat: FuzzFormat = {
  name: 'facts-nil',
  seeds: [shortNeighbourhoods()],
  mutate: mutateCsv,
  read: (input) =>
    endOf(
      'neighbourhoods.csv',
      () => readNilFacts(input, 'neighbourhoods.csv', [9, 45.3, 9.4, 45.6]),
      (nils) => {
        expectRule(nils.length === 88, 'all 88 NIL');
        nils.forEach(({ nil, name, municipio, census2011 }, i) => {
          expectRule(nil === i + 1 && name !== '' && municipio >= 1 && municipio <= 9, `NIL ${nil}`);
          expectRule(census2011.under15 + census2011.over65 <= census2011.total, `people of NIL ${nil}`);
        });
      },
    ),
};

/** The drawn areas, as the pipeline reads them. */
export const factsAreasFormat: FuzzFormat = {
  name: 'facts-areas',
  seeds: [
    new TextEncoder().encode(
      readFileSync(new URL('../../../data/sharing-cities-area.geojson', import.meta.url), 'utf8'),
    ),
  ],
  mutate: mutateJson,
  read: (input) => {
    const { features, problems } = readAreaFile(input, 'area.geojson', null, zones);
    if (problems.length > 0) return endOfProblems(problems, 'area.geojson');
    for (const { geometry } of features)
      for (const ring of geometry.coordinates)
        for (const [lng, lat] of ring)
          expectRule(zones.metersOutsideCity([lng, lat]) <= 1500, 'an area lies in the city');
    return 'read';
  },
};
