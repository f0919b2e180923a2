import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { diskSource } from '../../../scripts/lib/disk-source';
import { openStages } from '../../../src/data/area-stages';
import { parseJson } from '../../../src/data/json-field';
import { readDataCheck } from '../../../src/data/read-data-check';
import { oursFor } from '../../../src/panels/data/official-table';
import { officialCounts, officialOpenCounts } from '../../../src/schema/official-counts';
import { describeWithOpenData } from '../../helpers/open-data';

it('holds our lists against the official counts', async () => {
  const geo = fileURLToPath(new URL('../../../public/geo', import.meta.url));
  const { places, notLocated } = await openStages(diskSource(geo), 'milano').ground();
  const all = [...places, ...notLocated];
  const ours = Object.fromEntries(
    officialCounts.map((official) => {
      const { listed, located } = oursFor(official, all);
      return [official.id, [official.count, listed, located]];
    }),
  );
  expect(ours).toMatchObject({
    'coworkings-2021': [105, 85, 77],
    'markets-2021': [23, 23, 21],
    flowers: [2, 2, 2],
    training: [10, 11, 11],
    'fablabs-2021': [12, 12, 5],
    desks: [6, 6, 6],
    districts: [13, 13, 13],
    schools: [42, 13, 8],
    crowdfunding: [19, 23, 18],
    bikes: [14, 7, 7],
  });
});

describeWithOpenData('the counts of everyday places', () => {
  it('are the rows of the city’s own tables', () => {
    const path = fileURLToPath(
      new URL('../../../../shared/opendata/reference/official_table_schemas.json', import.meta.url),
    );
    const tables = parseJson(readFileSync(path, 'utf8'), 'schemas').at('tables').items();
    const rowsOf = (end: string): number | undefined =>
      tables
        .find((table) => table.at('table').text().endsWith(end))
        ?.at('rows')
        .count();
    expect(officialOpenCounts).toEqual({
      libraries: rowsOf('sistema_bibliotecario'),
      pharmacies: rowsOf('farmacie_milano'),
      'drinking-fountains': rowsOf('vedovelle'),
      rail: rowsOf('stazioni_ferroviarie'),
      charging: rowsOf('colonnine_ricarica_elettrica'),
    });
  });
});

it('reads the result of a check, and refuses what is none', () => {
  const text = (id: string, cases: unknown) =>
    JSON.stringify({
      date: '2026-11-21',
      manifestSha256: 'a'.repeat(64),
      results: [{ id, cases, problems: 0 }],
    });
  expect(readDataCheck(text('files', 25)).results).toEqual([{ id: 'files', cases: 25, problems: 0 }]);
  expect(() => readDataCheck(text('other', 25))).toThrow('check.json: results[0].id is "other"');
  expect(() => readDataCheck(text('files', -1))).toThrow('check.json: results[0].cases is -1');
  expect(() => readDataCheck('<html>')).toThrow('check.json: not JSON');
});
