import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../scripts/lib/csv';
import { serviceIds } from '../../src/schema/service';

const shared = new URL('../../../shared/facts/', import.meta.url);
const isSharedThere = existsSync(fileURLToPath(shared));
if (!isSharedThere) console.warn('\nSKIPPED: rows carried over: no tables in ../shared/facts\n');

function readTable(folder: URL, service: string) {
  return readCsv(new Uint8Array(readFileSync(new URL(`${service}.csv`, folder))), service).rows;
}

const tables = new URL('../../data/', import.meta.url);

/** Words that only stand in an English sentence; proper names that hold one are taken out before looking. */
const ENGLISH =
  /\b(the|of|and|with|near|next|about|page|listing|list|number|street|building|market|named)\b/i;
const PROPER_NAMES = [
  '21 House of Stories',
  'About (coworking per orafi)',
  'Corvetto Academy of Tourism',
  'Inside the Beat Outside the Box',
  'map-of-innovation',
  'The FabLab',
  'The Seed Milano',
] as const;

describe.each(serviceIds)('table of %s', (service) => {
  it('has no English on the Italian screen', () => {
    for (const { line, values } of readTable(tables, service)) {
      const shown = [values.name, values.address, values.note_it, values.source].join(' | ');
      const rest = PROPER_NAMES.reduce((text, name) => text.replaceAll(name, ''), shown);
      expect(rest, `${service}.csv, line ${line}`).not.toMatch(ENGLISH);
    }
  });

  it('stands in the order of its ids', () => {
    const ids = readTable(tables, service).map(({ values }) => values.id);
    expect(ids).toEqual([...ids].sort());
  });

  it.skipIf(!isSharedThere)('keeps every row it started from, with its sources', () => {
    const rows = new Map(readTable(tables, service).map(({ values }) => [values.id, values]));
    for (const { values: start } of readTable(shared, service)) {
      const row = rows.get(start.id);
      expect(row, start.id).toBeDefined();
      expect(row?.source, start.id).not.toBe('');
      const dates = start.source.match(/\b\d{1,2}[-/]\d{1,2}[-/]\d{4}\b/g) ?? [];
      for (const date of dates) expect(`${row?.source} ${row?.remark}`, start.id).toContain(date);
      if (start.lng !== '') expect(row?.lng, `${start.id} was located`).not.toBe('');
    }
  });
});
