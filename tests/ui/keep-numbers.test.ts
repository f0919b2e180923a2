import { expect, test } from 'vitest';
import { keepNumbers } from '../../src/ui/keep-numbers';

test('a number stays with the word after it, and with nothing else', () => {
  expect(keepNumbers('A 15 minuti da qui: 1 coworking e 2 è poco.')).toBe(
    'A 15\u00a0minuti da qui: 1\u00a0coworking e 2\u00a0è poco.',
  );
  expect(keepNumbers('Via Val Trompia 45/A: 12 (chiusi: 3), 4, 5')).toBe(
    'Via Val Trompia 45/A: 12 (chiusi: 3), 4, 5',
  );
});
