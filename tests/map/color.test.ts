import { describe, expect, it } from 'vitest';
import { overlay, overlayFor } from '../../src/map/color';

describe('overlay', () => {
  it('mixes by opacity', () => {
    expect(overlay('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(overlay('#f4f2ee', '#21918c', 1)).toBe('#21918c');
  });
});

describe('overlayFor', () => {
  it('finds the colour that is seen as wanted', () => {
    const color = overlayFor('#ccdd88', '#8ac0bc', 0.65);
    expect(overlay('#ccdd88', color, 0.65)).toBe('#8ac0bc');
  });

  it('stays a colour where none would do', () => {
    expect(overlayFor('#ffffff', '#000000', 0.5)).toBe('#000000');
  });
});
