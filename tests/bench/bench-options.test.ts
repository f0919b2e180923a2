import { expect, it } from 'vitest';
import { parseBenchOptions } from './bench-options';

it('takes a date and asks for everything unless told to be quick', () => {
  expect(parseBenchOptions([], '2026-01-02')).toEqual({ date: '2026-01-02', quick: false });
  expect(parseBenchOptions(['--date', '2026-11-21', '--quick'], '2026-01-02')).toEqual({
    date: '2026-11-21',
    quick: true,
  });
});

it('names what it does not understand', () => {
  expect(() => parseBenchOptions(['--date', 'today'], '2026-01-02')).toThrow('--date today');
  expect(() => parseBenchOptions(['--fast'], '2026-01-02')).toThrow('--fast');
});
