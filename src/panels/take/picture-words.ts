import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import { shownSureness } from '../../state/depth-selectors';
import type { PictureWords } from '../../state/picture';
import type { Provenance } from '../../state/provenance';
import { bandMinutes, showsScenario } from '../../state/questions';
import { partNames } from '../missing-words';
import { wayOf } from '../pace-words';
import { completenessLines, describeQuestion } from '../provenance-words';
import { missingWords } from '../service-words';
import { describeVintages } from '../vintage-words';

/** The legend of a picture. */
export type PictureLegend = Pick<PictureWords, 'legendTitle' | 'legend'>;

const minuteSwatches = ['near', 'middle', 'far'] as const;

function minutesLegend(state: AppState, { text }: Translator): PictureLegend {
  const isPlan = state.section === 'gaps';
  const { cutoffMinutes: cutoff, reachMinutes, profileId } = state;
  const steps = isPlan ? [cutoff / 3, (2 * cutoff) / 3, cutoff] : bandMinutes(reachMinutes);
  const round = (minutes: number): number => Math.round(10 * minutes) / 10;
  const bands = steps.map((to, i) => ({
    swatch: minuteSwatches[Math.min(i, minuteSwatches.length - 1)],
    label: text('legend.range', { from: i === 0 ? 0 : round(steps[i - 1]), to: round(to) }),
  }));
  return {
    legendTitle: text(isPlan ? 'legend.field' : `legend.minutes.${wayOf(profileId)}`),
    legend: isPlan ? [...bands, { swatch: 'out', label: text('legend.out', { minutes: cutoff }) }] : bands,
  };
}

/** What the colours of the map mean now, as the legend on the page says it. */
function legendOf(state: AppState, translator: Translator): PictureLegend {
  const { text } = translator;
  if (state.section === 'data' || (state.section === 'near' && !state.origin))
    return { legendTitle: '', legend: [] };
  if (shownSureness(state) !== null) {
    const kinds = ['robust', 'fragile', 'always'] as const;
    return {
      legendTitle: text('legend.sureness'),
      legend: kinds.map((swatch) => ({ swatch, label: text(`legend.${swatch}`) })),
    };
  }
  if (!showsScenario(state)) return minutesLegend(state, translator);
  const isAfter = state.scenarioSide === 'after' && state.scenario.changes.length > 0;
  const changes: PictureLegend['legend'] = [
    { swatch: 'gained', label: text('what-if.key.gained') },
    { swatch: 'lost', label: text('what-if.key.lost') },
  ];
  return {
    legendTitle: text(isAfter ? 'what-if.key' : 'what-if.key.before'),
    legend: [
      { swatch: 'always', label: text('what-if.key.covered') },
      ...(isAfter ? changes : []),
      { swatch: 'still-out', label: text('what-if.key.out') },
    ],
  };
}

/**
 * What a picture of the map says: the sentence, the question, the legend, and where it all comes from.
 * @param shown what the colours mean and which services are drawn, where the question does not tell
 */
export function pictureWords(
  state: AppState,
  sentence: string,
  provenance: Provenance,
  translator: Translator,
  shown: PictureLegend & Pick<Provenance, 'services'> = {
    ...legendOf(state, translator),
    services: provenance.services,
  },
): PictureWords {
  const { text } = translator;
  const { method, version, attribution, manifestSha256 } = provenance;
  const line = (key: Parameters<typeof text>[0], value: string): string => `${text(key)}: ${value}`;
  return {
    title: sentence,
    subtitle: [showsScenario(state) ? state.scenario.name : '', describeQuestion(provenance, translator)]
      .filter(Boolean)
      .join(' · '),
    legendTitle: shown.legendTitle,
    legend: shown.legend,
    services: shown.services.map((service) => ({ service, label: text(`service.${service}`) })),
    north: text('take.picture.north'),
    footer: [
      line('how.method', text(`take.line.method.${method}`)),
      line('how.vintage', describeVintages(provenance, translator)),
      ...completenessLines(provenance, translator),
      ...missingWords(provenance.missing, translator, partNames(provenance.missingParts, translator)),
      line('take.line.sources', attribution.map(({ text: credit }) => credit).join(' · ')),
      `Quindici ${version} · ${text('take.line.checksum.value', { sha256: manifestSha256 })}`,
    ],
  };
}
