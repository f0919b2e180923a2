import { canProposeSites } from '../../state/questions';
import { completeness, openedArea } from '../../state/reach-selectors';
import { currentSites } from '../../state/sites-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { TableDownload } from '../data-table-view';
import { serviceInSentence } from '../service-words';
import { QuestionFailure } from '../state-notes';
import { useText } from '../use-text';
import { ExactProof } from './exact-proof';
import { servicesInQuestion } from './left-out-sentence';
import { sitesData } from './sites-data';

const countChoices = [1, 3, 5, 10, 20] as const;

function SearchProgress() {
  const { text, percent } = useText();
  const commands = useCommands();
  const isRunning = useAppState((state) => state.sites.kind === 'running');
  const progress = useAppState((state) => state.sitesProgress);
  if (!isRunning) return null;
  return (
    <div className="sites-progress">
      <label>
        {text('sites.running', { share: percent(progress) })} <progress max={1} value={progress} />
      </label>
      <button type="button" className="button" onClick={() => commands.setSiteCount(null)}>
        {text('sites.cancel')}
      </button>
    </div>
  );
}

function Proposal() {
  const translator = useText();
  const { text, number } = translator;
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const answer = currentSites(state);
  const area = openedArea(state);
  const table = sitesData(state, translator);
  if (!answer || !area || !table) return null;
  const { query, sites, gained, uncovered, provenShare, addresses } = answer;
  const nameOf = (nil: number): string => area.nils.find((zone) => zone.nil === nil)?.commonName ?? '';
  const services = servicesInQuestion(state, translator);
  return (
    <>
      <div role="status">
        <p className="sites-lead">
          {text('sites.sentence', {
            sites: sites.length,
            people: text(`gaps.people.${query.group}`, { count: gained[query.group] }),
            services,
            minutes: state.cutoffMinutes,
          })}
        </p>
        <p className="small">
          {provenShare === 1
            ? text('sites.best')
            : text('sites.proof', { share: number(Math.floor(provenShare * 1000) / 10, 1) })}{' '}
          {text('sites.left', { count: uncovered[query.group] - gained[query.group] })}
        </p>
      </div>
      <ol className="site-list">
        {sites.map((site, index) => (
          <li key={site.point}>
            <span className="site-rank" aria-hidden="true">
              {index + 1}
            </span>
            <button type="button" className="row-button" onClick={() => commands.goToSite(index)}>
              {addresses[index]
                ? text('sites.near', { address: addresses[index], nil: nameOf(site.nil) })
                : nameOf(site.nil)}
            </button>
            <span className="number">+{number(site.gain[query.group])}</span>
            <p className="small">{text('sites.within', { count: site.within[query.group] })}</p>
          </li>
        ))}
      </ol>
      <p className="small">
        {completeness(state, state.services)
          .map(({ service, counted, known, isApproximate }) =>
            text('sites.known', {
              counted,
              known,
              approximate: isApproximate ? 'yes' : 'no',
              service: serviceInSentence(text, state, service),
            }),
          )
          .join(' ')}{' '}
        {text('sites.method')}
      </p>
      <TableDownload table={table} />
    </>
  );
}

/** "Where next?": the sites of a number that would reach most of those who are left out. */
export function NextPanel() {
  const { text, number } = useText();
  const commands = useCommands();
  const count = useAppState((state) => state.siteCount);
  const canPropose = useAppState(canProposeSites);
  return (
    <section className="sites">
      {canPropose ? (
        <>
          <ChipGroup
            label={text('sites.count')}
            options={countChoices.map((value) => ({ value, label: number(value) }))}
            chosen={count ?? []}
            onChoose={(value) => commands.setSiteCount(value === count ? null : value)}
          />
          <SearchProgress />
          <QuestionFailure what="sites" />
          <Proposal />
          <ExactProof />
        </>
      ) : (
        <p className="small">{text('sites.one')}</p>
      )}
    </section>
  );
}
