import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { leftOutColor, minutesColors, pairColors } from '../../src/schema/minutes-style';

const css = readFileSync(fileURLToPath(new URL('../../src/styles/tokens.css', import.meta.url)), 'utf8');

/** The tokens of each block of the stylesheet that sets any, in its order: light, chosen dark, the device's dark. */
const blocks = [...css.matchAll(/\{([^{}]*--surface:[^{}]*)\}/g)].map(
  ([, body]) => new Map([...body.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value])),
);

/** What the map paints with, by the name of the token that a legend paints with. */
function mapColors(theme: 'light' | 'dark'): [string, string][] {
  return [
    ...minutesColors[theme].map((color, i): [string, string] => [`--band-${i + 1}`, color]),
    ['--pair-first', pairColors[theme].first],
    ['--pair-second', pairColors[theme].second],
    ['--pair-both', pairColors[theme].both],
    ['--out', leftOutColor[theme]],
  ];
}

describe('tokens of the stylesheet', () => {
  it('are set once for light and twice, alike, for dark', () => {
    expect(blocks).toHaveLength(3);
    expect([...blocks[2]]).toEqual([...blocks[1]].filter(([name]) => name !== 'color-scheme'));
  });

  it('paint the legend as the map is painted, in both themes', () => {
    for (const [block, theme] of [
      [blocks[0], 'light'],
      [blocks[1], 'dark'],
      [blocks[2], 'dark'],
    ] as const)
      for (const [name, color] of mapColors(theme))
        expect(`${name} ${block.get(name)}`).toBe(`${name} ${color}`);
  });
});
