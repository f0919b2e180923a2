import '../../styles/dimensions.css';
import { Fragment, useEffect } from 'react';
import { secondsToReadableMinutes } from '../../core/units';
import { isEverydayKind } from '../../schema/everyday';
import { currentEveryday, type EverydayReady } from '../../state/dimension-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { QuestionFailure } from '../state-notes';
import { useText } from '../use-text';
import { useDimensionsText } from './use-dimensions-text';

type Near = EverydayReady['kinds'][number];

/** What the nearest place is called, and where it is: names and addresses in Italian, our own words in the page's language. */
function PlaceWords({ near: { kind, nearest } }: { readonly near: Near }) {
  const { area } = useText();
  const dimText = useDimensionsText();
  if (!nearest) return <span className="place-kind">{dimText('near.everyday.none')}</span>;
  const { name, address, note, quantity } = nearest.place;
  const isLines = kind === 'metro' || kind === 'surface-stops';
  const ownName = address.toLowerCase().startsWith(name.toLowerCase()) ? '' : name;
  const ours = { lang: undefined };
  const theirs = { lang: 'it' };
  const parts = [
    ownName || kind !== 'parks'
      ? { ...theirs, words: ownName }
      : { ...ours, words: dimText('near.everyday.park', { area: area(quantity) }) },
    { ...theirs, words: address },
    isLines && note
      ? {
          ...ours,
          words: dimText('near.everyday.lines', { lines: note.replaceAll(',', ', ').replace(/\s+/g, ' ') }),
        }
      : { ...ours, words: '' },
  ].filter(({ words }) => words !== '');
  return (
    <span className="place-kind">
      {parts.map(({ lang, words }, i) => (
        <Fragment key={words}>
          {i > 0 && ', '}
          <span lang={lang}>{words}</span>
        </Fragment>
      ))}
    </span>
  );
}

interface NearTableProps {
  readonly answer: EverydayReady;
  readonly caption: string;
  readonly includes: (near: Near) => boolean;
}

function NearTable({ answer, caption, includes }: NearTableProps) {
  const { locale, number } = useText();
  const dimText = useDimensionsText();
  const minutes = answer.query.cutoffSeconds / 60;
  const about = new Map(answer.about.map((layer) => [layer.kind, layer]));
  return (
    <table className="table everyday-near">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{dimText('near.everyday.kind')}</th>
          <th scope="col" className="number">
            {dimText('near.everyday.minutes')}
          </th>
          <th scope="col" className="number">
            {dimText('near.everyday.within', { minutes })}
          </th>
        </tr>
      </thead>
      <tbody>
        {answer.kinds.filter(includes).map((near) => {
          const layer = about.get(near.kind);
          return (
            <tr key={near.kind}>
              <th scope="row">
                <span className="place-name">{locale === 'it' ? layer?.nameIt : layer?.nameEn}</span>
                <PlaceWords near={near} />
              </th>
              <td className="number">
                {near.nearest ? number(secondsToReadableMinutes(near.nearest.seconds)) : '–'}
              </td>
              <td className="number">{number(near.within)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Everyday services and stops near the point, apart from the services of the map; asked for once an answer is there. */
export function NearEveryday() {
  const dimText = useDimensionsText();
  const commands = useCommands();
  const answer = useAppState(currentEveryday);
  const hasLists = useAppState(
    ({ opened }) => opened.kind === 'ready' && opened.value.area.everyday !== null,
  );
  const isRunning = useAppState((state) => state.everydayNear.kind === 'running');
  useEffect(() => commands.wantEveryday(), [commands]);
  if (!hasLists) return null;
  return (
    <section className="everyday" aria-busy={isRunning}>
      <h3>{dimText('near.everyday')}</h3>
      <QuestionFailure what="everydayNear" />
      {!answer && isRunning && <p className="small">{dimText('near.everyday.running')}</p>}
      {answer && (
        <>
          <p className="small">
            {dimText('near.everyday.note', { minutes: answer.query.cutoffSeconds / 60 })}
          </p>
          <NearTable
            answer={answer}
            caption={dimText('near.everyday.caption')}
            includes={({ kind }) => isEverydayKind(kind)}
          />
          <h3>{dimText('near.everyday.transport')}</h3>
          <p className="small">{dimText('near.everyday.transport.note')}</p>
          <NearTable
            answer={answer}
            caption={dimText('near.everyday.transport.caption')}
            includes={({ kind }) => !isEverydayKind(kind)}
          />
        </>
      )}
    </section>
  );
}
