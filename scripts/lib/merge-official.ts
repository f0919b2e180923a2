import { planeMeters } from '../../src/core/search/describe-position';
import { foldWords, slugOf } from '../../src/core/search/text';
import type { Place } from '../../src/schema/place';
import type { ServiceId } from '../../src/schema/service';
import type { OfficialPlace } from './official-places';
import { keyOfStreet, parseStreetName } from './search-street-names';
import type { ZoneLocator } from './zone-locator';

/** Two rows with a word in common are one place this near. */
const NEAR_METERS = 60;
/** Two rows of one name farther apart are two seats of one firm. */
const SAME_NAME_METERS = 1500;

/** Words that say what a place is, not which. */
const commonWords = new Set(
  'coworking cowo co working spazio space spaces lab fablab makerspace hub milano milan mercato comunale coperto mcc srl srls spa snc aps di del della dei la il the e and'.split(
    ' ',
  ),
);

interface Merged {
  readonly places: readonly Place[];
  /** Places of ours that the register has too. */
  readonly matched: number;
  readonly added: readonly string[];
  /** Names of ours that the register does not have: they stay as they are. */
  readonly unlisted: readonly string[];
}

function namingWords(name: string): string[] {
  const words = foldWords(name);
  const naming = words.filter((word) => !commonWords.has(word));
  return naming.length > 0 ? naming : words;
}

/** Street and number as one text, however they are written; '' without a number. */
function addressKey(address: string): string {
  const found = /^(.*?)[\s,]+(\d+)/.exec(address);
  const street = found && parseStreetName(found[1]);
  return found && street ? `${keyOfStreet(street)} ${found[2]}` : '';
}

/** How well two rows fit: 3 one name, 2 one address, 1 near with a word in common, 0 not. */
function scoreOf(own: Place, other: OfficialPlace): number {
  const [mine, theirs] = [namingWords(own.name), namingWords(other.name)];
  const shared = mine.filter((word) => theirs.includes(word)).length;
  const meters = own.position && other.position ? planeMeters(own.position, other.position) : null;
  const isSameName = shared > 0 && shared === Math.min(mine.length, theirs.length);
  if (isSameName && (meters === null || meters <= SAME_NAME_METERS)) return 3;
  const key = addressKey(own.address);
  if (key !== '' && key === addressKey(other.address)) return 2;
  return shared > 0 && meters !== null && meters <= NEAR_METERS ? 1 : 0;
}

/** One to one, the best fits first; the same whatever the order of the rows. */
function pairUp(places: readonly Place[], official: readonly OfficialPlace[]): Map<Place, OfficialPlace> {
  const meters = (own: Place, other: OfficialPlace): number =>
    own.position && other.position ? planeMeters(own.position, other.position) : Number.POSITIVE_INFINITY;
  const candidates = places.flatMap((own) =>
    official.flatMap((other) => {
      const score = scoreOf(own, other);
      return score > 0 ? [{ own, other, score, meters: meters(own, other) }] : [];
    }),
  );
  const key = ({ own, other }: (typeof candidates)[number]): string =>
    [own.id, other.name, other.address, other.position].join('|');
  candidates.sort(
    (a, b) =>
      b.score - a.score || (a.meters === b.meters ? 0 : a.meters - b.meters) || (key(a) < key(b) ? -1 : 1),
  );
  const pairs = new Map<Place, OfficialPlace>();
  const taken = new Set<OfficialPlace>();
  for (const { own, other } of candidates) {
    if (pairs.has(own) || taken.has(other)) continue;
    pairs.set(own, other);
    taken.add(other);
  }
  return pairs;
}

const precisionOf = ({ address }: OfficialPlace): 'house' | 'street' =>
  /\d/.test(address) || address === '' ? 'house' : 'street';

/**
 * Puts a register of the Comune together with our table of the same service. A place that both have keeps our id, name,
 * kind and notes, and takes position, address, website and status from the register; a place that only the register
 * has is added; one that only we have stays as it is. The order of the rows makes no difference.
 * @param year of the register, '' where it is not known
 */
export function mergeOfficial(
  places: readonly Place[],
  official: readonly OfficialPlace[],
  {
    service,
    year,
    zones,
  }: { readonly service: ServiceId; readonly year: string; readonly zones: ZoneLocator },
): Merged {
  const pairs = pairUp(places, official);
  const said = `registro del Comune di Milano${year === '' ? '' : ` ${year}`}`;
  const located = (other: OfficialPlace) =>
    other.position && {
      position: other.position,
      precision: precisionOf(other),
      coordinateSource: said,
      nil: zones.nilAt(other.position),
      municipio: zones.municipioAt(other.position),
    };
  const kept = places.map((own): Place => {
    const other = pairs.get(own);
    if (!other) return own;
    return {
      ...own,
      ...located(other),
      address: other.address || own.address,
      website: other.website || own.website,
      status: other.status,
      lastSeen: year || own.lastSeen,
      source: `${own.source}; ${said}`,
    };
  });
  const used = new Set(pairs.values());
  const ids = new Set(places.map(({ id }) => id));
  const fresh = official
    .filter((other) => !used.has(other))
    .map((other) => ({ other, key: [other.name, other.address, other.position].join('|') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ other }): Place => {
      const base = slugOf(other.name) || 'senza-nome';
      let id = base;
      for (let number = 2; ids.has(id); number++) id = `${base}-${number}`;
      ids.add(id);
      return {
        id,
        service,
        name: other.name,
        nameEn: '',
        address: other.address,
        position: null,
        precision: null,
        status: other.status,
        kind: '',
        offers: [],
        quantity: '',
        website: other.website,
        noteIt: '',
        noteEn: '',
        source: said,
        coordinateSource: '',
        lastSeen: year,
        nil: null,
        municipio: null,
        ...located(other),
      };
    });
  return {
    places: [...kept, ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1)),
    matched: pairs.size,
    added: fresh.map(({ name }) => name),
    unlisted: places.filter((own) => !pairs.has(own)).map(({ name }) => name),
  };
}
