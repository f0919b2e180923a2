import { OFF_NETWORK_METERS } from '../../core/network/snap-limits';
import type { Translator } from '../../i18n/translate';
import { type FileRefusal, OWN_MAX_BYTES, OWN_MAX_ROWS, type RowProblem } from '../../schema/own-places';
import { OWN_SERVICE } from '../../schema/service';
import type { OpenedArea } from '../../workers/messages';

const KILO = 1000;

/** "riga 7: la latitudine «abc» non è un numero". */
export function describeProblem({ row, fault, value }: RowProblem, { text }: Translator): string {
  const isMissing = value.trim() === '' ? 'yes' : 'no';
  return text('own.row', { row, reason: text(`own.fault.${fault}`, { value, isMissing }) });
}

/** Why a file was not used. */
export function describeRefusal({ fault, value }: FileRefusal, { text }: Translator): string {
  const size = Math.ceil(Number(value) / KILO);
  return text(`own.file.${fault}`, {
    value,
    size: Number.isFinite(size) ? size : 0,
    kilobytes: OWN_MAX_BYTES / KILO,
    rows: OWN_MAX_ROWS,
  });
}

/** The own places that are shown and not counted, with their rows: farther than 250 m from the network. */
export function describeFar(
  { places, facilitySnapMeters }: OpenedArea,
  { text, number }: Translator,
): string[] {
  return places.flatMap(({ service, id }, index) => {
    const meters = facilitySnapMeters[index];
    if (service !== OWN_SERVICE || !(meters > OFF_NETWORK_METERS)) return [];
    const [, row] = id.split('-');
    return [text('own.row', { row, reason: text('own.far', { meters: number(meters) }) })];
  });
}
