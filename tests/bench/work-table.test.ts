import { expect, it } from 'vitest';
import type { Row } from './measure-all';
import { summarize } from './work';
import { printAgainst, printWorkTable } from './work-table';

const rows: readonly Row[] = [
  {
    what: 'walk',
    by: 'ours',
    computes: '',
    bySide: new Map([
      [1, summarize([2, 1, 3])],
      [2, summarize([8])],
    ]),
  },
  { what: 'sit', by: 'ours', computes: '', bySide: new Map([[1, summarize([5])]]) },
  {
    what: 'walk',
    by: 'theirs',
    computes: 'one pair',
    bySide: new Map<number, ReturnType<typeof summarize> | string>([
      [1, summarize([6], '3 of 4 agree')],
      [2, 'did not finish in 9 s'],
    ]),
  },
];

it('puts the rows of a work together, with growth, ratio and what was not finished', () => {
  const lines = printWorkTable(rows, [1, 2]).split('\n').slice(2);
  expect(lines).toEqual([
    '| walk | ours | 2.00 | 8.00 | 3.00 | 1.00 | 1.00 |  |',
    '| walk | theirs | 6.00 | did not finish in 9 s | 6.00 |  | 3.00 | one pair; 3 of 4 agree |',
    '| sit | ours | 5.00 | not asked | 5.00 |  | 1.00 |  |',
  ]);
});

it('says how many times another our time is', () => {
  expect(printAgainst(rows, 'theirs', [1, 2])).toEqual(['- walk: 1×: 0.33, 4×: did not finish in 9 s']);
});
