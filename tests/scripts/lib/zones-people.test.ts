import { describe, expect, it } from 'vitest';
import { joinPeople, readCensusAges, readResidents } from '../../../scripts/lib/zones-people';

const bytes = (text: string) => new TextEncoder().encode(text);
const residentsTable = (cell: (nil: number) => string) =>
  bytes(
    ['id_nil,popolazione_totale', ...Array.from({ length: 88 }, (_, i) => `${i + 1},${cell(i + 1)}`)].join(
      '\n',
    ),
  );
const ages = (rows: string[]) => bytes(['ID_NIL_pre2020,P1,P14,P15,P16,P27,P28,P29', ...rows].join('\n'));

describe('readResidents', () => {
  it('reads an empty cell as nobody', () => {
    const residents = readResidents(
      residentsTable((nil) => (nil === 8 ? '' : '100')),
      'r',
    );
    expect(residents.size).toBe(88);
    expect(residents.get(8)).toBe(0);
    expect(residents.get(88)).toBe(100);
  });

  it('names bad cells and missing NIL', () => {
    expect(() =>
      readResidents(
        residentsTable((nil) => (nil === 3 ? '1e3' : '1')),
        'r',
      ),
    ).toThrow('r, row 4, column popolazione_totale: "1e3" is no whole number');
    expect(() => readResidents(bytes('id_nil,popolazione_totale\n1,2\n89,2\n1,3'), 'r')).toThrow(
      'r, row 3, column id_nil: "89" is no NIL from 1 to 88\nr, row 4, column id_nil: "1" stands twice',
    );
    expect(() => readResidents(bytes('id_nil,popolazione_totale\n1,2'), 'r')).toThrow('NIL 2 is missing');
  });
});

describe('readCensusAges', () => {
  it('adds three classes a group, and two rows of one NIL', () => {
    const census = readCensusAges(ages(['7,100,1,2,3,10,20,30', '7,10,1,0,0,0,0,2', '9,5,0,0,1,0,0,0']), 'c');
    expect(census.get(7)).toEqual({ total: 110, under15: 7, over65: 62 });
    expect(census.get(9)).toEqual({ total: 5, under15: 1, over65: 0 });
  });

  it('names bad cells', () => {
    expect(() => readCensusAges(ages(['7,100,1,2,x,10,20,30']), 'c')).toThrow(
      'c, row 2, column P16: "x" is no whole number',
    );
    expect(() => readCensusAges(ages([]), 'c')).toThrow('c: no rows');
  });
});

it('takes the census shares of the NIL, the city’s where there are none, and says where', () => {
  const residents = new Map([
    [2, 50],
    [1, 1000],
    [3, 0],
  ]);
  const census = new Map([
    [1, { total: 80, under15: 8, over65: 20 }],
    [4, { total: 20, under15: 12, over65: 5 }],
  ]);
  expect(joinPeople(residents, census)).toEqual({
    people: [
      { nil: 1, residents: 1000, over65Share: 0.25, under15Share: 0.1 },
      { nil: 2, residents: 50, over65Share: 0.25, under15Share: 0.2 },
      { nil: 3, residents: 0, over65Share: 0.25, under15Share: 0.2 },
    ],
    withoutCensus: [2],
  });
});
