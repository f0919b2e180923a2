import { catalogues } from '../catalogues';
import { type SourceDataset, type SourceId, sources } from '../sources';
import { describeLicence } from './licence-words';
import type { Refreshed, RefreshOutcome } from './refresh-all';
import { sourceIds } from './refresh-record';

const kindWords = { new: 'new', changed: 'changed', same: 'as before' } as const;

function printOutcome(outcome: RefreshOutcome): string {
  const { title }: SourceDataset = sources[outcome.id];
  if (outcome.kind === 'failed') return `  ${outcome.id} (${title}): FAILED: ${outcome.reason}`;
  const { rows, bytes, sha256, modified } = outcome.entry;
  const parts = [
    kindWords[outcome.kind],
    `${rows} rows`,
    `${bytes} bytes`,
    modified === '' ? 'date not stated' : `changed by its publisher on ${modified}`,
    describeLicence(outcome.id, outcome.entry.licence),
    `SHA-256 ${sha256.slice(0, 16)}…`,
  ];
  return `  ${outcome.id} (${title}): ${parts.join(', ')}`;
}

/** The sources that no catalogue was asked for, by the reason. */
function printNotAsked(asked: ReadonlySet<SourceId>): string[] {
  const byReason = new Map<string, SourceId[]>();
  for (const id of sourceIds) {
    if (asked.has(id)) continue;
    const catalogue = catalogues[id];
    const why = catalogue.kind === 'kept' ? catalogue.why : 'left out of this refresh by the options';
    byReason.set(why, [...(byReason.get(why) ?? []), id]);
  }
  if (byReason.size === 0) return [];
  const lines = [...byReason].map(([why, ids]) => `    ${ids.join(', ')}: ${why}.`);
  return ['', '  Not asked for, and left as it was:', ...lines];
}

/** What a refresh did, for people: every source by name, and what to do next. */
export function printRefresh({ outcomes, written }: Refreshed, cacheFolder: string): string {
  const asked = new Set(outcomes.map(({ id }) => id));
  const failed = outcomes.filter(({ kind }) => kind === 'failed');
  const lines = ['', ...outcomes.map(printOutcome), ...printNotAsked(asked)];
  if (written)
    return [
      ...lines,
      '',
      `${outcomes.length} sources are in ${cacheFolder}. See what changes before it is committed:`,
      '  npm run data, then npm run data:diff. To go back: git checkout public/geo.',
    ].join('\n');
  const without = failed.map(({ id }) => id).join(',');
  return [
    ...lines,
    '',
    `${failed.length} of ${outcomes.length} sources could not be had: nothing was changed, ${cacheFolder} is as it was.`,
    failed.length === outcomes.length
      ? 'None came: is there a network?'
      : `To go on without them: npm run data:refresh -- --without ${without}`,
  ].join('\n');
}
