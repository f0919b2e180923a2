import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sources as pipelineSources } from '../../scripts/sources';
import { sourcePublisher, sourceTitle, sourceVintage } from '../../src/i18n/sources';

interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly vintage: string;
}

const { sources }: { sources: Record<string, Source> } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../public/geo/manifest.json', import.meta.url)), 'utf8'),
);

/** Words that only English has, of those that titles, publishers and periods are made of. */
const english =
  /\b(of|and|with|the|about|likely|up to|census|land|use|cover|streets?|stations?|water|places?|names?|contributors|others|building|not|stated|before|as|refreshed|most|October|June)\b/i;

describe('the sources of the shipped data', () => {
  it('are told in Italian on the Italian page', () => {
    const told = [...Object.entries(sources), ...Object.entries(pipelineSources)].flatMap(
      ([id, { title, publisher, vintage }]) => [
        sourceTitle(id, title, 'it').words,
        sourcePublisher(publisher, 'it'),
        sourceVintage(vintage, 'it'),
      ],
    );
    expect(told.filter((words) => english.test(words))).toEqual([]);
  });

  it('keep their Italian names on the English page, marked as Italian', () => {
    expect(sourceTitle('comune-boundary', sources['comune-boundary'].title, 'en')).toEqual({
      words: 'Confine comunale (ds2841)',
      language: 'it',
    });
    expect(sourceTitle('buildings', sources.buildings.title, 'en')).toEqual({
      words: 'Building pieces with height',
      language: 'en',
    });
    expect(sourceVintage('about June 2022', 'en')).toBe('about June 2022');
    expect(sourceVintage('residents 2021, buildings about June 2022, ages census 2011', 'it')).toBe(
      'residenti 2021, edifici circa giugno 2022, età censimento 2011',
    );
  });
});
