import type { DimensionRow, DimensionsQuery } from '../../src/core/access/dimensions';
import { findMostMissing } from '../../src/core/access/dimensions';
import { travelProfile } from '../../src/core/network/profile';
import type { Dimension } from '../../src/schema/everyday';
import type { DimensionsReady } from '../../src/state/dimension-selectors';

/** What the plan asks of itself. */
export const dimensionsQuery: DimensionsQuery = {
  tier: 'everyday',
  cutoffSeconds: 900,
  profile: travelProfile('adult'),
};

function dimension(id: Dimension['id'], nameIt: string, nameEn: string): Dimension {
  return { id, nameIt, nameEn, specialised: [], everyday: [] };
}

/** A zone by how many of its residents have each dimension. */
function zone(zoneId: string, residents: number, ...covered: number[]): DimensionRow {
  const cells = covered.map((count) => ({
    covered: count,
    robustOut: residents - count,
    fragileOut: 0,
  }));
  return { zoneId, residents, cells, mostMissing: findMostMissing(residents, cells) };
}

/**
 * Culture and care in three NIL: in the first everybody has care and a tenth lacks culture, in the second all lack
 * culture and half lack care, in the third nobody lives.
 */
export function makeDimensions(query: DimensionsQuery = dimensionsQuery): DimensionsReady {
  return {
    kind: 'dimensions',
    query,
    dimensions: [dimension('culture', 'Cultura', 'Culture'), dimension('care', 'Cura', 'Care')],
    lacking: [],
    about: [],
    rows: [
      zone('city', 300, 90, 200),
      zone('municipio-1', 300, 90, 200),
      zone('nil-1', 100, 90, 100),
      zone('nil-2', 200, 0, 100),
      zone('nil-3', 0, 0, 0),
    ],
  };
}
