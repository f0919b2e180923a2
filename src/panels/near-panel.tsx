import { lazy, memo, Suspense, useEffect, useMemo, useState } from 'react';
import { shownNil } from '../state/questions';
import {
  isWithoutNils,
  openedArea,
  type ReachSummary,
  type ShownReach,
  shownReach,
} from '../state/reach-selectors';
import { defaultArea } from '../state/store';
import { useAppState, useCommands } from '../state/use-store';
import { AfterPaint } from '../ui/after-paint';
import { Disclosure } from '../ui/disclosure';
import { keepNumbers } from '../ui/keep-numbers';
import { loadPart } from '../ui/load-part';
import { StateNote } from '../ui/state-note';
import { PartFallback } from './connection-notes';
import { NearPlaces } from './near-places';
import { nearestSentence, nearSentence, rehearseSentence } from './near-sentence';
import { NearSetting } from './near-setting';
import { NilLink } from './nil-link';
import { OriginMove } from './origin-move';
import { ShareAnswer } from './share-answer';
import { QuestionFailure } from './state-notes';
import { loadPlannerTexts, useText } from './use-text';

const FacilityCard = lazy(() =>
  loadPart(async () => ({ default: (await import('./facility-card')).FacilityCard })),
);
const NearDetails = lazy(() =>
  loadPart(async () => ({ default: (await import('./near-details')).NearDetails })),
);
const NearEveryday = lazy(() =>
  loadPart(async () => ({ default: (await import('./dimensions/near-everyday')).NearEveryday })),
);
const PrintedMap = lazy(() =>
  loadPart(async () => ({ default: (await import('./printed-map')).PrintedMap })),
);
const TakeOffers = lazy(() =>
  loadPart(async () => {
    const [offers] = await Promise.all([import('./take/take-offers'), loadPlannerTexts()]);
    return { default: offers.TakeOffers };
  }),
);
const NeighbourhoodPanel = lazy(() =>
  loadPart(async () => ({
    default: (await import('./neighbourhood/neighbourhood-panel')).NeighbourhoodPanel,
  })),
);
const NilChoice = lazy(() =>
  loadPart(async () => ({ default: (await import('./neighbourhood/nil-choice')).NilChoice })),
);

const examples = ['Via Val Trompia', 'Piazza Tirana', 'Quarto Oggiaro'] as const;

/** Before anyone asked: where to begin. */
function NearStart() {
  const { text } = useText();
  const commands = useCommands();
  const isCity = useAppState((state) => state.ownArea === defaultArea);
  const tryExample = async (name: string): Promise<void> => {
    const [first] = await commands.search(name);
    if (first) commands.chooseResult(first);
  };
  return (
    <div className="start">
      <h2 className="sentence">{text('near.start')}</h2>
      {/* One text: a space of its own between two would be told as shifted when the letters come. */}
      <p>{isCity ? `${text('near.hint')} ${text('near.try')}` : text('near.hint')}</p>
      {isCity && (
        <div className="chips-row">
          {examples.map((name) => (
            <button key={name} type="button" className="chip" onClick={() => void tryExample(name)}>
              {name}
            </button>
          ))}
        </div>
      )}
      <Suspense fallback={null}>
        <NilChoice />
      </Suspense>
    </div>
  );
}

/** The NIL of the origin, and the way to its page. */
function OwnNil({ nil }: { readonly nil: number | null }) {
  const { text } = useText();
  const zone = useAppState((state) => openedArea(state)?.nils.find((candidate) => candidate.nil === nil));
  if (!zone) return null;
  return (
    <p className="own-nil">
      {text('near.nil')}{' '}
      <NilLink nil={zone.nil}>
        <span lang="it">{zone.commonName}</span>
      </NilLink>
    </p>
  );
}

/**
 * Whether the point was not the one asked for, until there is none: then it can be moved right where that is said, and
 * goes on being moved there.
 */
function useDoubt(): boolean {
  const note = useAppState((state) => state.origin?.note ?? null);
  const [isDoubtful, setDoubtful] = useState(false);
  useEffect(() => {
    if (note === null) setDoubtful(false);
    else if (note !== 'exact') setDoubtful(true);
  }, [note]);
  return isDoubtful;
}

/** Where the point is and what to know of it. */
function OriginLine({
  summary,
  isDoubtful,
}: {
  readonly summary: ReachSummary | null;
  readonly isDoubtful: boolean;
}) {
  const { text } = useText();
  const commands = useCommands();
  const origin = useAppState((state) => state.origin);
  const isZoneless = useAppState(isWithoutNils);
  if (!origin) return null;
  const from = origin.label ? text('near.from', { place: origin.label }) : text('near.from.point');
  return (
    <div className="origin-line">
      <p>
        <span>{from}</span>
        <button type="button" className="link-button" onClick={commands.clearOrigin}>
          {text('near.clear')}
        </button>
      </p>
      {isDoubtful && <OriginMove origin={origin} />}
      {summary?.answer.snap.far && (
        <StateNote mark="pin" isWarning>
          <p>{text('near.far', { meters: Math.round(summary.answer.snap.distanceMeters) })}</p>
        </StateNote>
      )}
      {summary && summary.answer.nil === null && !isZoneless && (
        <StateNote mark="pin" isWarning>
          <p>{text('near.outside')}</p>
        </StateNote>
      )}
    </div>
  );
}

/** What the sentence says of an answer, made anew only where it would be another. */
function useSentence(summary: ReachSummary): string {
  const translator = useText();
  const own = useAppState((state) => state.own);
  const opened = useAppState((state) => state.opened);
  return useMemo(
    () => nearSentence({ own, opened }, summary, translator),
    [own, opened, summary, translator],
  );
}

/** The answer in words: what is within the minutes, the nearest place, how many people live there. */
export const AnswerWords = memo(function AnswerWords({ summary, isStale }: ShownReach) {
  const translator = useText();
  const { text } = translator;
  const sentence = useSentence(summary);
  const nearest = nearestSentence(summary, translator);
  return (
    <div id="answer" role="status" className={`answer${isStale ? ' is-stale' : ''}`} aria-busy={isStale}>
      <h2 className="sentence">{keepNumbers(sentence)}</h2>
      <p className="lead">
        {text('near.residents', { count: summary.answer.bands.at(-1)?.residents.all ?? 0 })}
      </p>
      {/* Within the minutes the nearest stands first in the list below. */}
      {nearest && <p className={summary.within.length > 0 ? 'visually-hidden' : 'lead'}>{nearest}</p>}
    </div>
  );
});

/** Pace and minutes, and the way to give the answer away. */
const NearSettings = memo(function NearSettings({ summary }: { readonly summary: ReachSummary | null }) {
  return <NearSetting>{summary && <ShareNear summary={summary} />}</NearSetting>;
});

function ShareNear({ summary }: { readonly summary: ReachSummary }) {
  const translator = useText();
  const sentence = useSentence(summary);
  return <ShareAnswer sentence={`${sentence} ${nearestSentence(summary, translator)}`.trim()} />;
}

function OffNetwork() {
  const { text } = useText();
  const commands = useCommands();
  const reach = useAppState((state) => state.reach);
  if (reach.kind !== 'ready' || reach.value.kind !== 'off-network') return null;
  const { distanceMeters, nearest } = reach.value;
  const isNear = Number.isFinite(distanceMeters);
  return (
    <StateNote
      mark="pin"
      isWarning
      role="status"
      id="answer"
      actions={
        isNear && (
          <button type="button" className="button" onClick={() => commands.chooseOriginOnMap(nearest)}>
            {text('near.offer')}
          </button>
        )
      }
    >
      <p>{isNear ? text('near.off', { meters: Math.round(distanceMeters) }) : text('near.elsewhere')}</p>
    </StateNote>
  );
}

interface NearListsProps {
  readonly summary: ReachSummary;
  readonly isDoubtful: boolean;
}

/** What stands below the answer: the places by minutes, what is known of them, everyday services, files. */
const NearLists = memo(function NearLists({ summary, isDoubtful }: NearListsProps) {
  const { text } = useText();
  const origin = useAppState((state) => state.origin);
  return (
    <>
      <NearPlaces summary={summary}>
        <OwnNil nil={summary.answer.nil} />
      </NearPlaces>
      <Suspense fallback={null}>
        <NearDetails summary={summary} />
      </Suspense>
      <Suspense fallback={null}>
        <NearEveryday />
      </Suspense>
      {!isDoubtful && origin && <OriginMove origin={origin} />}
      <Disclosure title={text('question.take')} lazy>
        <Suspense fallback={null}>
          <TakeOffers />
        </Suspense>
      </Disclosure>
    </>
  );
});

/** "Near me": what the walk from one place reaches. */
export function NearPanel() {
  const translator = useText();
  const { text } = translator;
  const isOpen = useAppState((state) => state.opened.kind === 'ready');
  const isFailed = useAppState((state) => state.opened.kind === 'failed');
  const hasOrigin = useAppState((state) => state.origin !== null);
  const nil = useAppState(shownNil);
  const running = useAppState((state) => state.reach.kind === 'running');
  const selected = useAppState((state) => state.selectedFacility);
  // Not one object, which would be another at each change of the state.
  const summary = useAppState((state) => shownReach(state)?.summary ?? null);
  const isStale = useAppState((state) => shownReach(state)?.isStale ?? false);
  const isDoubtful = useDoubt();
  const isAwaited = running && !summary;
  useEffect(() => {
    if (!isAwaited) return;
    const timer = setTimeout(() => rehearseSentence(translator));
    return () => clearTimeout(timer);
  }, [isAwaited, translator]);
  // Where to begin stands in the page from the first paint; everything else needs the city.
  if (!isOpen && (isFailed || hasOrigin || nil !== null)) return null;
  return (
    <>
      {selected !== null && (
        <Suspense fallback={<PartFallback />}>
          <FacilityCard index={selected} />
        </Suspense>
      )}
      {hasOrigin ? (
        <OriginLine summary={summary} isDoubtful={isDoubtful} />
      ) : nil === null ? (
        <NearStart />
      ) : (
        <Suspense fallback={<PartFallback />}>
          <NeighbourhoodPanel />
        </Suspense>
      )}
      {isAwaited && (
        <p role="status" className="lead">
          {text('near.running')}
        </p>
      )}
      {summary && <AnswerWords summary={summary} isStale={isStale} />}
      {summary && (
        <Suspense fallback={null}>
          <PrintedMap />
        </Suspense>
      )}
      <OffNetwork />
      <QuestionFailure what="reach" />
      {/* Not before the first answer, which would push it down. */}
      {hasOrigin && !isAwaited && <NearSettings summary={summary} />}
      {summary && (
        <div className={`near-lists${isStale ? ' is-stale' : ''}`}>
          <AfterPaint>
            <NearLists summary={summary} isDoubtful={isDoubtful} />
          </AfterPaint>
        </div>
      )}
    </>
  );
}
