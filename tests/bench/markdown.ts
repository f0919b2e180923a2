/** A table in Markdown, all columns but the first to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Milliseconds with three figures that count. */
export function printMs(milliseconds: number): string {
  if (milliseconds >= 100) return milliseconds.toFixed(0);
  if (milliseconds >= 10) return milliseconds.toFixed(1);
  return milliseconds.toFixed(milliseconds >= 1 ? 2 : 3);
}
