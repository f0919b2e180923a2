import { profileIds } from '../core/network/profile';
import { serviceIds } from '../schema/service';
import { type EmbedEvent, type EmbedPlace, embedErrorCodes, MESSAGE_VERSION } from './messages';
import { ownValue, readList, readNumber, readOneOf, readText, readWhole } from './read-value';

const MOST_LETTERS = 2000;
const MOST_PIXELS = 100_000;
const MOST_RESIDENTS = 1e9;
const MOST_MINUTES = 10_000;

const eventTypes = [
  'ready',
  'answer',
  'facility-opened',
  'error',
  'resized',
] as const satisfies readonly EmbedEvent['type'][];

function readPlace(value: unknown): EmbedPlace | null {
  const service = readOneOf(ownValue(value, 'service'), serviceIds);
  const id = readText(ownValue(value, 'id'), MOST_LETTERS);
  const name = readText(ownValue(value, 'name'), MOST_LETTERS);
  const minutes = readWhole(ownValue(value, 'minutes'), 0, MOST_MINUTES);
  return service && id !== null && name !== null && minutes !== null ? { service, id, name, minutes } : null;
}

function readCount(value: unknown) {
  const service = readOneOf(ownValue(value, 'service'), serviceIds);
  const count = readWhole(ownValue(value, 'count'), 1, MOST_RESIDENTS);
  return service && count !== null ? { service, count } : null;
}

function readAnswer(data: unknown): EmbedEvent | null {
  const sentence = readText(ownValue(data, 'sentence'), MOST_LETTERS);
  const lat = readNumber(ownValue(data, 'lat'), -90, 90);
  const lng = readNumber(ownValue(data, 'lng'), -180, 180);
  const minutes = readWhole(ownValue(data, 'minutes'), 1, MOST_MINUTES);
  const pace = readOneOf(ownValue(data, 'pace'), profileIds);
  const speedKmh = readNumber(ownValue(data, 'speedKmh'), 0, 100);
  const residents = readWhole(ownValue(data, 'residents'), 0, MOST_RESIDENTS);
  const counts = readList(ownValue(data, 'counts'), serviceIds.length, readCount);
  const nearest = readList(ownValue(data, 'nearest'), serviceIds.length, readPlace);
  const missing = readList(ownValue(data, 'missing') ?? [], serviceIds.length, (value) =>
    readOneOf(value, serviceIds),
  );
  if (sentence === null || lat === null || lng === null || minutes === null) return null;
  if (!pace || speedKmh === null || residents === null || !counts || !nearest || !missing) return null;
  return { type: 'answer', sentence, lat, lng, minutes, pace, speedKmh, residents, counts, nearest, missing };
}

/** An event of an embedded map, version 1 of the messages; null for anything that is not exactly one. Never throws. */
export function readEvent(data: unknown): EmbedEvent | null {
  if (ownValue(data, 'quindici') !== MESSAGE_VERSION) return null;
  const type = readOneOf(ownValue(data, 'type'), eventTypes);
  switch (type) {
    case 'ready': {
      const language = readOneOf(ownValue(data, 'language'), ['it', 'en']);
      const dataDate = readText(ownValue(data, 'dataDate'), MOST_LETTERS);
      return language && dataDate !== null ? { type, language, dataDate } : null;
    }
    case 'answer':
      return readAnswer(data);
    case 'facility-opened': {
      const service = readOneOf(ownValue(data, 'service'), serviceIds);
      const id = readText(ownValue(data, 'id'), MOST_LETTERS);
      const name = readText(ownValue(data, 'name'), MOST_LETTERS);
      return service && id !== null && name !== null ? { type, service, id, name } : null;
    }
    case 'error': {
      const code = readOneOf(ownValue(data, 'code'), embedErrorCodes);
      const message = readText(ownValue(data, 'message'), MOST_LETTERS);
      return code && message !== null ? { type, code, message } : null;
    }
    case 'resized': {
      const width = readNumber(ownValue(data, 'width'), 0, MOST_PIXELS);
      const height = readNumber(ownValue(data, 'height'), 0, MOST_PIXELS);
      return width !== null && height !== null ? { type, width, height } : null;
    }
    default:
      return null;
  }
}
