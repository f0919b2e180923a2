import type { LayerEntry } from '../../src/schema/manifest';
import { isServiceId, type ServiceId, serviceIds } from '../../src/schema/service';
import { scanCsv } from './csv';
import type { FactsProblem } from './facts';

/** How many places of a service are known, and who says so. */
export type Known = Pick<LayerEntry, 'known' | 'knownApproximate' | 'knownSourceIt' | 'knownSourceEn'>;

export interface ReadKnown {
  readonly known: ReadonlyMap<ServiceId, Known>;
  readonly problems: readonly FactsProblem[];
}

/**
 * Reads services.csv and checks it against the tables.
 * @param listed rows of each service's table; fewer known than listed is a problem
 */
export function readKnown(
  bytes: Uint8Array,
  file: string,
  listed: ReadonlyMap<ServiceId, number>,
): ReadKnown {
  const table = scanCsv(bytes);
  const problems: FactsProblem[] = table.problems.map((problem) => ({ file, ...problem }));
  const known = new Map<ServiceId, Known>();
  for (const { line, values } of table.rows) {
    const report = (column: string, advice: string): void => {
      problems.push({ file, line, column, value: values[column] ?? '', advice });
    };
    const service = values.service ?? '';
    if (!isServiceId(service)) {
      report('service', `write one of ${serviceIds.join(', ')}`);
      continue;
    }
    if (known.has(service)) report('service', 'stands twice: keep one row');
    const rows = listed.get(service) ?? 0;
    if (!/^[1-9]\d{0,6}$/.test(values.known ?? '')) report('known', 'write a whole number');
    else if (Number(values.known) < rows)
      report('known', `the table lists ${rows}: correct this figure or the table`);
    if (values.known_approximate !== 'yes' && values.known_approximate !== 'no')
      report('known_approximate', 'write yes or no');
    for (const column of ['known_source_it', 'known_source_en'])
      if (!values[column]) report(column, 'is empty: say where the figure comes from');
    known.set(service, {
      known: Number(values.known),
      knownApproximate: values.known_approximate === 'yes',
      knownSourceIt: values.known_source_it ?? '',
      knownSourceEn: values.known_source_en ?? '',
    });
  }
  for (const service of serviceIds) {
    if (!known.has(service))
      problems.push({ file, line: 1, column: 'service', value: service, advice: 'add a row for it' });
  }
  return { known, problems };
}
