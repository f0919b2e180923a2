import { useEffect, useRef, useState } from 'react';
import { EXACT_LIMIT_SECONDS, type ExactSites } from '../../core/siting/exact-sites';
import { currentProof, currentSites } from '../../state/sites-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import type { SitesAnswer } from '../../workers/messages';
import { HowMade } from '../how-made';
import { useText } from '../use-text';

/** Size of the solver as a file and packed, in megabytes. */
const SOLVER_MEGABYTES = 3.6;
const SOLVER_PACKED_MEGABYTES = 1.3;

/** Whole seconds since it began to run; 0 while it does not. */
function useSeconds(isRunning: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!isRunning) return;
    const started = performance.now();
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - started) / 1000)), 250);
    return () => clearInterval(timer);
  }, [isRunning]);
  return seconds;
}

function SolverProgress() {
  const { text } = useText();
  const seconds = useSeconds(true);
  const limit = EXACT_LIMIT_SECONDS;
  return (
    <label className="exact-progress">
      {text('exact.running', { seconds: Math.min(seconds, limit), limit })}{' '}
      <progress max={limit} value={seconds} />
    </label>
  );
}

function Outcome({ answer, outcome }: { readonly answer: SitesAnswer; readonly outcome: ExactSites }) {
  const { text, number } = useText();
  const { query, sites } = answer;
  const { covered, knownCovered, upperBound, seconds, sizes } = outcome;
  const isDepth = query.goal === 'depth';
  const limit = EXACT_LIMIT_SECONDS;
  const more = (weight: number) => ({
    people: text(`gaps.people.${query.group}`, { count: weight - knownCovered }),
    share: `${number((100 * (weight - knownCovered)) / knownCovered, 2)}%`,
    limit,
  });
  const suffix = isDepth ? '.depth' : '';
  const isBetter = covered > knownCovered;
  const sentence =
    outcome.kind === 'not-proven'
      ? text(`exact.open${suffix}`, more(upperBound))
      : isBetter
        ? text(`exact.better${suffix}`, more(covered))
        : text('exact.best', { sites: sites.length });
  return (
    <>
      <p>
        <strong>{sentence}</strong>{' '}
        {outcome.kind === 'not-proven' && isBetter && `${text(`exact.found${suffix}`, more(covered))} `}
        <span className="small">{text('exact.seconds', { seconds: number(seconds, 1) })}</span>
      </p>
      <HowMade
        method={text('exact.method', { asked: sizes.asked.candidates, left: sizes.model.candidates })}
        caveat={text(`exact.method.caveat${suffix}`)}
      />
    </>
  );
}

/** The exact proof of the proposed sites, on request: starts, stops, says what came of it, offers a better choice. */
export function ExactProof() {
  const { text, number } = useText();
  const commands = useCommands();
  const answer = useAppState(currentSites);
  const proof = useAppState(currentProof);
  const main = useRef<HTMLButtonElement>(null);
  if (!answer || answer.sites.length === 0) return null;
  const isRunning = proof.kind === 'running';
  const limit = EXACT_LIMIT_SECONDS;
  const label = isRunning
    ? text('exact.stop')
    : proof.kind === 'done'
      ? text('exact.again')
      : text(answer.provenShare === 1 ? 'exact.check' : 'exact.prove', { limit });
  const canTake =
    proof.kind === 'done' &&
    proof.outcome.kind !== 'failed' &&
    proof.outcome.covered > proof.outcome.knownCovered;
  const take = async (): Promise<void> => {
    await commands.takeProvenSites();
    main.current?.focus();
  };
  return (
    <div className="exact">
      {isRunning && <SolverProgress />}
      <div role="status">
        {proof.kind === 'done' &&
          (proof.outcome.kind === 'failed' ? (
            <>
              <p>{text(`exact.failed.${proof.outcome.reason}`)}</p>
              <p className="note-detail">{proof.outcome.message}</p>
            </>
          ) : (
            <Outcome answer={answer} outcome={proof.outcome} />
          ))}
      </div>
      <div className="exact-actions">
        {canTake && (
          <button type="button" className="button" onClick={() => void take()}>
            {text('exact.show')}
          </button>
        )}
        <button
          ref={main}
          type="button"
          className="button"
          onClick={() => (isRunning ? commands.stopProof() : void commands.proveSites())}
        >
          {label}
        </button>
      </div>
      {proof.kind === 'idle' && (
        <p className="small">
          {text('exact.load', {
            megabytes: number(SOLVER_MEGABYTES, 1),
            packed: number(SOLVER_PACKED_MEGABYTES, 1),
          })}
        </p>
      )}
    </div>
  );
}
