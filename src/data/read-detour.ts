import type { DetourDistribution, DetourFigures, DistanceBand } from '../core/access/detour';
import { DETOUR_FORMAT, DETOUR_VERSION } from '../schema/detour-file';
import { MOST_ZONES } from '../schema/zone-columns';
import { decodeUtf8 } from './decode-text';
import { type JsonField, parseJson } from './json-field';

/** How far the shares of a histogram may miss 1 by the rounding of the file. */
const SHARE_TOLERANCE = 1e-4;

function readFigures(field: JsonField): DetourFigures {
  const pairs = field.at('pairs').count();
  const quantile = (key: 'tenth' | 'median' | 'ninetieth'): number | null => {
    const value = field.at(key);
    if (pairs === 0) return value.isNull ? null : value.fail('null, there being no pairs');
    const detour = value.number();
    return detour > 0 ? detour : value.fail('a number above 0');
  };
  const figures = {
    pairs,
    residents: field.at('residents').count(),
    tenth: quantile('tenth'),
    median: quantile('median'),
    ninetieth: quantile('ninetieth'),
  };
  const { tenth, median, ninetieth } = figures;
  if (Number(tenth) > Number(median) || Number(median) > Number(ninetieth)) field.fail('rising quantiles');
  return figures;
}

function readBand(field: JsonField): DistanceBand {
  const fromMeters = field.at('fromMeters').count();
  const toMeters = field.at('toMeters').count();
  return toMeters > fromMeters ? { fromMeters, toMeters } : field.fail('a band that ends above its start');
}

function readShares(field: JsonField): readonly number[] {
  const shares = field.items().map((item) => {
    const share = item.number();
    return share >= 0 && share <= 1 ? share : item.fail('a share from 0 to 1');
  });
  const total = shares.reduce((sum, share) => sum + share, 0);
  return Math.abs(total - 1) <= SHARE_TOLERANCE ? shares : field.fail('shares that add up to 1');
}

/**
 * The detour of a city's walks from its file.
 * @throws DataFormatError that names the first field that is not as the schema says, or another format or version.
 */
export function readDetour(bytes: Uint8Array, path: string): DetourDistribution {
  const root = parseJson(decodeUtf8(bytes, path), path);
  if (root.at('format').text() !== DETOUR_FORMAT) root.at('format').fail(DETOUR_FORMAT);
  if (root.at('version').count() !== DETOUR_VERSION)
    root.at('version').fail(`${DETOUR_VERSION}, the version that this page reads,`);
  const histogram = root.at('histogram');
  const step = histogram.at('step').number();
  if (step <= 0) histogram.at('step').fail('a number above 0');
  const nils = root.at('nils');
  const rows = nils
    .items()
    .map((item) => ({ nil: item.at('nil').between(1, MOST_ZONES), ...readFigures(item) }));
  if (rows.some(({ nil }, i) => !Number.isInteger(nil) || (i > 0 && nil <= rows[i - 1].nil)))
    nils.fail('NIL in rising order');
  return {
    band: readBand(root.at('band')),
    city: readFigures(root.at('city')),
    nils: rows,
    byDistance: root
      .at('byDistance')
      .items()
      .map((item) => ({ ...readBand(item), ...readFigures(item) })),
    histogram: { step, shares: readShares(histogram.at('shares')) },
  };
}
