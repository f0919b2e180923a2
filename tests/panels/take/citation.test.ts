import { describe, expect, it } from 'vitest';
import { bibtexCitation, plainCitation } from '../../../src/panels/take/citation';
import { provenanceOf } from '../../../src/state/provenance';
import { initialState } from '../../../src/state/store';
import { translators } from '../../helpers/translators';
import { makeOpenedArea } from '../../state/made-area';

const provenance = provenanceOf(
  { ...initialState, section: 'gaps', opened: { kind: 'ready', value: makeOpenedArea() } },
  'https://example.org/',
);
if (!provenance) throw new Error('no provenance');
const cited = { provenance, sentence: '40% di 100 & più_meno {x}.', today: '2026-11-21' };
const english = translators.en;
const sha256 = 'manifest'.padEnd(64, '0');

describe('a citation', () => {
  it('says work, version, finding, data with checksum, licences, address and day', () => {
    expect(plainCitation(cited, english)).toBe(
      `Quindici, the neighbourhood map of Milan, version ${provenance.version}. 40% di 100 & più_meno {x}. ` +
        `Data of 1 June 2022, SHA-256 of geo/manifest.json ${sha256}. ` +
        'Sources and licences of the data: Comune di Milano. Code: EUPL-1.2. ' +
        `${provenance.link} (seen on 21 November 2026).`,
    );
  });

  it('is an entry of BibTeX whose values hold no command of TeX and whose braces close', () => {
    const entry = bibtexCitation(cited, english);
    expect(entry).toContain('@misc{quindici-manifest,');
    expect(entry).toContain('note = {40\\% di 100 \\& più\\_meno x. Data of');
    expect(entry).toContain(`url = {${provenance.link}}`);
    expect(entry).toContain('urldate = {2026-11-21}');
    expect(entry.split('{')).toHaveLength(entry.split('}').length);
  });
});
