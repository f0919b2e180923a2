import { describe, expect, it } from 'vitest';
import { readKnown } from '../../../scripts/lib/facts-known';
import { type ServiceId, serviceIds } from '../../../src/schema/service';

const HEADER = 'service,known,known_approximate,known_source_it,known_source_en';
const listed = new Map<ServiceId, number>([['fablabs', 12]]);

function read(rows: readonly string[]) {
  const text = [HEADER, ...rows].join('\n');
  return readKnown(new TextEncoder().encode(text), 'data/services.csv', listed);
}
const all = serviceIds.map((id) => `${id},12,${id === 'agrifood' ? 'yes' : 'no'},registro,register`);
const withFablabs = (row: string) => all.map((line) => (line.startsWith('fablabs') ? row : line));

describe('readKnown', () => {
  it('reads a row for each service', () => {
    const { known, problems } = read(all);
    expect(problems).toEqual([]);
    expect([...known.keys()]).toEqual(serviceIds);
    expect(known.get('fablabs')).toEqual({
      known: 12,
      knownApproximate: false,
      knownSourceIt: 'registro',
      knownSourceEn: 'register',
    });
    expect(known.get('agrifood')?.knownApproximate).toBe(true);
  });

  it.each([
    ['fablabs,11,no,registro,register', 'known', '11', /the table lists 12/],
    ['fablabs,twelve,no,registro,register', 'known', 'twelve', /whole number/],
    ['fablabs,12.5,no,registro,register', 'known', '12.5', /whole number/],
    ['fablabs,12,perhaps,registro,register', 'known_approximate', 'perhaps', /yes or no/],
    ['fablabs,12,no,,register', 'known_source_it', '', /where the figure comes from/],
    ['fablabs,12,no,registro,', 'known_source_en', '', /where the figure comes from/],
  ])('refuses %s', (row, column, value, advice) => {
    const { problems } = read(withFablabs(row));
    expect(problems).toMatchObject([{ file: 'data/services.csv', line: 5, column, value }]);
    expect(problems[0].advice).toMatch(advice);
  });

  it('names a service that is unknown, twice or missing, all at once', () => {
    const { problems } = read([...withFablabs('bakeries,3,no,a,b'), all[0]]);
    expect(problems.map(({ line, value }) => [line, value])).toEqual([
      [5, 'bakeries'],
      [13, 'coworkings'],
      [1, 'fablabs'],
    ]);
  });
});
