import { describe, expect, it } from 'vitest';
import { DataUsageError, parseDataOptions } from '../../../scripts/lib/data-options';

describe('parseDataOptions', () => {
  it('builds the open data to the default folder unless told otherwise', () => {
    expect(parseDataOptions([], 'public/geo')).toEqual({ streets: null, out: 'public/geo', help: false });
    expect(parseDataOptions(['--streets', 'a.osm.pbf', '--out', 'b'], 'public/geo')).toEqual({
      streets: 'a.osm.pbf',
      out: 'b',
      help: false,
    });
  });

  it.each([[['--street', 'a']], [['a.osm.pbf']], [['--streets']]])('refuses %j', (args) => {
    expect(() => parseDataOptions(args, 'public/geo')).toThrow(DataUsageError);
  });
});
