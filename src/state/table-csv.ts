import type { AppState } from './app-state';
import type { DataTable } from './data-table';
import { csvCell } from './export-table';
import { openedArea } from './reach-selectors';

/** A table as CSV: lines with # first that say the title, the sources and the data, then the columns and the rows. */
export function tableCsv(state: AppState, { title, columns, rows }: DataTable): string {
  const manifest = openedArea(state)?.manifest;
  const head = [
    title,
    `data: ${manifest?.dataDate ?? ''}`,
    `sources: ${manifest?.attribution.map(({ text }) => text).join('; ') ?? ''}`,
  ];
  return `${[
    ...head.map((line) => `# ${line}`),
    columns.map(({ key }) => key).join(','),
    ...rows.map((row) => row.map((cell) => csvCell(cell ?? '')).join(',')),
  ].join('\n')}\n`;
}
