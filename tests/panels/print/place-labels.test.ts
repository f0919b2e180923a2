import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../../src/panels/print/place-labels';

const sheet = { width: 1000, height: 500 };
const label = (text: string, x: number, y: number) => ({ text, x, y, fontSize: 20 });

describe('labels on a drawing', () => {
  it('give way to those before them and to the edge', () => {
    const first = label('Certosa', 500, 250);
    const placed = placeLabels(
      [first, label('Villapizzone', 520, 255), label('Roserio', 500, 300), label('Bovisasca', 990, 100)],
      sheet,
    );
    expect(placed.map(({ text }) => text)).toEqual(['Certosa', 'Roserio']);
    expect(placed[0]).toBe(first);
  });
});
