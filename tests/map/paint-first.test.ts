import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paintFirst } from '../../src/map/paint-first';

describe('paintFirst', () => {
  const apply = vi.fn();
  let frames: (() => void)[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
    apply.mockReset();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('lets a change through at once', () => {
    paintFirst(apply)(false);
    expect(apply).toHaveBeenCalledTimes(1);
    expect(frames).toEqual([]);
  });

  it('lets what turns the page over through after the next frame, with all that changed until then, once', () => {
    const changed = paintFirst(apply);
    changed(true);
    changed(false);
    changed(true);
    expect(apply).not.toHaveBeenCalled();
    expect(frames).toHaveLength(1);
    frames[0]();
    expect(apply).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(apply).toHaveBeenCalledTimes(1);
    changed(false);
    expect(apply).toHaveBeenCalledTimes(2);
  });
});
