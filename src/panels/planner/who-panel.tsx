import { currentCoverage, peripherySplit, zoneRow } from '../../state/coverage-selectors';
import { completeness } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { useText } from '../use-text';
import { leftOutSentence } from './left-out-sentence';
import { ZonesTable } from './zones-table';

/** Lorenteggio, Giambellino, Quarto Oggiaro. */
const priorityNils = [53, 49, 76] as const;

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
  const upper = completeness(state, state.services).filter(({ isUpperEstimate }) => isUpperEstimate);
  return (
    <>
      <div id="answer" role="status" className="answer">
        <h2 className="sentence">{sentence}</h2>
        <p className="lead">{text('gaps.share', { share: percent(city.share) })}</p>
      </div>
      <p>
        {text('gaps.periphery', {
          nils: split.peripheryNils,
          periphery: percent(split.peripheryShare),
          rest: percent(split.restShare),
        })}{' '}
        {text('gaps.circle', { circle: city.circleCovered, walk: city.covered })}
      </p>
      {upper.map(({ service, located, known, isApproximate }) => (
        <p key={service} className="note note-warning">
          {text('gaps.upper', {
            located,
            known,
            approximate: isApproximate ? 'yes' : 'no',
            service: text(`service.${service}`).toLowerCase(),
          })}
        </p>
      ))}
      {answer.offNetworkFacilities.length > 0 && (
        <p className="small">{text('gaps.off', { count: answer.offNetworkFacilities.length })}</p>
      )}
    </>
  );
}

function PriorityButtons() {
  const { text } = useText();
  const commands = useCommands();
  const nils = useAppState((state) => (state.opened.kind === 'ready' ? state.opened.value.nils : null));
  return (
    <fieldset className="chips">
      <legend>{text('gaps.go')}</legend>
      <div className="chips-row">
        {priorityNils.map((nil) => (
          <button key={nil} type="button" className="chip" onClick={() => commands.goToNil(nil)}>
            {nils?.find((zone) => zone.nil === nil)?.commonName}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** "Who is left out?": the sentence, the priority neighbourhoods, the table. */
export function WhoPanel() {
  return (
    <>
      <Sentence />
      <PriorityButtons />
      <ZonesTable />
    </>
  );
}
