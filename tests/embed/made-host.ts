import type { EmbeddedWindow, HostMessage } from '../../src/embed/host-channel';

/** A page round an embedded map that keeps what it is told. */
export interface MadeHost {
  readonly page: EmbeddedWindow;
  readonly told: { readonly message: unknown; readonly to: string }[];
  /** Posts as the host page does, or as another window. */
  readonly post: (data: unknown, from?: { readonly origin?: string; readonly isParent?: boolean }) => void;
}

export function makeHost(origin: string, { says = origin }: { readonly says?: string } = {}): MadeHost {
  const listeners = new Set<(event: HostMessage) => void>();
  const told: { message: unknown; to: string }[] = [];
  const parent = { postMessage: (message: unknown, to: string) => void told.push({ message, to }) };
  return {
    told,
    page: {
      parent,
      location: {},
      document: { referrer: says },
      addEventListener: (_, listener) => void listeners.add(listener),
      removeEventListener: (_, listener) => void listeners.delete(listener),
    },
    post: (data, { origin: from = origin, isParent = true } = {}) => {
      for (const listener of listeners) listener({ data, origin: from, source: isParent ? parent : {} });
    },
  };
}
