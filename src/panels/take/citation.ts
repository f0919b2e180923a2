import type { Translator } from '../../i18n/translate';
import type { Provenance } from '../../state/provenance';

/** Licence of the code. */
const CODE_LICENCE = 'EUPL-1.2';

export interface Cited {
  readonly provenance: Provenance;
  /** What the analysis says. */
  readonly sentence: string;
  /** The day of consultation, ISO. */
  readonly today: string;
}

/** How to cite the analysis, in plain words: what it says, with which data, where it can be opened again. */
export function plainCitation({ provenance, sentence, today }: Cited, { text, date }: Translator): string {
  const { version, dataDate, manifestSha256, attribution, link } = provenance;
  return [
    text('take.cite.work', { version }),
    sentence,
    text('take.cite.data', { date: date(dataDate), sha256: manifestSha256 }),
    text('take.cite.licence', {
      credits: attribution.map(({ text: credit }) => credit).join('; '),
      code: CODE_LICENCE,
    }),
    text('take.cite.seen', { link, date: date(today) }),
  ].join(' ');
}

/** A text as a value of BibTeX: what TeX would take for a command is escaped. */
function printTex(text: string): string {
  return text
    .replace(/[\\{}]/g, '')
    .replace(/[#$%&_]/g, (sign) => `\\${sign}`)
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}');
}

/** The same as an entry of BibTeX. */
export function bibtexCitation({ provenance, sentence, today }: Cited, { text, date }: Translator): string {
  const { version, dataDate, manifestSha256, link } = provenance;
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{${printTex(text('take.cite.title'))}}`],
    ['author', '{Quindici}'],
    ['version', version],
    ['year', dataDate.slice(0, 4)],
    [
      'note',
      printTex(`${sentence} ${text('take.cite.data', { date: date(dataDate), sha256: manifestSha256 })}`),
    ],
    ['url', link],
    ['urldate', today],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{quindici-${manifestSha256.slice(0, 8)},`, ...lines, '}'].join('\n');
}
