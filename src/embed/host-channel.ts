import { type EmbedCommand, type EmbedEvent, MESSAGE_VERSION, type Posted } from './messages';
import { readCommand } from './read-command';

/** What of a message from another page counts. */
export interface HostMessage {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** What of its own window an embedded map needs to talk with the page round it. */
export interface EmbeddedWindow {
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void };
  readonly location: { readonly ancestorOrigins?: ArrayLike<string> };
  readonly document: { readonly referrer: string };
  addEventListener(type: 'message', listener: (event: HostMessage) => void): void;
  removeEventListener(type: 'message', listener: (event: HostMessage) => void): void;
}

/** The way between an embedded map and the page round it. */
export interface HostChannel {
  /** Tells the host page, if it is one of those that may listen. */
  readonly tell: (event: EmbedEvent) => void;
  readonly stop: () => void;
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : '';
}

/** The origin of the page round this one; '' where the browser does not say. */
function parentOrigin({ location, document }: EmbeddedWindow): string {
  return location.ancestorOrigins?.[0] ?? originOf(document.referrer);
}

/**
 * Hears the commands of the page round an embedded map and tells it what happens. Only a message that comes from the
 * parent window itself, from one of the exact origins, and that is a command of this version is heard; everything else
 * is ignored and counted, and the count goes with every event. Events go to that one origin, never to `*`.
 */
export function openHostChannel(
  page: EmbeddedWindow,
  hosts: readonly string[],
  onCommand: (command: EmbedCommand) => void,
): HostChannel {
  let ignored = 0;
  const parent = parentOrigin(page);
  let host = hosts.includes(parent) ? parent : '';
  const untold: EmbedEvent[] = [];
  const post = (event: EmbedEvent): void => {
    const message: Posted<EmbedEvent> = { ...event, quindici: MESSAGE_VERSION, ignored };
    page.parent.postMessage(message, host);
  };
  const onMessage = ({ data, origin, source }: HostMessage): void => {
    const command = source === page.parent && hosts.includes(origin) ? readCommand(data) : null;
    if (!command) {
      ignored++;
      return;
    }
    host = origin;
    for (const event of untold.splice(0)) post(event);
    onCommand(command);
  };
  page.addEventListener('message', onMessage);
  return {
    tell: (event) => {
      if (host !== '') post(event);
      else if (hosts.length > 0 && parent === '') {
        const older = untold.findIndex(({ type }) => type === event.type);
        if (older >= 0) untold.splice(older, 1);
        untold.push(event);
      }
    },
    stop: () => page.removeEventListener('message', onMessage),
  };
}
