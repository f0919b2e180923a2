import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { leftOutColor, leftOutStepColors, minutesColors, pairColors } from '../../src/schema/minutes-style';

type Tokens = ReadonlyMap<string, string>;

/** The tokens of each block of a stylesheet that sets the named one, in its order: light, chosen dark, the device's dark. */
function blocksOf(file: string, name: string): readonly Tokens[] {
  const css = readFileSync(fileURLToPath(new URL(`../../src/styles/${file}`, import.meta.url)), 'utf8');
  return [...css.matchAll(/\{([^{}]*)\}/g)]
    .filter(([, body]) => body.includes(`${name}:`))
    .map(
      ([, body]) =>
        new Map([...body.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, key, value]) => [key, value])),
    );
}

const blocks = blocksOf('tokens.css', '--surface');
/** They come with what the dimensions are shown by, and not with the first style. */
const stepBlocks = blocksOf('dimensions.css', '--step-1');

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

  it('paint the steps of the dimensions as the map is painted, in both themes', () => {
    const themes = ['light', 'dark', 'dark'] as const;
    expect(stepBlocks.map((block) => [...block.values()])).toEqual(
      themes.map((theme) => leftOutStepColors[theme]),
    );
  });
});
