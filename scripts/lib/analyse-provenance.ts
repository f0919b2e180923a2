import type { AccessContext } from '../../src/core/access/coverage';
import type { AnalysedArea } from './analyse-zones';

/** On how many located of how many known places an answer rests, by service. */
export function completeness(data: Pick<AnalysedArea, 'area'>, services: readonly string[]) {
  return data.area.layers
    .filter(({ service }) => services.includes(service))
    .map(({ service, located, known, closed }) => ({ service, located, known, closed }));
}

/** How an answer was worked out, and on what. */
export function provenance(
  { manifest, area }: Pick<AnalysedArea, 'manifest' | 'area'>,
  { model }: AccessContext,
) {
  return {
    method: model.method,
    dataDate: manifest.dataDate,
    residents: `estimate by cell: ${area.demand.vintage}`,
  };
}
