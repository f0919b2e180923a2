import type { Place } from '../../src/schema/place';
import type { ServiceId } from '../../src/schema/service';
import type { SourceId } from '../sources';
import { type BuildContext, readOptional } from './build-step';
import { FactsError, type FactsProblem } from './facts';
import type { Known } from './facts-known';
import { mergeOfficial } from './merge-official';
import { officialMappings, readOfficialPlaces } from './official-places';
import type { ZoneLocator } from './zone-locator';

/** A register's place farther outside the municipality is badly located. */
const OUTSIDE_METERS = 1500;

/** Our tables with the registers of the Comune put into them, where a refresh has brought those. */
export interface OfficialLayers {
  readonly tables: ReadonlyMap<ServiceId, readonly Place[]>;
  readonly known: ReadonlyMap<ServiceId, Known>;
  /** By service, the register that its places rest on too. */
  readonly sources: ReadonlyMap<ServiceId, SourceId>;
  /** Things a maintainer should read. */
  readonly notes: readonly string[];
}

/**
 * Puts the registers that are there into the tables; without any, the tables come back as they are.
 * @throws DataFormatError for a register that cannot be read, FactsError for places of it that lie elsewhere
 */
export async function addOfficialPlaces(
  context: BuildContext,
  tables: ReadonlyMap<ServiceId, readonly Place[]>,
  known: ReadonlyMap<ServiceId, Known>,
  zones: ZoneLocator,
): Promise<OfficialLayers> {
  const merged = new Map(tables);
  const counted = new Map(known);
  const sources = new Map<ServiceId, SourceId>();
  const notes: string[] = [];
  for (const mapping of officialMappings) {
    const { source, service } = mapping;
    const bytes = await readOptional(context, source);
    const own = tables.get(service);
    if (!bytes || !own) continue;
    const official = readOfficialPlaces(bytes, mapping);
    const problems = official.flatMap(({ line, position }): FactsProblem[] =>
      position && !(zones.metersOutsideCity(position) <= OUTSIDE_METERS)
        ? [
            {
              file: source,
              line,
              column: 'position',
              value: position.join(', '),
              advice: 'lies outside the city: tell the publisher, and refresh without this source meanwhile',
            },
          ]
        : [],
    );
    if (problems.length > 0) throw new FactsError(problems);
    const year = (context.refreshed?.[source]?.modified ?? '').slice(0, 4);
    const { places, matched, added, unlisted } = mergeOfficial(own, official, { service, year, zones });
    merged.set(service, places);
    sources.set(service, source);
    const words = year === '' ? '' : ` ${year}`;
    counted.set(service, {
      known: Math.max(places.length, official.length),
      knownApproximate: false,
      knownSourceIt: `registro del Comune di Milano${words} e le nostre righe`,
      knownSourceEn: `register of the Comune di Milano${words} and our rows`,
    });
    notes.push(
      `${service}: ${official.length} in the register, ${matched} of our ${own.length} are among them, ${added.length} added; only ours: ${unlisted.join('; ') || 'none'}.`,
    );
  }
  return { tables: merged, known: counted, sources, notes };
}
