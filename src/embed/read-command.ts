import { profileIds, profileRanges } from '../core/network/profile';
import { type LayerServiceId, serviceIds } from '../schema/service';
import { cleanLabel } from '../state/link-values';
import { reachMinuteChoices } from '../state/questions';
import { type EmbedCommand, MESSAGE_VERSION } from './messages';
import { ownValue, readList, readNumber, readOneOf, readText, readWhole } from './read-value';

const MOST_LETTERS = 200;
const LARGEST_NIL = 999;

const commandTypes = [
  'set-layers',
  'set-services',
  'set-cutoff',
  'set-pace',
  'go-to-neighbourhood',
  'go-to-point',
  'open-facility',
] as const satisfies readonly EmbedCommand['type'][];

function readServices(value: unknown): readonly LayerServiceId[] | null {
  const services = readList(value, serviceIds.length, (element) => readOneOf(element, serviceIds));
  return services && new Set(services).size === services.length ? services : null;
}

function readPace(data: unknown): EmbedCommand | null {
  const pace = readOneOf(ownValue(data, 'pace'), profileIds);
  if (!pace) return null;
  const given = ownValue(data, 'speedKmh');
  if (given === undefined || given === null) return { type: 'set-pace', pace, speedKmh: null };
  const speedKmh = readNumber(given, profileRanges[pace].minKmh, profileRanges[pace].maxKmh);
  return speedKmh === null ? null : { type: 'set-pace', pace, speedKmh };
}

function readGoTo(data: unknown): EmbedCommand | null {
  const lat = readNumber(ownValue(data, 'lat'), -90, 90);
  const lng = readNumber(ownValue(data, 'lng'), -180, 180);
  const label = readText(ownValue(data, 'label') ?? '', MOST_LETTERS);
  return lat === null || lng === null || label === null
    ? null
    : { type: 'go-to-point', lat, lng, label: cleanLabel(label) };
}

function readFacility(data: unknown): EmbedCommand | null {
  const service = readOneOf(ownValue(data, 'service'), serviceIds);
  const id = readText(ownValue(data, 'id'), MOST_LETTERS);
  return service && id !== null && /^[a-z0-9-]+$/.test(id) ? { type: 'open-facility', service, id } : null;
}

/**
 * A command of a host page, version 1 of the messages; null for anything that is not exactly one: another version, an
 * unknown type, a value that is missing or out of range. Keys that it does not know are left out. Never throws.
 */
export function readCommand(data: unknown): EmbedCommand | null {
  if (ownValue(data, 'quindici') !== MESSAGE_VERSION) return null;
  const type = readOneOf(ownValue(data, 'type'), commandTypes);
  switch (type) {
    case 'set-layers': {
      const layers = readServices(ownValue(data, 'layers'));
      return layers && { type, layers };
    }
    case 'set-services': {
      const services = readServices(ownValue(data, 'services'));
      return services && services.length > 0 ? { type, services } : null;
    }
    case 'set-cutoff': {
      const minutes = ownValue(data, 'minutes');
      const choice = reachMinuteChoices.find((minute) => minute === minutes);
      return choice === undefined ? null : { type, minutes: choice };
    }
    case 'set-pace':
      return readPace(data);
    case 'go-to-neighbourhood': {
      const nil = readWhole(ownValue(data, 'nil'), 1, LARGEST_NIL);
      return nil === null ? null : { type, nil };
    }
    case 'go-to-point':
      return readGoTo(data);
    case 'open-facility':
      return readFacility(data);
    default:
      return null;
  }
}
