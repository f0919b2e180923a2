import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { diskSource } from '../../scripts/lib/disk-source';
import type { Demand } from '../../src/core/access/demand';
import { LEFT_OUT } from '../../src/core/access/minutes-code';
import { openArea } from '../../src/data/open-area';
import { readFgb } from '../../src/data/read-fgb';
import { fieldCodes } from '../../src/map/layers/field';
import { zonesData } from '../../src/panels/planner/zones-data';
import type { AppState } from '../../src/state/app-state';
import { coverageRows, currentCoverage, zoneRow } from '../../src/state/coverage-selectors';
import { geoLayers } from '../../src/state/geo-layers';
import { coverageQuestion } from '../../src/state/questions';
import { initialState } from '../../src/state/store';
import { tableCsv } from '../../src/state/table-csv';
import { formatHash, parseHash } from '../../src/state/url';
import { createHandlers } from '../../src/workers/handlers';
import { translators } from '../helpers/translators';

const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));
const context = { signal: new AbortController().signal, report: () => {} };

/** Residents of the demand points that the map hatches as left out. */
function hatched(state: AppState, demand: Demand): number {
  const answer = currentCoverage(state);
  if (!answer) throw new Error('no answer');
  const codes = fieldCodes(answer);
  return demand.residents.reduce((sum, count, i) => (codes[i] === LEFT_OUT ? sum + count : sum), 0);
}

it('shows the same residents on the map, in the sentence, the table, the gaps, the file and through the link', async () => {
  const { demand } = await openArea(diskSource(folder), 'milano');
  const handlers = createHandlers(() => diskSource(folder));
  const { result: opened } = await handlers.open({ baseUrl: '', areaId: 'milano' }, context);
  const asked: AppState = {
    ...initialState,
    section: 'gaps',
    services: ['covered-markets', 'coworkings'],
    match: 'all',
    cutoffMinutes: 12,
    profileId: 'older',
    speedKmh: 3.6,
    opened: { kind: 'ready', value: opened },
  };
  const { result } = await handlers.coverage(coverageQuestion(asked), context);
  const state: AppState = { ...asked, coverage: { kind: 'ready', value: result } };
  const city = zoneRow(state, 'city');
  const answer = currentCoverage(state);
  if (!city || !answer) throw new Error('no answer');
  expect(city.uncovered).toBeGreaterThan(0);
  expect(city.covered).toBeGreaterThan(0);
  expect(hatched(state, demand)).toBe(city.uncovered);
  expect(answer.gaps.reduce((sum, { uncovered }) => sum + uncovered.all, 0)).toBe(city.uncovered);
  for (const zoneLevel of ['nil', 'municipio'] as const) {
    const rows = coverageRows({ ...state, zoneLevel });
    expect(rows.reduce((sum, { uncovered }) => sum + uncovered, 0)).toBe(city.uncovered);
    const table = zonesData({ ...state, zoneLevel }, translators.it);
    if (!table) throw new Error('no table');
    const file = tableCsv(table, 'it', []).split('\r\n');
    for (const row of [city, ...rows])
      expect(
        file
          .find((line) => line.startsWith(`${row.zoneId};`))
          ?.split(';')
          .at(-4),
      ).toBe(String(row.uncovered));
  }
  const layers = new Map(geoLayers(state).map((layer) => [layer.name, layer]));
  for (const name of ['zones-nil', 'gaps', 'places'] as const) {
    const layer = layers.get(name);
    if (!layer) throw new Error(`no layer ${name}`);
    const { result: bytes } = await handlers.writeLayer({ layer, format: 'fgb' }, context);
    const read = await readFgb(bytes, name);
    expect(read).toHaveLength(layer.features.length);
    if (name !== 'places')
      expect(read.reduce((sum, { properties }) => sum + properties?.uncovered, 0)).toBe(city.uncovered);
    const { result: text } = await handlers.writeLayer({ layer, format: 'geojson' }, context);
    expect(JSON.parse(new TextDecoder().decode(text)).features).toHaveLength(layer.features.length);
  }
  const { patch } = parseHash(formatHash(state));
  const { result: again } = await handlers.coverage(coverageQuestion({ ...initialState, ...patch }), context);
  expect(again).toEqual(result);
});
