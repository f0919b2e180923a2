import type { StepReport } from './build-step';

/** The report of a build for people: counts in, out and dropped with reasons, then the notes. */
export function printReport(reports: readonly StepReport[]): string {
  const lines: string[] = [];
  for (const { step, lines: rows, notes } of reports) {
    lines.push(`\n${step}`);
    for (const { what, in: read, out, dropped } of rows) {
      lines.push(`  ${what}: ${read} in, ${out} out`);
      for (const { reason, count, examples } of dropped) {
        if (count === 0) continue;
        lines.push(
          `    ${count} dropped: ${reason}${examples.length > 0 ? ` (${examples.join('; ')})` : ''}`,
        );
      }
    }
    for (const note of notes) lines.push(`  ${note}`);
  }
  return lines.join('\n');
}
