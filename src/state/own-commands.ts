import type { Scenario, ScenarioChange } from '../core/scenario';
import { type FileFault, OWN_MAX_BYTES } from '../schema/own-places';
import { OWN_SERVICE, type ServiceId } from '../schema/service';
import type { Client } from '../workers/client';
import type { AnalysisMessages, GivenFile, OwnPlacesAnswer } from '../workers/messages';
import type { Answering } from './answering';
import type { AppState } from './app-state';
import { openedArea } from './reach-selectors';
import { doStep } from './scenario-history';
import { initialState } from './store';

/** What of a chosen or dropped file is needed. */
export type ReadableFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** What a person can do with places of her own; they go to the worker and nowhere else. */
export interface OwnCommands {
  /** Takes the places of a file in place of those of an older one; a file that cannot be used leaves those. */
  readonly takeOwnPlaces: (file: ReadableFile) => Promise<void>;
  readonly removeOwnPlaces: () => Promise<void>;
  readonly dismissOwnRefusal: () => void;
}

function withOwn(ids: readonly ServiceId[]): readonly ServiceId[] {
  return ids.includes(OWN_SERVICE) ? ids : [...ids, OWN_SERVICE];
}

/** What of the state goes when the places go: no question is about them any more. */
function withoutOwn({ services, visibleServices }: AppState): Partial<AppState> {
  const left = services.filter((id) => id !== OWN_SERVICE);
  return {
    services: left.length > 0 ? left : initialState.services,
    visibleServices: visibleServices.filter((id) => id !== OWN_SERVICE),
  };
}

/**
 * A scenario without what it does to places that are no longer there: of another file, row 2 is another place. What it
 * opens of the service stays as long as there is one.
 */
function withoutNamed({ name, changes }: Scenario, keepsOpened: boolean): Scenario {
  const stays = (change: ScenarioChange): boolean =>
    change.kind === 'crossing' || change.service !== OWN_SERVICE || (keepsOpened && change.kind === 'open');
  return { name, changes: changes.filter(stays) };
}

/** The commands of a person's own places. */
export function createOwnCommands(
  get: () => AppState,
  { change, renew }: Answering,
  client: Client<AnalysisMessages>,
): OwnCommands {
  /** One file after the other, so that page and worker never hold different ones. */
  let last: Promise<void> = Promise.resolve();

  const takeAnswer = (answer: OwnPlacesAnswer): void => {
    const state = get();
    const area = openedArea(state);
    if (!area) return;
    if (answer.kind === 'refused') {
      change({ own: { ...state.own, readingName: null, refusal: answer } });
      return;
    }
    const { file, places, facilities, facilitySnapMeters } = answer;
    const isOwn = (index: number | null): boolean =>
      index !== null && area.places[index]?.service === OWN_SERVICE;
    renew({
      ...doStep(state, withoutNamed(state.scenario, file !== null)),
      opened: { kind: 'ready', value: { ...area, places, facilities, facilitySnapMeters } },
      own: { file, readingName: null, refusal: null },
      ...(isOwn(state.selectedFacility) ? { selectedFacility: null } : {}),
      ...(isOwn(state.hoveredFacility) ? { hoveredFacility: null } : {}),
      ...(file
        ? {
            services: state.services.includes(OWN_SERVICE) ? state.services : [OWN_SERVICE],
            visibleServices: withOwn(state.visibleServices),
          }
        : withoutOwn(state)),
    });
  };

  const refuse = (name: string, fault: FileFault, value = ''): void =>
    takeAnswer({ kind: 'refused', name, fault, value, problems: [] });

  const ask = async (name: string, read: () => Promise<GivenFile | null>): Promise<void> => {
    try {
      takeAnswer(await client.request('ownPlaces', await read()));
    } catch {
      refuse(name, 'unreadable');
    }
  };

  const askNext = (name: string, read: () => Promise<GivenFile | null>): Promise<void> => {
    last = last.then(() => ask(name, read));
    return last;
  };

  return {
    takeOwnPlaces: async (file) => {
      const { name, size } = file;
      if (size > OWN_MAX_BYTES) {
        refuse(name, 'too-large', String(size));
        return;
      }
      change({ own: { ...get().own, readingName: name, refusal: null } });
      await askNext(name, async () => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) }));
    },
    removeOwnPlaces: () => askNext('', async () => null),
    dismissOwnRefusal: () => change({ own: { ...get().own, refusal: null } }),
  };
}
