import { canProposeSites } from '../../state/questions';
import { shownSites } from '../../state/sites-selectors';
import { useAppState } from '../../state/use-store';
import { StateNote } from '../../ui/state-note';
import { TableDownload } from '../data-table-view';
import { HowMade } from '../how-made';
import { GainCurve } from '../next/gain-curve';
import { NextAnswer } from '../next/next-answer';
import { NextTerms } from '../next/next-terms';
import { SiteList } from '../next/site-list';
import { useText } from '../use-text';
import { CompletenessNotes } from './completeness-notes';
import { ExactProof } from './exact-proof';
import { sitesData } from './sites-data';

/** How the sites were found, on what they rest, and the way to take them away. */
function SitesMade() {
  const translator = useText();
  const { text } = translator;
  const state = useAppState((whole) => whole);
  const table = sitesData(state, translator);
  if (!shownSites(state) || !table) return null;
  const isDepth = state.siteCount !== null && state.siteTerms.goal === 'depth';
  const method = state.siteCount === null ? 'next.how.fewest' : 'next.how';
  return (
    <>
      <CompletenessNotes />
      <HowMade
        method={`${text(method)}${isDepth ? ` ${text('next.how.depth')}` : ''}`}
        caveat={text('next.caveat')}
      />
      <TableDownload table={table} />
    </>
  );
}

/** "Where next?": the sites of a number that would do most, or as few as give a share of the people a place. */
export function NextPanel() {
  const { text } = useText();
  const canPropose = useAppState(canProposeSites);
  if (!canPropose) {
    return (
      <section className="sites">
        <StateNote mark="info">
          <p>{text('sites.one')}</p>
        </StateNote>
      </section>
    );
  }
  return (
    <section className="sites">
      <NextAnswer />
      <NextTerms />
      <SiteList />
      <SitesMade />
      <ExactProof />
      <GainCurve />
    </section>
  );
}
