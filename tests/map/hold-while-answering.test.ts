import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOLD_MILLISECONDS, holdWhileAnswering } from '../../src/map/hold-while-answering';

describe('holdWhileAnswering', () => {
  let isAnswering = false;
  const apply = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    isAnswering = false;
    apply.mockReset();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets a change through at once while no question is open', () => {
    holdWhileAnswering(apply, () => isAnswering)();
    expect(apply).toHaveBeenCalledTimes(1);
  });

  it('makes a question and its quick answer one update', () => {
    const changed = holdWhileAnswering(apply, () => isAnswering);
    isAnswering = true;
    changed();
    changed();
    vi.advanceTimersByTime(HOLD_MILLISECONDS - 1);
    expect(apply).not.toHaveBeenCalled();
    isAnswering = false;
    changed();
    vi.advanceTimersByTime(1000);
    expect(apply).toHaveBeenCalledTimes(1);
  });

  it('does not wait for a slow answer, nor hold what changes meanwhile', () => {
    const changed = holdWhileAnswering(apply, () => isAnswering);
    isAnswering = true;
    changed();
    vi.advanceTimersByTime(HOLD_MILLISECONDS);
    expect(apply).toHaveBeenCalledTimes(1);
    changed();
    expect(apply).toHaveBeenCalledTimes(2);
    isAnswering = false;
    changed();
    expect(apply).toHaveBeenCalledTimes(3);
    isAnswering = true;
    changed();
    expect(apply).toHaveBeenCalledTimes(3);
  });
});
