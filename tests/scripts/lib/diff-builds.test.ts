import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../../scripts/lib/build-snapshot';
import { type BuildSnapshot, diffBuilds } from '../../../scripts/lib/diff-builds';
import { diskSource } from '../../../scripts/lib/disk-source';
import { printDiff } from '../../../scripts/lib/print-diff';
import type { LngLat } from '../../../src/core/geo';
import type { Place } from '../../../src/schema/place';

const place = (id: string, name: string, position: LngLat | null, more: Partial<Place> = {}): Place => ({
  id,
  service: 'coworkings',
  name,
  nameEn: '',
  address: 'Via Prova 1',
  position,
  precision: position && 'house',
  status: 'open',
  kind: '',
  offers: [],
  quantity: '',
  website: '',
  noteIt: '',
  noteEn: '',
  source: 'prova',
  coordinateSource: '',
  lastSeen: '2026',
  nil: null,
  municipio: null,
  ...more,
});

const before: BuildSnapshot = {
  places: [
    place('alfa', 'Alfa', [9.19, 45.46]),
    place('beta', 'Beta', [9.2, 45.46]),
    place('gamma', 'Gamma', [9.18, 45.47]),
    place('delta', 'Delta', null),
    place('epsilon', 'Epsilon', [9.21, 45.47]),
    place('zeta', 'Zeta', [9.22, 45.47], { status: 'closed' }),
    place('eta', 'Eta', [9.23, 45.47]),
    place('theta', 'Theta', [9.24, 45.47]),
    place('iota', 'Iota', [9.25, 45.47]),
  ],
  everyday: [],
  residents: [
    { zone: 'city', counts: { all: 30, over65: 6, under15: 3 } },
    { zone: 'Duomo (NIL 1)', counts: { all: 10, over65: 2, under15: 1 } },
    { zone: 'Brera (NIL 2)', counts: { all: 20, over65: 4, under15: 2 } },
  ],
  files: new Map([
    ['a.fgb', { sha256: '1', counts: { places: 9 } }],
    ['b.bin', { sha256: '2', counts: { edges: 5 } }],
    ['c.bin', { sha256: '3', counts: {} }],
  ]),
};
const after: BuildSnapshot = {
  places: [
    // A thousandth of a degree of latitude is 111.195 m.
    place('alfa', 'Alfa', [9.19, 45.461]),
    place('beta', 'Beta', [9.2, 45.46], { status: 'closed' }),
    place('gamma', 'Gamma Nuova', [9.18, 45.47]),
    place('delta', 'Delta', [9.2, 45.5]),
    place('zeta', 'Zeta', [9.22, 45.47], { status: 'closed', website: 'https://zeta.it' }),
    place('eta-due', 'Eta', [9.23, 45.47]),
    place('theta-spazio', 'Spazio Theta', [9.2401, 45.47]),
    place('iota', 'Iota', null),
    place('kappa', 'Kappa', null),
    place('lambda', 'Lambda', [9.3, 45.4]),
  ],
  everyday: [],
  residents: [
    { zone: 'city', counts: { all: 33, over65: 6, under15: 2 } },
    { zone: 'Duomo (NIL 1)', counts: { all: 13, over65: 2, under15: 0 } },
    { zone: 'Brera (NIL 2)', counts: { all: 20, over65: 4, under15: 2 } },
  ],
  files: new Map([
    ['a.fgb', { sha256: '9', counts: { places: 10 } }],
    ['b.bin', { sha256: '2', counts: { edges: 5 } }],
    ['d.bin', { sha256: '4', counts: {} }],
  ]),
};

describe('diffBuilds on nine places, by hand', () => {
  const diff = diffBuilds(before, after);

  it('tells what opened, closed, moved, was located, renamed and left', () => {
    expect(diff.places.map(({ kind, id, detail }) => [kind, id, detail])).toEqual([
      ['opened', 'kappa', 'not located'],
      ['opened', 'lambda', ''],
      ['gone', 'epsilon', ''],
      ['closed', 'beta', 'was open'],
      ['located', 'delta', ''],
      ['lost', 'iota', ''],
      ['moved', 'alfa', '111 m'],
      ['moved', 'theta-spazio', '8 m'],
      ['renamed', 'eta-due', 'its id was eta: old links miss it'],
      ['renamed', 'gamma', 'was Gamma'],
      ['renamed', 'theta-spazio', 'was Theta'],
      ['rewritten', 'zeta', 'website'],
    ]);
  });

  it('tells residents more and fewer, of the zones where they changed', () => {
    expect(diff.residents.map(({ zone }) => zone)).toEqual(['city', 'Duomo (NIL 1)']);
    expect(printDiff(diff)).toContain(
      'Residents: 33 where there were 30 (+3); 65 and over 0, under 15 -1; 1 neighbourhood has other figures.',
    );
  });

  it('says it in a sentence, then in a table', () => {
    const lines = printDiff(diff).split('\n');
    expect(lines[0]).toBe(
      'Places: 2 new, 1 no longer listed, 1 closed, 1 now located, 1 no longer located, 2 moved, 3 renamed, 1 with other details.',
    );
    expect(lines.find((line) => line.includes('Alfa'))).toMatch(/^ {2}moved +coworkings +Alfa +111 m +alfa$/);
    expect(diff.files).toEqual([
      { path: 'a.fgb', change: 'places 9 → 10' },
      { path: 'c.bin', change: 'is gone' },
      { path: 'd.bin', change: 'is new' },
    ]);
  });

  it('backwards tells the reverse, and a closed place that opens', () => {
    const back = diffBuilds(after, before);
    expect(back.residents.map(({ before: was, after: is }) => is.all - was.all)).toEqual([-3, -3]);
    expect(back.places.filter(({ kind }) => kind === 'reopened').map(({ id }) => id)).toEqual(['beta']);
    expect(back.places.filter(({ kind }) => kind === 'opened').map(({ id }) => id)).toEqual(['epsilon']);
  });
});

describe('everyday lists', () => {
  const office = (id: string, lng: number) => ({
    ...place(id, 'Ufficio postale', [lng, 45.46]),
    service: 'post-offices',
  });
  const stops = Array.from({ length: 30 }, (_, i) => ({
    ...place(`${i}`, `Fermata ${i}`, [9.1 + i / 100, 45.5]),
    service: 'surface-stops',
  }));
  const [old, now] = [
    [office('a', 9.19), office('b', 9.2), office('c', 9.21)],
    [office('a', 9.19), office('b2', 9.2001), office('d', 9.3), ...stops],
  ];
  const diff = diffBuilds({ ...before, everyday: old }, { ...before, everyday: now });

  it('are told apart from the places; one of many of a name is the same only on its spot', () => {
    expect(diff.places).toEqual([]);
    expect(diff.everyday.slice(-3).map(({ kind, id, detail }) => [kind, id, detail])).toEqual([
      ['gone', 'c', ''],
      ['moved', 'b2', '8 m'],
      ['renamed', 'b2', 'its id was b: old links miss it'],
    ]);
    expect(diff.kinds).toEqual([
      { kind: 'post-offices', before: 3, after: 3 },
      { kind: 'surface-stops', before: 0, after: 30 },
    ]);
  });

  it('are summed up, then told by name, the first of each list', () => {
    const lines = printDiff(diff).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'No place changed.',
      'Everyday services and transport: 31 new, 1 no longer listed, 1 moved, 1 renamed.',
    ]);
    expect(lines).toContain('  surface-stops       0     30  30 new');
    expect(lines.filter((line) => /^ {2}new +surface-stops/.test(line))).toHaveLength(25);
    expect(lines.find((line) => line.includes('and 5 more'))).toMatch(/^ {2}… +surface-stops +and 5 more$/);
  });
});

it('finds nothing between the shipped data and themselves', async () => {
  const folder = join(fileURLToPath(new URL('../../..', import.meta.url)), 'public/geo');
  const shipped = await snapshotOf(diskSource(folder), 'milano');
  expect(shipped.places.length).toBeGreaterThan(200);
  expect(shipped.everyday.length).toBeGreaterThan(4000);
  expect(shipped.residents[0].counts.all).toBe(1_386_285);
  expect(printDiff(diffBuilds(shipped, shipped))).toBe(
    'Nothing changed: both builds are the same, byte for byte.',
  );
});
