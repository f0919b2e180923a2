import type { DetourDistribution, DetourFigures } from '../core/access/detour';

/** The format of the file of the walking detour, and its version. */
export const DETOUR_FORMAT = 'quindici-detour';
export const DETOUR_VERSION = 1;

/** Shares are written to this many decimals. */
const SHARE_DECIMALS = 6;

function figuresOf({ pairs, residents, tenth, median, ninetieth }: DetourFigures): DetourFigures {
  return { pairs, residents, tenth, median, ninetieth };
}

/** The file as it is written: stable, one row a line, one line break at the end. */
export function printDetour({ band, city, nils, byDistance, histogram }: DetourDistribution): string {
  const rows = (list: readonly object[]): string =>
    list.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const shares = histogram.shares.map((share) => Number(share.toFixed(SHARE_DECIMALS)));
  return [
    '{',
    `  "format": "${DETOUR_FORMAT}",`,
    `  "version": ${DETOUR_VERSION},`,
    `  "band": ${JSON.stringify(band)},`,
    `  "city": ${JSON.stringify(figuresOf(city))},`,
    `  "histogram": ${JSON.stringify({ step: histogram.step, shares })},`,
    '  "byDistance": [',
    rows(
      byDistance.map(({ fromMeters, toMeters, ...figures }) => ({
        fromMeters,
        toMeters,
        ...figuresOf(figures),
      })),
    ),
    '  ],',
    '  "nils": [',
    rows(nils.map(({ nil, ...figures }) => ({ nil, ...figuresOf(figures) }))),
    '  ]',
    '}',
    '',
  ].join('\n');
}
