import { describe, expect, it } from 'vitest';
import { borderLines, outsideCity, zoneFocus, zoneNames } from '../../../src/map/layers/zones';
import { appState, openedArea } from '../states';

describe('borderLines', () => {
  it('draws what two NIL share once, and the edge of the city', () => {
    const levels = borderLines(openedArea()).features.map(({ properties }) => properties.level);
    expect(levels).toEqual(['nil', 'city']);
  });
});

describe('outsideCity', () => {
  it('cuts the city out of a box', () => {
    expect(outsideCity(openedArea()).features[0].geometry.coordinates).toHaveLength(2);
  });
});

describe('zoneNames', () => {
  it('knows the common and the full name', () => {
    expect(zoneNames(openedArea())).toContain('Quartiere 2');
    expect(zoneNames(openedArea())).toContain('Nucleo 1');
  });
});

describe('zoneFocus', () => {
  it('tells the chosen and compared from the one under the pointer', () => {
    const opened = { kind: 'ready', value: openedArea() } as const;
    const focus = (changes: object): unknown[] =>
      zoneFocus({ ...appState(), opened, ...changes }).features.map(({ properties }) => properties);
    expect(focus({ selectedNil: 1, hoveredNil: 2 })).toEqual([
      { nil: 1, focus: 'selected' },
      { nil: 2, focus: 'hovered' },
    ]);
    expect(
      focus({
        section: 'gaps',
        question: 'compare',
        comparison: { kind: 'zones', left: 1, right: 2 },
        hoveredNil: 1,
      }),
    ).toEqual([
      { nil: 1, focus: 'selected' },
      { nil: 2, focus: 'selected' },
    ]);
    expect(focus({})).toEqual([]);
  });

  it('shows the zones that further sites are kept to, where these are asked for', () => {
    const opened = { kind: 'ready', value: openedArea() } as const;
    const siteTerms = { goal: 'people', within: ['municipio-1', 'nil-2'], apartMeters: 0 } as const;
    const focus = (question: 'next' | 'who'): unknown[] =>
      zoneFocus({ ...appState(), opened, siteTerms, section: 'gaps', question }).features.map(
        ({ properties }) => properties,
      );
    expect(focus('next')).toEqual([
      { nil: null, focus: 'selected' },
      { nil: 2, focus: 'selected' },
    ]);
    expect(focus('who')).toEqual([]);
  });
});
