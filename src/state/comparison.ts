import type { CoverageQuery, ServiceMatch } from '../core/access/answers';
import type { PairQuery } from '../core/access/pair';
import type { CurvesQuery } from '../core/access/walk-curves';
import { OWN_SERVICE, type ServiceId, serviceIds } from '../schema/service';
import type { OpenedArea } from '../workers/messages';
import type { AppState } from './app-state';
import { readServices, readWhole } from './link-values';
import { coverageQuestion } from './questions';
import { offeredServices } from './reach-selectors';
import { defaultArea } from './store';

/** What is set side by side. */
export type Comparison =
  /** Two NIL; the second may be missing while it is being chosen. */
  | { readonly kind: 'zones'; readonly left: number; readonly right: number | null }
  /** The services asked about, and others, within the same minutes at the same pace. */
  | { readonly kind: 'services'; readonly services: readonly ServiceId[]; readonly match: ServiceMatch }
  /** Today, and what is tried out. */
  | { readonly kind: 'scenario' }
  /** What straight circles claim, and what the walk reaches. */
  | { readonly kind: 'circle' };

/** In the order in which they are offered. */
export const comparisonKinds = ['zones', 'services', 'scenario', 'circle'] as const;
export type ComparisonKind = Comparison['kind'];

/** Lorenteggio beside Quarto Oggiaro, until a person chooses others. */
const cityComparison: Comparison = { kind: 'zones', left: 53, right: 76 };

const areaComparisons = new WeakMap<OpenedArea, Comparison>();

/** What is compared at first: in another area than the city its two neighbourhoods of most residents. */
function firstComparison({ ownArea, opened }: Pick<AppState, 'ownArea' | 'opened'>): Comparison {
  if (ownArea === defaultArea || opened.kind !== 'ready') return cityComparison;
  const known = areaComparisons.get(opened.value);
  if (known) return known;
  const [first, second] = [...opened.value.nils].sort((a, b) => b.residents.all - a.residents.all);
  if (!first) return cityComparison;
  const comparison: Comparison = { kind: 'zones', left: first.nil, right: second?.nil ?? null };
  areaComparisons.set(opened.value, comparison);
  return comparison;
}

/** What is compared now. */
export function shownComparison(state: Pick<AppState, 'comparison' | 'ownArea' | 'opened'>): Comparison {
  return state.comparison ?? firstComparison(state);
}

/** A comparison of a kind to begin with. */
export function beginComparison(
  kind: ComparisonKind,
  state: Pick<AppState, 'services' | 'ownArea' | 'opened' | 'own'>,
): Comparison {
  if (kind === 'zones') return firstComparison(state);
  if (kind !== 'services') return { kind };
  const offered = offeredServices(state);
  const other = offered.find((id) => !state.services.includes(id)) ?? offered[0] ?? serviceIds[0];
  return { kind, services: [other], match: 'any' };
}

/** Whether something of this kind is compared, on screen now. */
export function isComparing(state: AppState, kind: ComparisonKind): boolean {
  return state.section === 'gaps' && state.question === 'compare' && shownComparison(state).kind === kind;
}

/** The other services, within the same minutes at the same pace; null while no services are compared. */
function otherQuestion(state: AppState): CoverageQuery | null {
  const comparison = shownComparison(state);
  if (comparison.kind !== 'services') return null;
  const { services, match } = comparison;
  return { ...coverageQuestion(state), services, match: services.length > 1 ? match : 'any' };
}

/** Two questions side by side; null while no services are compared. */
export function pairQuestion(state: AppState): PairQuery | null {
  const second = otherQuestion(state);
  return second && { first: coverageQuestion(state), second };
}

/** The walks of both sides, minute by minute; null where there are not two whose walks are known. */
export function curvesQuestion(state: AppState): CurvesQuery | null {
  const comparison = shownComparison(state);
  const coverage = coverageQuestion(state);
  if (comparison.kind === 'zones') {
    const { left, right } = comparison;
    if (right === null) return null;
    return { curves: [left, right].map((nil) => ({ coverage, zoneId: `nil-${nil}` })) };
  }
  const second = otherQuestion(state);
  return second && { curves: [coverage, second].map((query) => ({ coverage: query, zoneId: 'city' })) };
}

/** What the circles of the services claim; null while nobody asks. */
export function circlesQuestion(state: AppState): CoverageQuery | null {
  return shownComparison(state).kind === 'circle' ? coverageQuestion(state) : null;
}

/** As a link tells it: two numbers, services after how they match, or one word. */
export function printComparison(comparison: Comparison): string {
  if (comparison.kind === 'zones')
    return [comparison.left, comparison.right].filter((nil) => nil !== null).join(',');
  if (comparison.kind === 'services') return `${comparison.match}/${comparison.services.join(',')}`;
  return comparison.kind;
}

/** The inverse of {@link printComparison}; null for anything else. */
export function readComparison(text: string): Comparison | null {
  if (text === 'scenario' || text === 'circle') return { kind: text };
  const [match, list, ...rest] = text.split('/');
  if (match === 'any' || match === 'all') {
    const services = list === undefined || rest.length > 0 ? null : readServices(list);
    return services && { kind: 'services', services, match };
  }
  const numbers = text.split(',').map((number) => readWhole(number, 1, 999));
  const [left, right = null] = numbers;
  if (left === null || numbers.length > 2 || numbers.includes(null)) return null;
  return { kind: 'zones', left, right };
}

/**
 * A comparison as it can be made here: null where a NIL of it is not known; without a person's own places where they
 * are not at hand.
 */
export function resolveComparison(
  comparison: Comparison,
  isKnownNil: (nil: number) => boolean,
  hasOwn: boolean,
): Comparison | null {
  if (comparison.kind === 'zones') {
    const { left, right } = comparison;
    return isKnownNil(left) && (right === null || isKnownNil(right)) ? comparison : null;
  }
  if (comparison.kind !== 'services' || hasOwn) return comparison;
  const services = comparison.services.filter((id) => id !== OWN_SERVICE);
  return services.length > 0 ? { ...comparison, services } : null;
}
