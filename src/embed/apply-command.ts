import type { Commands } from '../state/commands';
import { openedArea } from '../state/reach-selectors';
import type { AppStore } from '../state/store';
import type { EmbedCommand, EmbedErrorCode } from './messages';

/** What a command of the host page could not do, or null. */
export type CommandProblem = { readonly code: EmbedErrorCode; readonly value: string } | null;

/** Toggles what is in one of two lists only. */
function makeSame<T>(now: readonly T[], wanted: readonly T[], toggle: (value: T) => void): void {
  for (const value of wanted) if (!now.includes(value)) toggle(value);
  for (const value of now) if (!wanted.includes(value)) toggle(value);
}

/** Does what the host page asks, as if the visitor had. Needs the study area open. */
export function applyCommand(store: AppStore, commands: Commands, command: EmbedCommand): CommandProblem {
  const state = store.getState();
  const area = openedArea(state);
  switch (command.type) {
    case 'set-layers':
      makeSame(state.visibleServices, command.layers, commands.toggleVisible);
      return null;
    case 'set-services':
      makeSame(state.services, command.services, commands.toggleService);
      return null;
    case 'set-cutoff':
      commands.setReachMinutes(command.minutes);
      commands.setCutoffMinutes(command.minutes);
      return null;
    case 'set-pace':
      commands.setProfile(command.pace);
      if (command.speedKmh !== null) commands.setSpeed(command.speedKmh);
      return null;
    case 'go-to-neighbourhood': {
      const isKnown = area?.nils.some(({ nil }) => nil === command.nil) ?? false;
      if (!isKnown) return { code: 'unknown-neighbourhood', value: String(command.nil) };
      commands.goToNil(command.nil);
      return null;
    }
    case 'go-to-point':
      commands.chooseOrigin({
        position: [command.lng, command.lat],
        label: command.label,
        by: 'link',
        note: 'exact',
      });
      return null;
    case 'open-facility': {
      const { service, id } = command;
      const index = area?.places.findIndex((place) => place.service === service && place.id === id) ?? -1;
      const isMissing = area?.missing.some((layer) => layer.service === service) ?? false;
      if (isMissing) return { code: 'data', value: `${service}/${id}` };
      if (index < 0) return { code: 'unknown-facility', value: `${service}/${id}` };
      commands.selectFacility(index);
      return null;
    }
  }
}
