import type { OpenKind } from './everyday';
import type { ServiceId } from './service';

/** A figure of the report or of a register, against which our rows are held. */
export interface OfficialCount {
  readonly id: string;
  readonly service: ServiceId;
  /** Only rows of these kinds are ours for it; all of the service where there are none. */
  readonly kinds: readonly string[];
  readonly count: number;
  /** Who counts: the report Il Capitale Urbano of 2021, or the city's open data of January 2026. */
  readonly by: 'report' | 'register';
}

/** The study area that the figures are of. */
export const OFFICIAL_AREA = 'milano';

const count = <Id extends string>(
  id: Id,
  service: ServiceId,
  kinds: readonly string[],
  figure: number,
  by: OfficialCount['by'] = 'report',
): OfficialCount & { readonly id: Id } => ({ id, service, kinds, count: figure, by });

/**
 * Il Capitale Urbano 2016–2021 (Direzione Economia Urbana e Lavoro, Comune di Milano), and rows of the tables of
 * dati.comune.milano.it in January 2026.
 */
export const officialCounts = [
  count('coworkings-2021', 'coworkings', [], 105),
  count('coworkings-2026', 'coworkings', [], 110, 'register'),
  count('markets-2021', 'covered-markets', [], 23),
  count('markets-2026', 'covered-markets', [], 26, 'register'),
  count('flowers', 'covered-markets', ['flowers'], 2),
  count('training', 'training-centres', [], 10),
  count('fablabs-2021', 'fablabs', [], 12),
  count('fablabs-2026', 'fablabs', [], 12, 'register'),
  count('desks', 'job-desks', ['job-desk', 'rider-point', 'health-at-work'], 6),
  count('districts', 'design-districts', [], 13),
  count('schools', 'social-innovation', ['neighbourhood-school'], 42),
  count('crowdfunding', 'social-innovation', ['civic-crowdfunding'], 19),
  count('mobility', 'sharing-cities', ['mobility-area'], 10),
  count('bikes', 'sharing-cities', ['bike-station'], 14),
  count('buildings', 'sharing-cities', ['private-building', 'public-building'], 5),
  count('lampposts', 'sharing-cities', ['lamppost'], 20),
];

/** Rows of the city's own tables of everyday places and stops in January 2026, where one counts what our list does. */
export const officialOpenCounts: Readonly<Partial<Record<OpenKind, number>>> = {
  libraries: 26,
  pharmacies: 422,
  'drinking-fountains': 721,
  rail: 24,
  charging: 483,
};
