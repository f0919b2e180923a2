import type { ZoneId } from '../core/access/answers';
import { siteGoals } from '../core/siting/site-goals';
import type { OpenedArea } from '../workers/messages';
import type { AppState, Notice } from './app-state';
import { lacksNils, municipioNumbers } from './area-levels';
import { readWhole } from './link-values';
import { initialState } from './store';

/** Most sites that are proposed at once. */
export const MAX_SITES = 20;

/** The farthest from today's places that sites can be asked to be, in metres. */
export const MAX_APART_METERS = 5000;

/** What a link says of the question of further sites. */
export type LinkedSites = Pick<AppState, 'siteCount' | 'fewestPercent' | 'siteTerms'>;

/** The letter that stands for each kind of zone. */
const zoneLetters = { n: 'nil', m: 'municipio' } as const;

/** Reads one key of a link: the standard where it is not there, with a notice where it cannot be used. */
export type ReadKey = <T>(key: string, standard: T, parse: (text: string) => T | null) => T;

/** Municipi, then NIL, each once and in the order of their numbers: one order for one set of zones. */
export function sortZones(zones: readonly ZoneId[]): readonly ZoneId[] {
  return [...new Set(zones)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Zones as a link has them, `m8,n76`; null for anything else. */
function readZones(text: string): readonly ZoneId[] | null {
  const zones = text.split(',').map((part) => {
    const letter = part[0] === 'n' || part[0] === 'm' ? part[0] : null;
    const number = readWhole(part.slice(1), 1, 999);
    return letter && number ? `${zoneLetters[letter]}-${number}` : null;
  });
  return zones.every((zone) => zone !== null) ? sortZones(zones) : null;
}

function printZones(zones: readonly ZoneId[]): string {
  return zones.map((zone) => `${zone[0]}${zone.split('-')[1]}`).join(',');
}

/** The keys of further sites in a link, those that say something. */
export function sitesParts({ siteCount, fewestPercent, siteTerms }: AppState): [string, string][] {
  const { goal, within, apartMeters } = siteTerms;
  const parts: [string, string][] = [];
  if (siteCount !== null) parts.push(['next', String(siteCount)]);
  if (fewestPercent !== null) parts.push(['cover', String(fewestPercent)]);
  if (goal !== initialState.siteTerms.goal) parts.push(['goal', goal]);
  if (within.length > 0) parts.push(['in', printZones(within)]);
  if (apartMeters > 0) parts.push(['apart', String(apartMeters)]);
  return parts;
}

/** What the keys of a link say of further sites; a share and a number at once cannot be asked, the number stands. */
export function readSites(read: ReadKey): LinkedSites {
  const siteCount = read<number | null>('next', null, (text) => readWhole(text, 1, MAX_SITES));
  return {
    siteCount,
    fewestPercent: read<number | null>('cover', null, (text) =>
      siteCount === null ? readWhole(text, 1, 100) : null,
    ),
    siteTerms: {
      goal: read(
        'goal',
        initialState.siteTerms.goal,
        (text) => siteGoals.find((goal) => goal === text) ?? null,
      ),
      within: read('in', initialState.siteTerms.within, readZones),
      apartMeters: read('apart', 0, (text) => readWhole(text, 1, MAX_APART_METERS)),
    },
  };
}

/** The conditions with the zones that the area has, and a notice of the others; without the NIL all are waited for. */
export function resolveZones(
  { siteTerms }: AppState,
  zones: Pick<OpenedArea, 'nils' | 'municipi' | 'missingParts'>,
): { readonly siteTerms: AppState['siteTerms']; readonly notices: readonly Notice[] } {
  const known = new Set([
    ...zones.nils.map(({ nil }) => `nil-${nil}`),
    ...municipioNumbers(zones).map((municipio) => `municipio-${municipio}`),
  ]);
  const missing = lacksNils(zones) ? [] : siteTerms.within.filter((zone) => !known.has(zone));
  if (missing.length === 0) return { siteTerms, notices: [] };
  return {
    siteTerms: { ...siteTerms, within: siteTerms.within.filter((zone) => known.has(zone)) },
    notices: [{ key: 'in', value: printZones(missing) }],
  };
}
