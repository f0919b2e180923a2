import { secondsToReadableMinutes } from '../core/units';
import { isServiceId } from '../schema/service';
import type { AppState } from '../state/app-state';
import { missingParts, missingServices, openedArea, reachSummary } from '../state/reach-selectors';
import type { AppStore } from '../state/store';
import type { EmbedEvent } from './messages';

type AnswerEvent = Extract<EmbedEvent, { type: 'answer' }>;

/** The present answer as an event; null while there is none. */
export function answerEvent(state: AppState, sentence: (state: AppState) => string): AnswerEvent | null {
  const summary = reachSummary(state);
  if (!summary) return null;
  const { answer, within, beyond, minutes } = summary;
  const { origin, profile } = answer.query;
  const [lng, lat] = origin;
  const seen = new Set<string>();
  const nearest = [...within, ...beyond].flatMap(({ place: { service, id, name }, seconds }) => {
    if (!isServiceId(service) || seen.has(service)) return [];
    seen.add(service);
    return [{ service, id, name, minutes: secondsToReadableMinutes(seconds) }];
  });
  return {
    type: 'answer',
    sentence: sentence(state),
    lat,
    lng,
    minutes,
    pace: profile.id,
    speedKmh: profile.speedKmh,
    residents: answer.bands.at(-1)?.residents.all ?? 0,
    counts: summary.counts.flatMap(({ service, count }) =>
      isServiceId(service) ? [{ service, count }] : [],
    ),
    nearest,
    missing: missingServices(state).filter(isServiceId),
  };
}

function facilityEvent(state: AppState): EmbedEvent | null {
  const place = state.selectedFacility === null ? null : openedArea(state)?.places[state.selectedFacility];
  if (!place || !isServiceId(place.service)) return null;
  return { type: 'facility-opened', service: place.service, id: place.id, name: place.name };
}

function errorEvent(state: AppState): EmbedEvent | null {
  const { opened, reach, map } = state;
  if (opened.kind === 'failed') return { type: 'error', code: 'data', message: opened.message };
  if (reach.kind === 'failed') return { type: 'error', code: 'data', message: reach.message };
  if (reach.kind === 'ready' && reach.value.kind === 'off-network')
    return { type: 'error', code: 'off-network', message: `${Math.round(reach.value.distanceMeters)} m` };
  const [missing] = [...(openedArea(state)?.missing ?? []), ...missingParts(state)];
  if (missing) return { type: 'error', code: 'data', message: missing.error.message };
  if (map === 'no-webgl' || map === 'failed') return { type: 'error', code: 'map', message: map };
  return null;
}

/**
 * Tells each thing once: that the study area is open, every new answer, every facility that is opened, every error.
 * @returns a function that stops it
 */
export function tellEvents(
  store: AppStore,
  sentence: (state: AppState) => string,
  tell: (event: EmbedEvent) => void,
): () => void {
  const last = new Map<string, string>();
  const tellNew = (key: string, event: EmbedEvent | null): void => {
    const text = JSON.stringify(event);
    if (text === last.get(key)) return;
    last.set(key, text);
    if (event) tell(event);
  };
  const tellAll = (state: AppState): void => {
    const area = openedArea(state);
    tellNew('ready', area && { type: 'ready', language: state.language, dataDate: area.manifest.dataDate });
    tellNew('error', errorEvent(state));
    if (state.reach.kind !== 'running') tellNew('answer', answerEvent(state, sentence));
    tellNew('facility', facilityEvent(state));
  };
  tellAll(store.getState());
  return store.subscribe(tellAll);
}
