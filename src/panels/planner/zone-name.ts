import type { Translator } from '../../i18n/translate';
import { peripheryGroups } from '../../schema/zone';
import type { OpenedArea } from '../../workers/messages';

/** What a zone is called: the city, a municipio, a NIL as people say it, a periphery group. */
export function zoneName(zoneId: string, { nils }: OpenedArea, { text }: Translator): string {
  const group = peripheryGroups.find((id) => zoneId === `group-${id}`);
  if (group) return text(`zone.group.${group}`);
  const [kind, number] = zoneId.split('-');
  if (kind === 'municipio') return text('gaps.municipio', { number });
  return nils.find(({ nil }) => kind === 'nil' && nil === Number(number))?.commonName ?? text('gaps.city');
}
