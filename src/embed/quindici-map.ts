import { joinHash } from '../state/link-values';
import { attributeKeys } from './element-attributes';
import { type EmbedCommand, MESSAGE_VERSION, type Posted } from './messages';
import { readEvent } from './read-event';

/** embed.html lies beside this script. */
const page = new URL('./embed.html', import.meta.url);

const DEFAULT_HEIGHT = '640';

/**
 * `<quindici-map>`: makes the frame of an embedded map from its attributes, tells its events as DOM events
 * (`quindici-answer` … with the event as `detail`) and takes commands. It needs no policy but `frame-src` of the site,
 * and draws nothing itself.
 */
export class QuindiciMap extends HTMLElement {
  static readonly observedAttributes = [...Object.keys(attributeKeys), 'title', 'height'];

  readonly #frame = document.createElement('iframe');
  readonly #onMessage = ({ data, origin, source }: MessageEvent): void => {
    if (source !== this.#frame.contentWindow || origin !== page.origin) return;
    const event = readEvent(data);
    if (event) this.dispatchEvent(new CustomEvent(`quindici-${event.type}`, { detail: event }));
  };

  connectedCallback(): void {
    window.addEventListener('message', this.#onMessage);
    this.#frame.loading = 'lazy';
    this.#frame.referrerPolicy = 'strict-origin';
    this.#frame.allow = 'geolocation';
    this.#frame.style.border = '0';
    this.#frame.style.display = 'block';
    this.#frame.width = '100%';
    this.#show();
    this.append(this.#frame);
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#onMessage);
    this.#frame.remove();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#show();
  }

  /** Asks the embedded map for something; ignored while it is not loaded. */
  send(command: EmbedCommand): void {
    const message: Posted<EmbedCommand> = { ...command, quindici: MESSAGE_VERSION };
    this.#frame.contentWindow?.postMessage(message, page.origin);
  }

  #show(): void {
    const parts = Object.entries(attributeKeys).flatMap(([name, key]): [string, string][] => {
      const value = this.getAttribute(name);
      return value === null ? [] : [[key, value]];
    });
    const source = `${page.href}${joinHash([...parts, ['hosts', window.location.origin]])}`;
    if (this.#frame.src !== source) this.#frame.src = source;
    this.#frame.title = this.getAttribute('title') ?? 'Quindici, la mappa dei quartieri di Milano';
    this.#frame.height = this.getAttribute('height') ?? DEFAULT_HEIGHT;
  }
}

if (!customElements.get('quindici-map')) customElements.define('quindici-map', QuindiciMap);
