import { describe, expect, it } from 'vitest';
import { isRailwayName, nameBeside, tidyBarrierName } from '../../../scripts/lib/barrier-names';
import { gridFrame, gridPoint } from '../../helpers/grid-city';

/** A line between two points given in metres from the grid's first corner. */
function line(name: string, from: readonly [number, number], to: readonly [number, number]) {
  return { name, line: [[...gridPoint(...from)], [...gridPoint(...to)]] };
}

describe('tidyBarrierName', () => {
  it('leaves out what the kind says, and planners’ words', () => {
    expect(
      [
        'Ferrovia Milano-Bologna (AV/AC)',
        'Ferrovia Torino-Milano AV/AC',
        'Fiume Lambro',
        'Passante ferroviario di Milano (ramo Rogoredo)',
        'Ambito dello scalo merci Milano-Farini',
        'Naviglio Grande',
        'Linea Merci',
      ].map(tidyBarrierName),
    ).toEqual([
      'Milano-Bologna',
      'Torino-Milano',
      'Lambro',
      'Passante (ramo Rogoredo)',
      'scalo merci Milano-Farini',
      'Naviglio Grande',
      'Linea Merci',
    ]);
  });
});

describe('isRailwayName', () => {
  it('tells lines and yards from tracks, stops and metros', () => {
    const names = ['Ferrovia Milano-Asso', 'Cintura sud', 'Binario 5', 'Linea M2', 'Tranvia Milano-Monza'];
    expect(names.map(isRailwayName)).toEqual([true, true, false, false, false]);
  });
});

describe('nameBeside', () => {
  const named = [line('Milano-Mortara', [0, 0], [1000, 0]), line('', [0, 70], [1000, 70])];

  it('lends its name to what runs beside it, not to what crosses it or runs farther away', () => {
    const tracks = [
      line('', [200, 60], [800, 60]),
      line('', [500, -300], [500, 300]),
      line('', [0, 400], [1000, 400]),
      line('Cintura', [0, 10], [1000, 10]),
    ];
    expect(nameBeside(tracks, named, gridFrame).map(({ name }) => name)).toEqual([
      'Milano-Mortara',
      '',
      '',
      'Cintura',
    ]);
  });

  it('goes by most of a line, and leaves lines as they are', () => {
    const tracks = [line('', [700, 50], [1200, 50]), line('', [900, 50], [2000, 50])];
    const after = nameBeside(tracks, named, gridFrame);
    expect(after.map(({ name }) => name)).toEqual(['Milano-Mortara', '']);
    expect(after.map(({ line: points }) => points)).toEqual(tracks.map(({ line: points }) => points));
  });
});
