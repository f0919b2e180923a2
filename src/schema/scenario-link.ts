import { type LngLat, printDegrees } from '../core/geo';
import type { Scenario, ScenarioChange } from '../core/scenario';
import {
  checkText,
  cleanName,
  isInWorld,
  MAX_CHANGES,
  MAX_ID,
  MAX_NAME,
  type RefusalCode,
  type ScenarioRefusal,
  showFound,
} from './scenario-values';
import { isAskedServiceId, type ServiceId } from './service';

/** Letters of a scenario in a link at most when it is read; one that is written has to fit in a link of 2 kB. */
export const MAX_LINKED_TEXT = 16 * 1024;

/** The services as links name them. Stable: they stand in links that people have shared. */
const serviceCodes: Readonly<Record<ServiceId, string>> = {
  coworkings: 'cw',
  'covered-markets': 'mk',
  'training-centres': 'tc',
  fablabs: 'fl',
  'job-desks': 'jd',
  incubators: 'in',
  'manufacturing-spaces': 'ms',
  'social-innovation': 'si',
  agrifood: 'ag',
  'sharing-cities': 'sc',
  'design-districts': 'dd',
  own: 'me',
};
const serviceOfCode: ReadonlyMap<string, string> = new Map(
  Object.entries(serviceCodes).map(([service, code]) => [code, service]),
);

export type LinkedScenario =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'refused'; readonly refusals: readonly ScenarioRefusal[] };

function printPosition([lng, lat]: LngLat): string {
  return `${printDegrees(lat)},${printDegrees(lng)}`;
}

function printService(service: string): string {
  return isAskedServiceId(service) ? serviceCodes[service] : service;
}

/** An id with nothing in it that separates, or that a link cannot hold. */
function printId(id: string): string {
  return encodeURIComponent(id.replace(/\p{Cs}/gu, ''));
}

function printChange(change: ScenarioChange): string {
  if (change.kind === 'crossing') return `x,${printPosition(change.from)},${printPosition(change.to)}`;
  const service = printService(change.service);
  if (change.kind === 'open') return `o,${service},${printPosition(change.position)}`;
  const id = printId(change.facilityId);
  return change.kind === 'close' ? `c,${service},${id}` : `m,${service},${id},${printPosition(change.to)}`;
}

/**
 * A scenario as a link carries it: its changes with slashes between them, latitudes before longitudes, to five decimals
 * (one metre); its name at the end. '' for one without changes and name.
 * `o,cw,45.51530,9.13960/c,mk,mercato-fusina/m,cw,talent-garden,45.46000,9.19000/x,45.50000,9.1…/n,Quarto Oggiaro`
 */
export function printScenario({ name, changes }: Scenario): string {
  const clean = cleanName(name);
  return [...changes.map(printChange), ...(clean === '' ? [] : [`n,${clean}`])].join('/');
}

function readDegrees(text: string | undefined): number {
  return text !== undefined && /^-?\d{1,3}(\.\d{1,7})?$/.test(text) ? Number(text) + 0 : Number.NaN;
}

function readPosition(lat: string | undefined, lng: string | undefined): LngLat | RefusalCode {
  const position: LngLat = [readDegrees(lng), readDegrees(lat)];
  if (position.some(Number.isNaN)) return 'wrong-type';
  return isInWorld(position) ? position : 'outside-world';
}

function readId(text: string | undefined): { readonly id: string } | RefusalCode {
  if (text === undefined || text === '') return 'missing';
  try {
    const id = decodeURIComponent(text);
    return checkText(id, MAX_ID) ?? { id };
  } catch {
    return 'bad-text';
  }
}

/** How many parts a change of each kind has, its letter included. */
const partCounts: Readonly<Record<string, number>> = { o: 4, c: 3, m: 5, x: 5 };

function readChange(text: string): ScenarioChange | RefusalCode {
  const [kind, ...parts] = text.split(',');
  const count = Object.hasOwn(partCounts, kind) ? partCounts[kind] : undefined;
  if (count === undefined) return 'unknown-value';
  if (parts.length + 1 !== count) return parts.length + 1 < count ? 'missing' : 'damaged';
  if (kind === 'x') {
    const [from, to] = [readPosition(parts[0], parts[1]), readPosition(parts[2], parts[3])];
    if (typeof from === 'string') return from;
    return typeof to === 'string' ? to : { kind: 'crossing', from, to };
  }
  const service = serviceOfCode.get(parts[0]);
  if (service === undefined) return 'unknown-service';
  if (kind === 'o') {
    const position = readPosition(parts[1], parts[2]);
    return typeof position === 'string' ? position : { kind: 'open', service, position };
  }
  const named = readId(parts[1]);
  if (typeof named === 'string') return named;
  if (kind === 'c') return { kind: 'close', service, facilityId: named.id };
  const to = readPosition(parts[2], parts[3]);
  return typeof to === 'string' ? to : { kind: 'move', service, facilityId: named.id, to };
}

/** Reads the scenario of a link, or says everything that is wrong with it. Never throws. */
export function readLinkedScenario(text: string): LinkedScenario {
  const refuse = (...refusals: readonly ScenarioRefusal[]): LinkedScenario => ({ kind: 'refused', refusals });
  if (text.length > MAX_LINKED_TEXT)
    return refuse({ where: '', code: 'too-large', found: String(text.length) });
  const nameAt = text.startsWith('n,') ? 0 : text.indexOf('/n,') + 1;
  const hasName = text.startsWith('n,') || nameAt > 0;
  const name = hasName ? text.slice(nameAt + 2) : '';
  const list = hasName ? text.slice(0, Math.max(0, nameAt - 1)) : text;
  const parts = list === '' ? [] : list.split('/');
  if (parts.length > MAX_CHANGES)
    return refuse({ where: 'changes', code: 'too-many', found: String(parts.length) });
  const refusals: ScenarioRefusal[] = [];
  const wrongName = checkText(name, MAX_NAME);
  if (wrongName) refusals.push({ where: 'name', code: wrongName, found: showFound(name) });
  const changes = parts.flatMap((part, i) => {
    const change = readChange(part);
    if (typeof change !== 'string') return change;
    refusals.push({ where: `changes[${i}]`, code: change, found: showFound(part) });
    return [];
  });
  return refusals.length > 0 ? refuse(...refusals) : { kind: 'scenario', scenario: { name, changes } };
}
