import { describe, expect, it } from 'vitest';
import { DataFormatError, InternalError, LoadError } from '../../src/core/errors';
import { failureOf } from '../../src/state/failure';

/** An error of a class that is known by its name alone. */
function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

describe('failureOf', () => {
  it('tells a line that is gone from a server that answers with an error, and from a file that is gone', () => {
    const address = 'https://example.org/geo/v1/milano/network.bin';
    const load = (status: number): unknown => new LoadError('v1/milano/network.bin: no', address, status);
    expect(failureOf(load(0))).toEqual({ reason: 'connection', file: 'network.bin', status: 0 });
    const silent = new LoadError('v1/milano/network.bin: nothing came for 8 seconds', address);
    expect(failureOf(silent).reason).toBe('slow');
    expect(failureOf(load(503))).toEqual({ reason: 'server', file: 'network.bin', status: 503 });
    expect(failureOf(load(404)).reason).toBe('missing');
    expect(failureOf(load(410)).reason).toBe('missing');
    expect(failureOf(load(403)).reason).toBe('server');
  });

  it('names the file of a damaged one, wherever in it the damage is', () => {
    expect(failureOf(new DataFormatError('v1/milano/nil.fgb, row 3: a Point'))).toEqual({
      reason: 'damaged',
      file: 'nil.fgb',
      status: 0,
    });
    expect(failureOf(named('VersionError', 'manifest.json: of another version')).reason).toBe('version');
  });

  it('says nothing of the program to a person but that it is wrong', () => {
    expect(failureOf(new InternalError('a question came before open.json'))).toEqual({
      reason: 'fault',
      file: '',
      status: 0,
    });
    expect(failureOf(new RangeError('cutoff')).reason).toBe('fault');
    expect(failureOf('what').reason).toBe('fault');
    expect(failureOf(named('CrashError', 'analysis.js stopped'))).toMatchObject({
      reason: 'crash',
      file: '',
    });
  });
});
