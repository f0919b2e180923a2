import type { BadlyLocated, Everyday, OpenLayer, OpenPlace } from './everyday';

/** The format of the file of everyday services, and its version. */
export const EVERYDAY_FORMAT = 'quindici-everyday';
export const EVERYDAY_VERSION = 1;

/** Decimals of degrees in the files: about a metre. */
const DEGREE_DECIMALS = 5;

/** Degrees as the files have them. */
export function roundDegrees(degrees: number): number {
  return Number(degrees.toFixed(DEGREE_DECIMALS));
}

/** A place as one line: id, name, address, note, quantity, then longitude and latitude of each point. */
function printPlace({ id, name, address, note, quantity, points }: OpenPlace): string {
  return JSON.stringify([id, name, address, note, quantity, ...points.flat().map(roundDegrees)]);
}

function printLayer({ places, ...about }: OpenLayer): string {
  const head = JSON.stringify(about).slice(0, -1);
  return `${head},"places":[\n${places.map(printPlace).join(',\n')}\n]}`;
}

/** The file as it is written: stable, one place a line, one line break at the end. */
export function printEveryday({ dimensions, layers }: Everyday): string {
  return [
    '{',
    `"format":"${EVERYDAY_FORMAT}",`,
    `"version":${EVERYDAY_VERSION},`,
    `"dimensions":[\n${dimensions.map((row) => JSON.stringify(row)).join(',\n')}\n],`,
    `"layers":[\n${layers.map(printLayer).join(',\n')}\n]`,
    '}',
    '',
  ].join('\n');
}

/** The list of badly located rows as it is written, one a line. */
export function printBadlyLocated(rows: readonly BadlyLocated[]): string {
  const lines = rows.map(({ position, meters, ...row }) =>
    JSON.stringify({ ...row, position: position.map(roundDegrees), meters: Math.round(meters) }),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}
