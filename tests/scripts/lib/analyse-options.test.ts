import { describe, expect, it } from 'vitest';
import { parseAnalyseOptions, readAreaId } from '../../../scripts/lib/analyse-options';
import { UsageError } from '../../../scripts/lib/analyse-values';

describe('parseAnalyseOptions', () => {
  it('reads a reach with its defaults', () => {
    expect(parseAnalyseOptions(['reach', '--at', '9.1345,45.5197'])).toEqual({
      command: 'reach',
      origin: [9.1345, 45.5197],
      cutoffsMinutes: [5, 10, 15],
      profile: { id: 'adult', speedKmh: 5 },
    });
  });

  it('reads the study area, Milan if none is named', () => {
    expect(readAreaId(['reach', '--at', '9.2,45.51', '--area', 'bicocca'])).toBe('bicocca');
    expect(readAreaId(['reach', '--at', '9.2,45.51'])).toBe('milano');
  });

  it('reads a coverage with everything set', () => {
    const args =
      '--services coworkings,fablabs --match all --minutes 10 --profile older --speed 3.2 --group over65 --by nil';
    expect(parseAnalyseOptions(['coverage', ...args.split(' ')])).toEqual({
      command: 'coverage',
      services: ['coworkings', 'fablabs'],
      match: 'all',
      minutes: 10,
      profile: { id: 'older', speedKmh: 3.2 },
      group: 'over65',
      by: 'nil',
    });
  });

  it('reads a question about the eight dimensions', () => {
    expect(parseAnalyseOptions(['dimensions', '--tier', 'specialised', '--by', 'municipio'])).toEqual({
      command: 'dimensions',
      tier: 'specialised',
      minutes: 15,
      profile: { id: 'adult', speedKmh: 5 },
      by: 'municipio',
    });
    expect(() => parseAnalyseOptions(['dimensions', '--tier', 'both'])).toThrow(UsageError);
  });

  it('reads a question about the nearest, with its defaults', () => {
    expect(parseAnalyseOptions(['nearest', '--service', 'covered-markets', '--by', 'periphery'])).toEqual({
      command: 'nearest',
      service: 'covered-markets',
      minutes: 15,
      profile: { id: 'adult', speedKmh: 5 },
      k: 3,
      by: 'periphery',
    });
  });

  it('reads a question about further sites, plain and with everything set', () => {
    const plain = {
      command: 'sites',
      service: 'fablabs',
      count: 3,
      minutes: 15,
      profile: { id: 'adult', speedKmh: 5 },
      group: 'all',
      goal: 'people',
      within: [],
      apartMeters: 0,
      exact: false,
    };
    expect(parseAnalyseOptions(['sites', '--service', 'fablabs'])).toEqual(plain);
    const args =
      '--count 20 --minutes 10 --profile older --group over65 --goal depth --within nil:76,municipio:8,nil:76 --apart 800 --exact';
    expect(parseAnalyseOptions(['sites', '--service', 'fablabs', ...args.split(' ')])).toEqual({
      ...plain,
      count: 20,
      minutes: 10,
      profile: { id: 'older', speedKmh: 3.6 },
      group: 'over65',
      goal: 'depth',
      within: ['nil-76', 'municipio-8'],
      apartMeters: 800,
      exact: true,
    });
  });

  it('reads where a scenario stands', () => {
    expect(parseAnalyseOptions(['scenario', '--file', 'a b.json', '--by', 'nil'])).toEqual({
      command: 'scenario',
      file: 'a b.json',
      by: 'nil',
    });
  });

  it.each([
    [['reach'], 'reach needs --at'],
    [['reach', '--at', '9.1'], '"9.1" is not <lng,lat>'],
    [['reach', '--at', '9.1,north'], '"north" is not a number from -90 to 90'],
    [['reach', '--at', '9.1,45.4', '--minutes', '5,,15'], '"" is not a number from 1 to 60'],
    [['reach', '--at', '9.1,45.4', '--profile', 'car'], '"car" is none of adult'],
    [['reach', '--at', '9.1,45.4', '--speed', '9'], 'speed 9 km/h is outside 2 to 6'],
    [['coverage'], 'coverage needs --services'],
    [['coverage', '--services', 'schools'], '"schools" is none of coworkings'],
    [['coverage', '--services', 'fablabs', '--by', 'street'], '"street" is none of city'],
    [['walk'], '"walk" is none of reach, coverage, dimensions, scenario, nearest, sites'],
    [['nearest'], 'nearest needs --service <id>'],
    [['sites'], 'sites needs --service <id>'],
    [['sites', '--service', 'fablabs', '--count', '21'], '--count: "21" is not a whole number from 1 to 20'],
    [
      ['sites', '--service', 'fablabs', '--within', 'zone:3'],
      '"zone:3" is neither nil:<number> nor municipio',
    ],
    [['nearest', '--service', 'fablabs', '--k', '4'], '--k: "4" is not a whole number from 1 to 3'],
    [['nearest', '--service', 'fablabs', '--minutes', '61'], '--minutes: "61" is not a number from 1 to 60'],
    [['scenario'], 'scenario needs --file <scenario.json>'],
    [['scenario', '--file', 'a', '--minutes', '10'], '--minutes: the file of the scenario says it'],
    [['scenario', '--file', 'a', '--profile', 'older'], '--profile: the file of the scenario says it'],
    [['coverage', '--services', 'fablabs', '--match', 'some'], '--match: "some" is none of any, all'],
    [['reach', '--colour', 'red'], '--colour'],
  ])('refuses %j', (args, message) => {
    expect(() => parseAnalyseOptions(args)).toThrow(UsageError);
    expect(() => parseAnalyseOptions(args)).toThrow(message);
  });
});
