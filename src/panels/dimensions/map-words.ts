import { leftOutBounds } from '../../core/access/left-out-steps';
import type { Translator } from '../../i18n/translate';
import {
  coveredShare,
  type DimensionsReady,
  dimensionName,
  dimensionRow,
  nilsWithout,
} from '../../state/dimension-selectors';
import type { PictureLegend } from '../take/picture-words';
import type { DimensionsText } from './use-dimensions-text';

const stepSwatches = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'] as const;

/** What the colours of the map mean, as its legend and its picture say it. */
export interface MapKey {
  readonly title: string;
  /** From the step of the fewest left out to that of the most. */
  readonly steps: readonly string[];
}

/** The key of the map of one dimension of an answer. */
export function mapKey(
  answer: DimensionsReady,
  index: number,
  locale: Translator['locale'],
  dimText: DimensionsText,
): MapKey {
  const percents = leftOutBounds.map((bound) => 100 * bound);
  return {
    title: dimText('dim.map.key', {
      name: dimensionName(answer.dimensions[index], locale),
      minutes: answer.query.cutoffSeconds / 60,
    }),
    steps: [
      dimText('dim.map.step.least', { to: percents[0] }),
      ...percents.slice(1).map((to, i) => dimText('dim.map.step.between', { from: percents[i], to })),
      dimText('dim.map.step.most', { from: percents[percents.length - 1] }),
    ],
  };
}

/** The map of one dimension in a sentence: the share in the whole city, and in how many NIL most are without. */
export function mapSentence(
  answer: DimensionsReady,
  index: number,
  { percent, locale }: Pick<Translator, 'percent' | 'locale'>,
  dimText: DimensionsText,
): string {
  const city = dimensionRow(answer, 'city');
  if (!city) return '';
  return dimText('dim.map.sentence', {
    minutes: answer.query.cutoffSeconds / 60,
    name: dimensionName(answer.dimensions[index], locale),
    share: percent(1 - coveredShare(city, index)),
    count: [...nilsWithout(answer, index).values()].filter((share) => share > 0.5).length,
  });
}

/** The legend of a picture of the map, step by step. */
export function pictureKey({ title, steps }: MapKey): PictureLegend {
  return {
    legendTitle: title,
    legend: stepSwatches.map((swatch, i) => ({ swatch, label: steps[i] })),
  };
}
