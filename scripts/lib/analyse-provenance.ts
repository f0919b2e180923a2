import type { AccessContext } from '../../src/core/access/coverage';
import type { AreaData } from '../../src/data/open-area';

/** On how many located of how many known places an answer rests, by service. */
export function completeness(data: AreaData, services: readonly string[]) {
  return data.area.layers
    .filter(({ service }) => services.includes(service))
    .map(({ service, located, known, closed }) => ({ service, located, known, closed }));
}

/** How an answer was worked out, and on what. */
export function provenance({ manifest }: AreaData, { model }: AccessContext) {
  return { method: model.method, dataDate: manifest.dataDate, residents: 'estimate on 2021 totals' };
}
