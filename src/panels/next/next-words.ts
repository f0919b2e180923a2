import type { Translator } from '../../i18n/translate';
import type { AppState } from '../../state/app-state';
import { openedArea } from '../../state/reach-selectors';
import type { FewestAnswer, SitesAnswer } from '../../workers/messages';
import { wayOf } from '../pace-words';
import { zoneName } from '../planner/zone-name';
import { servicesWords } from '../service-words';

/** What a panel says of an answer: the sentence, then what goes with it. */
export interface AnswerWords {
  readonly sentence: string;
  /** How good the answer is, by a proof; '' where there is nothing to prove. */
  readonly proof: string;
  readonly details: readonly string[];
}

/** A share so that it never reads as more than it is: rounded down to a tenth of a percent. */
export function shareDown(share: number, { number }: Translator): string {
  return number(Math.floor(share * 1000) / 10, 1);
}

/** A percentage with its article where the language wants one: "l’80%", "il 90%". */
export function withArticle(percentage: string, { locale }: Translator): string {
  if (locale !== 'it') return percentage;
  return /^(8|11(?!\d))/.test(percentage) ? `l’${percentage}` : `il ${percentage}`;
}

/** A share of people in percent, rounded down: nobody is told to be served who is not. */
function percentDown(share: number, translator: Translator): string {
  return withArticle(`${shareDown(share, translator)}%`, translator);
}

function commonWords(state: AppState, translator: Translator) {
  return {
    services: servicesWords(state, state.services, 'any', translator),
    minutes: state.cutoffMinutes,
    way: translator.text(`next.way.${wayOf(state.profileId)}`),
  };
}

/** Where the sites may stand, where that is not everywhere. */
function termsWords(
  state: AppState,
  key: 'next.where.said' | 'next.where.counted',
  translator: Translator,
): string[] {
  const { text, list } = translator;
  const area = openedArea(state);
  const { within, apartMeters } = state.siteTerms;
  return [
    ...(area && within.length > 0
      ? [text(key, { zones: list(within.map((zone) => zoneName(zone, area, translator))) })]
      : []),
    ...(apartMeters > 0 ? [text('next.apart.said', { meters: apartMeters })] : []),
  ];
}

/** How good a choice of so many sites is, by its proof. */
export function proofWords({ query, provenShare }: SitesAnswer, translator: Translator): string {
  const { text } = translator;
  const isDepth = query.goal === 'depth';
  if (provenShare === 1) return text(isDepth ? 'next.best.depth' : 'sites.best');
  return text(isDepth ? 'next.proof.depth' : 'sites.proof', { share: shareDown(provenShare, translator) });
}

/** Mean minutes that some people are short; 0 for none. */
export function meanMinutes(seconds: number, people: number): number {
  return people === 0 ? 0 : seconds / people / 60;
}

function noneWords(state: AppState, { uncovered, query }: SitesAnswer, { text }: Translator): string {
  const { within, apartMeters } = state.siteTerms;
  if (query.goal === 'depth' && uncovered[query.group] > 0 && query.cutoffSeconds >= 3600)
    return text('next.none.depth');
  return text(within.length > 0 || apartMeters > 0 ? 'next.none.terms' : 'next.none');
}

/** What the best sites of a number do. */
export function sitesWords(state: AppState, answer: SitesAnswer, translator: Translator): AnswerWords {
  const { text, number } = translator;
  const { query, sites, gained, uncovered, gainedSeconds, uncoveredSeconds } = answer;
  const count = gained[query.group];
  const left = uncovered[query.group] - count;
  const terms = termsWords(state, 'next.where.said', translator);
  if (sites.length === 0)
    return { sentence: noneWords(state, answer, translator), proof: '', details: terms };
  const depth = text('next.depth', {
    minutes: number(meanMinutes(gainedSeconds, count), 1),
    share: percentDown(gainedSeconds / uncoveredSeconds, translator),
  });
  return {
    sentence: text('next.sentence', {
      ...commonWords(state, translator),
      sites: sites.length,
      people: text(`gaps.people.${query.group}`, { count }),
      count,
    }),
    proof: proofWords(answer, translator),
    details: [
      ...(query.goal === 'depth' ? [depth] : []),
      left === 0
        ? text('next.left.none')
        : text('next.left', { people: text(`gaps.people.${query.group}`, { count: left }), count: left }),
      ...(sites.length < query.count ? [text('next.fewer')] : []),
      ...terms,
    ],
  };
}

/** How few sites do, or why none do. */
export function fewestWords(state: AppState, answer: FewestAnswer, translator: Translator): AnswerWords {
  const { text } = translator;
  const { percent, group } = answer.query;
  const common = {
    ...commonWords(state, translator),
    percent: withArticle(`${percent}%`, translator),
    whom: text(`next.whom.${group}`),
  };
  const shareOf = (people: number): string => percentDown(people / answer.residents, translator);
  const terms = termsWords(state, 'next.where.counted', translator);
  switch (answer.kind) {
    case 'reached-today':
      return {
        sentence: text('next.reached', { ...common, share: shareOf(answer.covered) }),
        proof: '',
        details: terms,
      };
    case 'out-of-reach':
      return {
        sentence: text('next.out-of-reach', { ...common, share: shareOf(answer.coverable) }),
        proof: '',
        details: [text('next.out-of-reach.hint'), ...terms],
      };
    case 'too-many':
      return {
        sentence: text('next.too-many', {
          ...common,
          tried: answer.tried,
          share: shareOf(answer.coveredAfter),
        }),
        proof: text('next.too-many.least', { sites: answer.atLeast }),
        details: terms,
      };
    case 'fewest': {
      const { atLeast, sites } = answer;
      const proof =
        sites.length === 1
          ? ''
          : atLeast >= sites.length
            ? text('next.fewest.proved', { sites: sites.length })
            : text('next.fewest.between', { sites: sites.length, atLeast });
      const shares = { before: shareOf(answer.covered), after: shareOf(answer.coveredAfter) };
      return {
        sentence: text('next.fewest', { ...common, sites: sites.length }),
        proof,
        details: [text('next.fewest.shares', shares), ...terms],
      };
    }
  }
}
