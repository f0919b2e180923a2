import { profileRanges } from '../../core/network/profile';
import { currentCoverage, peripherySplit, zoneRow } from '../../state/coverage-selectors';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { HowMade } from '../how-made';
import { NilLink } from '../nil-link';
import { useText } from '../use-text';
import { CompletenessNotes } from './completeness-notes';
import { leftOutSentence } from './left-out-sentence';
import { NearestPart } from './nearest-part';
import { PriorityLinks } from './priority-links';
import { zoneName } from './zone-name';
import { ZonesTable } from './zones-table';

/** At whose pace the older residents are counted, and the way to count them at theirs. */
function TheirPace() {
  const { text } = useText();
  const commands = useCommands();
  const group = useAppState((state) => state.group);
  const profileId = useAppState((state) => state.profileId);
  const speed = useAppState((state) => state.speedKmh);
  if (group !== 'over65') return null;
  if (profileId === 'older') return <p className="small">{text('who.pace.theirs', { speed })}</p>;
  if (profileId !== 'adult') return null;
  return (
    <p className="their-pace">
      {text('who.pace.usual', { speed })}{' '}
      <button type="button" className="link-button" onClick={() => commands.setProfile('older')}>
        {text('who.pace.take', { speed: profileRanges.older.defaultKmh })}
      </button>
    </p>
  );
}

/** What the sentence says of the city, said of the neighbourhood that is chosen in the table or on the map. */
function ChosenZone() {
  const translator = useText();
  const { text, number, percent } = translator;
  const state = useAppState((whole) => whole);
  const area = openedArea(state);
  const row = state.selectedNil === null ? null : zoneRow(state, `nil-${state.selectedNil}`);
  if (!area || !row) return null;
  return (
    <p className="chosen-zone" role="status">
      <strong>{zoneName(row.zoneId, area, translator)}</strong>:{' '}
      {row.residents === 0
        ? text('who.zone.empty')
        : text('who.zone', {
            uncovered: row.uncovered,
            residents: row.residents,
            share: percent(row.share),
            minutes: number(row.meanMinutes),
          })}{' '}
      {state.selectedNil !== null && <NilLink nil={state.selectedNil}>{text('nil.open')}</NilLink>}
    </p>
  );
}

function Sentence() {
  const translator = useText();
  const { text, percent } = translator;
  const state = useAppState((whole) => whole);
  const sentence = leftOutSentence(state, translator);
  const city = zoneRow(state, 'city');
  const answer = currentCoverage(state);
  const split = peripherySplit(state);
  if (!sentence || !city || !answer || !split) {
    return state.coverage.kind === 'running' ? (
      <p role="status" className="lead">
        {text('gaps.running')}
      </p>
    ) : null;
  }
  const { match, profile } = answer.query;
  const pace = text('who.pace', { pace: text(`pace.${profile.id}`), speed: profile.speedKmh });
  return (
    <>
      <div id="answer" role="status" className="answer">
        <h2 className="sentence">{sentence}</h2>
        <p className="lead">
          {text(`who.share.${state.group}`, { share: percent(city.share) })} {pace}
        </p>
        <CompletenessNotes />
      </div>
      <TheirPace />
      {match === 'all' && <p>{text('who.all')}</p>}
      <p>
        {text('gaps.periphery', {
          nils: split.peripheryNils,
          periphery: percent(split.peripheryShare),
          rest: percent(split.restShare),
        })}{' '}
        {text('gaps.circle', { circle: city.circleCovered, walk: city.covered })}
      </p>
      {answer.offNetworkFacilities.length > 0 && (
        <p className="small">{text('gaps.off', { count: answer.offNetworkFacilities.length })}</p>
      )}
      <HowMade method={text('who.how.method')} caveat={text('who.how.caveat')} />
    </>
  );
}

/** "Who is left out?": the sentence, the chosen neighbourhood, the table, and what hangs on a single place. */
export function WhoPanel() {
  // What hangs on a single place stands under the answer, or without it once there is none to wait for.
  const isSettled = useAppState(
    (state) => currentCoverage(state) !== null || state.coverage.kind === 'failed',
  );
  return (
    <>
      <Sentence />
      <PriorityLinks />
      <ChosenZone />
      <ZonesTable />
      {isSettled && <NearestPart />}
    </>
  );
}
