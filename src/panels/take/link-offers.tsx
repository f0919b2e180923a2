import { OWN_SERVICE } from '../../schema/service';
import { provenanceOf } from '../../state/provenance';
import { isScenarioInLink } from '../../state/url';
import { useAppState } from '../../state/use-store';
import { CopyField } from '../../ui/copy-field';
import { LateIcon } from '../../ui/late-icon';
import { pageAddress } from '../../ui/page-address';
import { StateNote } from '../../ui/state-note';
import { useText } from '../use-text';
import { analysisSentence } from './analysis-sentence';
import { bibtexCitation, plainCitation } from './citation';

/** A link longer than this is cut by some programs, in bytes. */
export const MAX_LINK_BYTES = 2048;

/** The day by the person's own clock, ISO. */
function isoToday(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The analysis as a link, and how to cite it. */
export function LinkOffers() {
  const translator = useText();
  const { text, number } = translator;
  const state = useAppState((whole) => whole);
  const provenance = provenanceOf(state, pageAddress());
  const sentence = analysisSentence(state, translator);
  if (!provenance || !sentence) return null;
  const words = {
    copyLabel: text('take.copy'),
    copied: text('take.copied'),
    selected: text('take.selected'),
  };
  const bytes = new TextEncoder().encode(provenance.link).length;
  const cited = { provenance, sentence, today: isoToday() };
  return (
    <>
      <section>
        <h3>{text('take.link')}</h3>
        {!isScenarioInLink(state) && (
          <StateNote mark={<LateIcon name="link" />} isWarning>
            <p>{text('take.link.scenario')}</p>
          </StateNote>
        )}
        {bytes > MAX_LINK_BYTES ? (
          <StateNote mark={<LateIcon name="link" />} isWarning>
            <p>{text('take.link.long', { bytes: number(bytes) })}</p>
          </StateNote>
        ) : (
          <p className="small">{text('take.link.note', { bytes: number(bytes) })}</p>
        )}
        {state.services.includes(OWN_SERVICE) && (
          <StateNote mark="info">
            <p>{text('own.link')}</p>
          </StateNote>
        )}
        <CopyField label={text('take.link.label')} text={provenance.link} rows={3} {...words} />
      </section>
      <section>
        <h3>{text('take.cite')}</h3>
        <CopyField
          label={text('take.cite.plain')}
          text={plainCitation(cited, translator)}
          rows={6}
          {...words}
        />
        <CopyField label="BibTeX" text={bibtexCitation(cited, translator)} rows={6} {...words} />
      </section>
    </>
  );
}
