import {
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  wcagContrast,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { highestStepLine } from '../../src/map/layers/left-out';
import { palettes } from '../../src/map/palette';
import { mapLayers } from '../../src/map/style';
import { askedServiceIds } from '../../src/schema/service';
import { serviceStyles } from '../../src/schema/service-style';

/** Neighbours nearer than this are taken for one another at a glance. */
const LEAST_DIFFERENCE = 10;
const difference = differenceCiede2000();

const toRgb = converter('rgb');

function seenThrough(filter: (color: Color) => Color): (color: string) => Color {
  return (color) => filter(toRgb(color) ?? { mode: 'rgb', r: 0, g: 0, b: 0 });
}

/** The eyes that look at it; simulated after Machado, Oliveira and Fernandes (2009). */
const inColour = [
  ['ordinary sight', seenThrough((color) => color)],
  ['protanopia', seenThrough(filterDeficiencyProt(1))],
  ['deuteranopia', seenThrough(filterDeficiencyDeuter(1))],
  ['tritanopia', seenThrough(filterDeficiencyTrit(1))],
] as const;
const inAll = [...inColour, ['grey', seenThrough(filterGrayscale(1))] as const];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const palette = palettes[theme];

  it.each(inAll)('keeps minutes, people left out and land apart in %s', (_, see) => {
    const bands = [palette.minutesNear, palette.minutesMiddle, palette.minutesFar, palette.leftOut].map(see);
    for (let i = 0; i + 1 < bands.length; i++)
      expect(difference(bands[i], bands[i + 1]), `band ${i}`).toBeGreaterThanOrEqual(LEAST_DIFFERENCE);
    for (const band of bands)
      expect(difference(band, see(palette.land))).toBeGreaterThanOrEqual(LEAST_DIFFERENCE);
    expect(difference(see(palette.leftOut), see(palette.leftOutWash))).toBeGreaterThanOrEqual(
      LEAST_DIFFERENCE,
    );
  });

  it.each(inAll)('keeps served, gained, lost and land apart in %s', (_, see) => {
    const fates = [palette.land, palette.alwaysCovered, palette.accent, palette.lost].map(see);
    fates.forEach((fate, i) => {
      for (const other of fates.slice(i + 1))
        expect(difference(fate, other)).toBeGreaterThanOrEqual(LEAST_DIFFERENCE);
    });
  });

  it.each(inAll)(
    'keeps the steps of people left out apart from one another and from the land in %s',
    (_, see) => {
      const { land, leftOutStep1, leftOutStep2, leftOutStep3, leftOutStep4, leftOutStep5 } = palette;
      const steps = [land, leftOutStep1, leftOutStep2, leftOutStep3, leftOutStep4, leftOutStep5].map(see);
      for (let i = 0; i + 1 < steps.length; i++)
        expect(difference(steps[i], steps[i + 1]), `step ${i + 1}`).toBeGreaterThanOrEqual(LEAST_DIFFERENCE);
      const fromLand = steps.map((step) => difference(see(land), step));
      expect(fromLand).toEqual([...fromLand].sort((a, b) => a - b));
      expect(difference(see(leftOutStep5), see(highestStepLine(palette)))).toBeGreaterThanOrEqual(5);
    },
  );

  it.each(inColour)('keeps kinds that follow one another apart in %s', (_, see) => {
    const colors = askedServiceIds.map((id) => see(serviceStyles[id][theme]));
    for (let i = 0; i + 1 < colors.length; i++)
      expect(
        difference(colors[i], colors[i + 1]),
        `${askedServiceIds[i]}, ${askedServiceIds[i + 1]}`,
      ).toBeGreaterThanOrEqual(LEAST_DIFFERENCE);
  });

  it('writes every name on the map in 4.5 to 1 against the halo that it stands on', () => {
    const named = mapLayers(palette).flatMap(({ id, type, paint }) => {
      if (type !== 'symbol' || !paint) return [];
      const { 'text-color': text, 'text-halo-color': halo } = paint;
      return typeof text === 'string' && typeof halo === 'string' ? [{ id, text, halo }] : [];
    });
    expect(named.length).toBeGreaterThanOrEqual(8);
    for (const { id, text, halo } of named)
      expect(wcagContrast(text, halo), `${id} ${text} on ${halo}`).toBeGreaterThanOrEqual(4.5);
  });

  it('writes in ink that can be read', () => {
    for (const ink of [palette.ink, palette.text, palette.textMuted])
      expect(wcagContrast(ink, palette.land)).toBeGreaterThanOrEqual(4.5);
    for (const line of [palette.reachEdge, palette.leftOut])
      expect(wcagContrast(line, palette.land)).toBeGreaterThanOrEqual(3);
  });
});

it('gives every kind a shape of its own, so that none is told by colour alone', () => {
  expect(new Set(askedServiceIds.map((id) => serviceStyles[id].shape)).size).toBe(askedServiceIds.length);
});
