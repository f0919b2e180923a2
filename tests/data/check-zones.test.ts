import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkDemandZones,
  checkNilZones,
  checkRowZones,
  checkSearchZones,
  type NamedZones,
} from '../../src/data/check-zones';
import { joinWalks } from '../../src/data/join-walks';
import { type AreaData, openArea } from '../../src/data/open-area';
import { makeDemand } from '../helpers/grid-city';
import { shippedSource } from '../workers/shipped-worker';

const zones: NamedZones = {
  nil: { path: 'nil.fgb', numbers: new Set([1, 2]) },
  municipio: { path: 'municipi.fgb', numbers: new Set([8]) },
};
const undivided: NamedZones = { ...zones, municipio: { path: '', numbers: new Set() } };
const unknown: NamedZones = { nil: null, municipio: null };

/** Somebody in each of some zones. */
function people(...where: readonly (readonly [nil: number, municipio: number])[]) {
  return makeDemand(
    where.map(([nil, municipio], i) => ({ xMeters: 100 * i, yMeters: 0, residents: 1, nil, municipio })),
  );
}

let city: AreaData;
beforeAll(async () => {
  city = await openArea(shippedSource, 'milano');
});

describe('zones that files name', () => {
  it('are those of the study area, or file, row and number are told', () => {
    const rows = [
      { nil: 1, municipio: 8 },
      { nil: null, municipio: null },
      { nil: 3, municipio: 8 },
    ];
    checkRowZones(rows.slice(0, 2), 'fablabs.fgb', zones);
    expect(() => checkRowZones(rows, 'fablabs.fgb', zones)).toThrow(
      'fablabs.fgb, row 2: nil 3, which is not in nil.fgb',
    );
    expect(() => checkRowZones([{ nil: 1, municipio: 9 }], 'not-located.json', zones)).toThrow(
      'not-located.json, row 0: municipio 9, which is not in municipi.fgb',
    );
    expect(() => checkRowZones([{ municipio: 8 }], 'fablabs.fgb', undivided)).toThrow(
      'fablabs.fgb, row 0: municipio 8, where the study area has none',
    );
  });

  it('are not checked where their own file is missing', () => {
    checkRowZones([{ nil: 77, municipio: 77 }], 'fablabs.fgb', unknown);
    checkDemandZones(people([77, 77]), 'demand.bin', unknown);
    expect(() =>
      checkRowZones([{ nil: 77, municipio: 8 }], 'fablabs.fgb', { ...zones, municipio: null }),
    ).toThrow(/nil 77/);
  });

  it('are those that people live in', () => {
    checkDemandZones(people([1, 8], [2, 8]), 'demand.bin', zones);
    checkDemandZones(people([1, 0], [2, 0]), 'demand.bin', undivided);
    expect(() => checkDemandZones(people([1, 8], [88, 8]), 'demand.bin', zones)).toThrow(
      'demand.bin, demand point 1: nil 88, which is not in nil.fgb',
    );
    expect(() => checkDemandZones(people([1, 8], [2, 7]), 'demand.bin', zones)).toThrow(
      /point 1: municipio 7/,
    );
    expect(() => checkDemandZones(people([1, 0]), 'demand.bin', zones)).toThrow(/point 0: municipio 0/);
    expect(() => checkDemandZones(people([1, 8]), 'demand.bin', undivided)).toThrow(/point 0: municipio 8/);
  });

  it('are those that the search finds things in, 0 being none', () => {
    const { search, nils } = city;
    const known = { path: 'nil.fgb', numbers: new Set(nils.map(({ nil }) => nil)) };
    checkSearchZones(search.content, 'search.bin', { nil: known, municipio: null });
    known.numbers.delete(76);
    expect(() => checkSearchZones(search.content, 'search.bin', { nil: known, municipio: null })).toThrow(
      /search\.bin, neighbourhoods, row \d+: nil 76, which is not in nil\.fgb/,
    );
  });

  it('are those of the shipped city, which is refused without one of them', () => {
    const walks = { demand: city.demand, network: city.network };
    expect(joinWalks(city, walks).demand).toBe(city.demand);
    const nils = city.nils.filter(({ nil }) => nil !== 76);
    expect(() => joinWalks({ ...city, nils }, walks)).toThrow(/demand\.bin, demand point \d+: nil 76/);
    const municipi = city.municipi.filter(({ municipio }) => municipio !== 8);
    expect(() => joinWalks({ ...city, municipi }, walks)).toThrow(
      /municipio 8, which is not in .*municipi\.fgb/,
    );
    const missingParts = [{ part: 'municipi', error: new Error('gone') }] as const;
    expect(joinWalks({ ...city, municipi: [], missingParts }, walks).municipi).toEqual([]);
    const left = { path: 'municipi.fgb', numbers: new Set(municipi.map(({ municipio }) => municipio)) };
    expect(() => checkNilZones(city.nils, 'nil.fgb', { nil: null, municipio: left })).toThrow(
      /nil\.fgb, nil \d+: municipio 8, which is not in municipi\.fgb/,
    );
  });
});
