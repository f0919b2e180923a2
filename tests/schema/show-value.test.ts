import { describe, expect, it } from 'vitest';
import { showValue } from '../../src/schema/show-value';

describe('showValue', () => {
  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [-0.5, '-0.5'],
    [true, 'true'],
    ['Ca’ "Granda"', '"Ca’ \\"Granda\\""'],
    [[1, 'a', [2]], '[1,"a",[2]]'],
    [{ a: { b: [1] } }, '{"a":{"b":[…]}}'],
    [[], '[]'],
    [[1, 2, 3, 4, 5], '[1,2,3,4]'],
  ])('shows %j', (value, text) => {
    expect(showValue(value)).toBe(text);
  });

  it('shows at most 60 letters of a value of any depth and length', () => {
    const deep: unknown = JSON.parse(`${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`);
    expect(showValue(deep)).toBe('[{"a":[…]}]');
    expect(showValue('x'.repeat(1_000_000))).toHaveLength(60);
    expect(showValue(Object.fromEntries([['__proto__', 'x'.repeat(100)]]))).toHaveLength(60);
  });
});
