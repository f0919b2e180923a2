import { describe, expect, it } from 'vitest';
import { createInOrder } from '../../src/data/in-order';

describe('work in order', () => {
  it('starts in the order given, never more at once than allowed', async () => {
    const inOrder = createInOrder(2);
    const started: number[] = [];
    let running = 0;
    let most = 0;
    const all = Array.from({ length: 7 }, (_, turn) =>
      inOrder(async () => {
        started.push(turn);
        most = Math.max(most, ++running);
        for (let wait = 0; wait < 10 - turn; wait++) await null;
        running--;
        return turn;
      }),
    );
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(started).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(most).toBe(2);
  });

  it('goes on after work that fails', async () => {
    const inOrder = createInOrder(1);
    const failed = inOrder(() => Promise.reject(new Error('no')));
    const next = inOrder(async () => 'yes');
    await expect(failed).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });
});
