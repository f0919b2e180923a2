import { describe, expect, it } from 'vitest';
import {
  coveredPixels,
  nearestStop,
  stopAfterDrag,
  stopAfterHandle,
  stopBeside,
} from '../../../src/ui/bottom-sheet/sheet-stops';

/** A map 736 pixels high: 70 of the sheet show at least, 427 at half. */
const PEEK_PIXELS = 70;
const offsets = { peek: 0, half: 357, full: 666 };

describe('stops of the sheet', () => {
  it('is at the stop it is nearest to, and at full however far the answer is read', () => {
    expect(nearestStop(-20, offsets)).toBe('peek');
    expect(nearestStop(178, offsets)).toBe('peek');
    expect(nearestStop(179, offsets)).toBe('half');
    expect(nearestStop(511, offsets)).toBe('half');
    expect(nearestStop(512, offsets)).toBe('full');
    expect(nearestStop(5000, offsets)).toBe('full');
  });

  it('goes on with a fast drag and falls back with a slow one', () => {
    expect(stopAfterDrag(60, 0.1, offsets)).toBe('peek');
    expect(stopAfterDrag(60, 0.9, offsets)).toBe('half');
    expect(stopAfterDrag(400, 0.9, offsets)).toBe('full');
    expect(stopAfterDrag(700, 0.9, offsets)).toBe('full');
    expect(stopAfterDrag(300, -0.9, offsets)).toBe('peek');
    expect(stopAfterDrag(640, -0.9, offsets)).toBe('half');
    expect(stopAfterDrag(-5, -0.9, offsets)).toBe('peek');
  });

  it('stays at the ends with the arrow keys, and goes round with the button', () => {
    expect(stopBeside('peek', -1)).toBe('peek');
    expect(stopBeside('peek', 1)).toBe('half');
    expect(stopBeside('full', 1)).toBe('full');
    const round = ['half', stopAfterHandle('half'), stopAfterHandle('full'), stopAfterHandle('peek')];
    expect(round).toEqual(['half', 'full', 'peek', 'half']);
  });

  it('covers the map no more than at half, since at full it is not looked at', () => {
    expect(coveredPixels(0, PEEK_PIXELS, offsets)).toBe(70);
    expect(coveredPixels(100, PEEK_PIXELS, offsets)).toBe(170);
    expect(coveredPixels(357, PEEK_PIXELS, offsets)).toBe(427);
    expect(coveredPixels(900, PEEK_PIXELS, offsets)).toBe(427);
    expect(coveredPixels(-30, PEEK_PIXELS, offsets)).toBe(70);
  });
});
