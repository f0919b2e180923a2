import type { Barrier } from '../../core/access/barrier-map';
import type { Translator } from '../../i18n/translate';

/** "ferrovia Milano-Mortara", "Naviglio Grande", or only what it is where it has no name. */
export function barrierWords({ what, name }: Barrier, text: Translator['text']): string {
  return text(`depth.barrier.${what}`, { name: name || 'none' });
}
