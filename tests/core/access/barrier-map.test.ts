import { describe, expect, it } from 'vitest';
import { type BarrierKind, createBarrierMap } from '../../../src/core/access/barrier-map';
import type { XY } from '../../../src/core/geo';

function line(what: BarrierKind, name: string, ...points: XY[]) {
  return { what, name, points };
}

describe('createBarrierMap', () => {
  it('tells what a straight line crosses and where, from its start to its end', () => {
    const { crossings } = createBarrierMap([
      line('waterway', 'Naviglio', [0, 700], [1000, 700]),
      line('railway', 'Milano-Mortara', [0, 200], [500, 200], [1000, 400]),
      line('motorway', 'A1', [2000, 0], [2000, 1000]),
    ]);
    expect(crossings([250, 0], [250, 1000])).toEqual([
      { barrier: { what: 'railway', name: 'Milano-Mortara' }, at: [250, 200] },
      { barrier: { what: 'waterway', name: 'Naviglio' }, at: [250, 700] },
    ]);
    expect(crossings([250, 1000], [250, 0]).map(({ at }) => at)).toEqual([
      [250, 700],
      [250, 200],
    ]);
    expect(crossings([750, 250], [750, 350])).toHaveLength(1);
    expect(crossings([250, 0], [250, 199])).toEqual([]);
    expect(crossings([0, 100], [1000, 100])).toEqual([]);
  });

  it('calls tracks without a name by the named ones near them on the same line, of the same kind only', () => {
    const { crossings } = createBarrierMap([
      line('railway', '', [0, 100], [1000, 100]),
      line('railway', 'Cintura', [0, 300], [1000, 300]),
      line('railway', '', [0, 600], [1000, 600]),
      line('waterway', '', [0, 310], [1000, 310]),
    ]);
    expect(crossings([500, 0], [500, 1000]).map(({ barrier: { what, name } }) => [what, name])).toEqual([
      ['railway', 'Cintura'],
      ['railway', 'Cintura'],
      ['waterway', ''],
      ['railway', ''],
    ]);
  });

  it('knows of nothing where there is nothing', () => {
    expect(createBarrierMap([]).crossings([0, 0], [1000, 1000])).toEqual([]);
  });
});
