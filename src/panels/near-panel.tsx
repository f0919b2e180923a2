import { lazy, Suspense } from 'react';
import { secondsToReadableMinutes } from '../core/units';
import { reachMinuteChoices } from '../state/questions';
import { completeness, openedArea, type ReachSummary, reachSummary } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { ChipGroup } from '../ui/chip-group';
import { Disclosure } from '../ui/disclosure';
import { FacilityCard } from './facility-card';
import { nearSentence } from './near-sentence';
import { PaceSetting } from './pace-setting';
import { describeUnknown } from './pace-words';
import { PlaceList } from './place-list';
import { serviceInSentence } from './service-words';
import { QuestionFailure } from './state-notes';
import { useText } from './use-text';

const TakeOffers = lazy(async () => ({ default: (await import('./take/take-offers')).TakeOffers }));

const examples = ['Via Val Trompia', 'Piazza Tirana', 'Quarto Oggiaro'] as const;

/** Before anyone asked: where to begin. */
function NearStart() {
  const { text } = useText();
  const commands = useCommands();
  const tryExample = async (name: string): Promise<void> => {
    const [first] = await commands.search(name);
    if (first) commands.chooseResult(first);
  };
  return (
    <div className="start">
      <h2 className="sentence">{text('near.start')}</h2>
      <p>{text('near.hint')}</p>
      <div className="chips-row">
        {examples.map((name) => (
          <button key={name} type="button" className="chip" onClick={() => void tryExample(name)}>
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

function BandTable({ summary }: { readonly summary: ReachSummary }) {
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

/** Where the point is and what to know of it. */
function OriginLine({ summary }: { readonly summary: ReachSummary | null }) {
  const { text } = useText();
  const commands = useCommands();
  const origin = useAppState((state) => state.origin);
  if (!origin) return null;
  const place = origin.label || text('origin.point');
  return (
    <div className="origin-line">
      <p>
        <span>{text('near.from', { place })}</span>
        <button type="button" className="link-button" onClick={commands.clearOrigin}>
          {text('near.clear')}
        </button>
      </p>
      {origin.note !== 'exact' && <p className="small">{text(`origin.${origin.note}`)}</p>}
      {summary?.answer.snap.far && (
        <p className="note note-warning">
          {text('near.far', { meters: Math.round(summary.answer.snap.distanceMeters) })}
        </p>
      )}
      {summary && summary.answer.nil === null && <p className="note note-warning">{text('near.outside')}</p>}
    </div>
  );
}

/** The answer: the sentence, the list, then how it was made. */
function NearAnswer({ summary }: { readonly summary: ReachSummary }) {
  const translator = useText();
  const { text, list } = translator;
  const knowsSteps = useAppState((state) => openedArea(state)?.knowsSteps ?? false);
  const services = summary.counts.map(({ service }) => service);
  const known = useAppState((state) => openedArea(state)?.area.layers);
  const state = useAppState((whole) => whole);
  const sentence = nearSentence(state, summary, translator);
  const shown = completeness(state, [...services, ...summary.beyond.map(({ place }) => place.service)]);
  const [nearest] = summary.beyond;
  const residents = summary.answer.bands.at(-1)?.residents.all ?? 0;
  return (
    <>
      <div id="answer" role="status" className="answer">
        <h2 className="sentence">{sentence}</h2>
        <p className="lead">{text('near.residents', { count: residents })}</p>
        {summary.counts.length === 0 && nearest && (
          <p className="lead">
            {text('near.nearest', {
              name: nearest.place.name,
              minutes: secondsToReadableMinutes(nearest.seconds),
            })}
          </p>
        )}
      </div>
      <PlaceList
        title={text('near.within', { minutes: summary.minutes })}
        walks={summary.within}
        empty={text('near.within.none', { minutes: summary.minutes })}
      />
      {summary.beyond.length > 0 && (
        <PlaceList title={text('near.beyond')} walks={summary.beyond} tone="far" />
      )}
      {summary.closed.length > 0 && (
        <PlaceList title={text('near.closed')} walks={summary.closed} tone="closed" />
      )}
      <BandTable summary={summary} />
      <p>{text('near.circle', { circle: summary.answer.circle.residents.all, walk: residents })}</p>
      {known && shown.length > 0 && (
        <p className="small">
          {text('near.complete', {
            list: list(
              shown.map(({ service, located, known: total, isApproximate }) =>
                text('near.complete.item', {
                  located,
                  known: total,
                  approximate: isApproximate ? 'yes' : 'no',
                  service: serviceInSentence(text, state, service),
                }),
              ),
            ),
          })}
        </p>
      )}
      <p className="small">
        {describeUnknown(text, summary.answer.query.profile.id, knowsSteps)}{' '}
        {text('pace.speed', { speed: summary.answer.query.profile.speedKmh })}.
      </p>
    </>
  );
}

function OffNetwork() {
  const { text } = useText();
  const commands = useCommands();
  const reach = useAppState((state) => state.reach);
  if (reach.kind !== 'ready' || reach.value.kind !== 'off-network') return null;
  const { distanceMeters, nearest } = reach.value;
  return (
    <div className="note note-warning" role="status" id="answer">
      {Number.isFinite(distanceMeters) ? (
        <>
          <p>{text('near.off', { meters: Math.round(distanceMeters) })}</p>
          <button type="button" className="button" onClick={() => commands.chooseOriginOnMap(nearest)}>
            {text('near.offer')}
          </button>
        </>
      ) : (
        <p>{text('near.elsewhere')}</p>
      )}
    </div>
  );
}

/** "Near me": what the walk from one place reaches. */
export function NearPanel() {
  const { text } = useText();
  const commands = useCommands();
  const isOpen = useAppState((state) => state.opened.kind === 'ready');
  const origin = useAppState((state) => state.origin);
  const reachMinutes = useAppState((state) => state.reachMinutes);
  const running = useAppState((state) => state.reach.kind === 'running');
  const selected = useAppState((state) => state.selectedFacility);
  const state = useAppState((whole) => whole);
  const summary = reachSummary(state);
  if (!isOpen) return null;
  return (
    <>
      {selected !== null && <FacilityCard index={selected} />}
      {origin ? <OriginLine summary={summary} /> : <NearStart />}
      {origin && running && !summary && (
        <p role="status" className="lead">
          {text('near.running')}
        </p>
      )}
      {summary && <NearAnswer summary={summary} />}
      <OffNetwork />
      <QuestionFailure what="reach" />
      {summary && (
        <Disclosure title={text('question.take')}>
          <Suspense fallback={null}>
            <TakeOffers />
          </Suspense>
        </Disclosure>
      )}
      {origin && (
        <Disclosure title={text('pace.label')} open>
          <PaceSetting />
          <ChipGroup
            label={text('minutes.label')}
            options={reachMinuteChoices.map((minutes) => ({
              value: minutes,
              label: text('minutes.value', { minutes }),
            }))}
            chosen={reachMinutes}
            onChoose={commands.setReachMinutes}
          />
        </Disclosure>
      )}
    </>
  );
}
