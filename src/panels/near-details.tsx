import '../styles/tables.css';
import { completeness, openedArea, type ReachSummary } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { HowMade } from './how-made';
import { describeUnknown } from './pace-words';
import { completenessWords } from './service-words';
import { useText } from './use-text';

interface OfSummary {
  readonly summary: ReachSummary;
}

function BandTable({ summary }: OfSummary) {
  const { text, number, area } = useText();
  return (
    <table className="table">
      <caption>{text('near.bands')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('near.bands.minutes')}</th>
          <th scope="col" className="number">
            {text('near.bands.residents')}
          </th>
          <th scope="col" className="number">
            {text('near.bands.area')}
          </th>
        </tr>
      </thead>
      <tbody>
        {summary.answer.bands.map(({ cutoffSeconds, residents, areaSquareMeters }) => (
          <tr key={cutoffSeconds}>
            <th scope="row">{number(cutoffSeconds / 60, 1)}</th>
            <td className="number">{number(residents.all)}</td>
            <td className="number">{area(areaSquareMeters)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** On how many located of how many known, and the way to those that are missing. */
function KnownPlaces({ summary }: OfSummary) {
  const translator = useText();
  const { text, list } = translator;
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const services = [
    ...summary.counts.map(({ service }) => service),
    ...summary.beyond.map(({ place }) => place.service),
  ];
  const shown = completeness(state, services);
  if (shown.length === 0) return null;
  return (
    <p className="small">
      {text('near.complete', {
        list: list(shown.map((known) => completenessWords(state, known, translator))),
      })}{' '}
      <button type="button" className="link-button" onClick={() => commands.setSection('data')}>
        {text('near.missing')}
      </button>
    </p>
  );
}

/** What stands behind the answer: its bands, the circle that it corrects, what is known, and how it was made. */
export function NearDetails({ summary }: OfSummary) {
  const { text } = useText();
  const knowsSteps = useAppState((state) => openedArea(state)?.knowsSteps ?? false);
  const { answer } = summary;
  const walk = answer.bands.at(-1)?.residents.all ?? 0;
  return (
    <>
      <KnownPlaces summary={summary} />
      <HowMade
        method={text('near.how.method')}
        caveat={describeUnknown(text, answer.query.profile.id, knowsSteps)}
      />
      <BandTable summary={summary} />
      <p>{text('near.circle', { circle: answer.circle.residents.all, walk })}</p>
    </>
  );
}
