import type { ChangeEffect } from '../../core/access/scenario-answers';
import type { LngLat } from '../../core/geo';
import type { ScenarioChange } from '../../core/scenario';
import { isAskedServiceId } from '../../schema/service';
import { openedArea } from '../../state/reach-selectors';
import { facilityIndexOf } from '../../state/scenario-places';
import { shownScenario } from '../../state/scenario-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { Icon } from '../../ui/icon';
import { placeName } from '../place-words';
import { useText } from '../use-text';
import { useAddress } from './use-address';
import { useSettledState } from './use-settled-state';
import { signed } from './what-if-words';

/** Where a change is looked at: what opens, where a place goes or was, the first end of a crossing. */
function pointsOf(change: ScenarioChange): readonly [LngLat | null, LngLat | null] {
  if (change.kind === 'crossing') return [change.from, change.to];
  if (change.kind === 'open') return [change.position, null];
  return [change.kind === 'move' ? change.to : null, null];
}

/** The same while a place is dragged. */
function keyOf(change: ScenarioChange, index: number): string {
  return change.kind === 'close' || change.kind === 'move'
    ? `${change.kind} ${change.service} ${change.facilityId} ${index}`
    : `${change.kind} ${index}`;
}

function Effect({ effect }: { readonly effect: ChangeEffect }) {
  const { text, number } = useText();
  const group = useAppState((state) => state.group);
  if (effect.kind === 'ignored') return <p className="small">{text(`what-if.ignored.${effect.reason}`)}</p>;
  if (effect.kind === 'applied')
    return <p className="small">{text('what-if.effect.within', { count: effect.within[group] })}</p>;
  const meters = Math.round(effect.entryMeters[0] + effect.entryMeters[1]);
  return meters > 0 ? (
    <p className="small">{text('what-if.effect.entries', { meters: number(meters) })}</p>
  ) : null;
}

interface ChangeLineProps {
  readonly change: ScenarioChange;
  readonly index: number;
  /** Null while it is worked out. */
  readonly effect: ChangeEffect | null;
}

function ChangeLine({ change, index, effect }: ChangeLineProps) {
  const { text, number, locale } = useText();
  const commands = useCommands();
  const area = useAppState(openedArea);
  const group = useAppState((state) => state.group);
  const [point, otherPoint] = pointsOf(change);
  const [address, otherAddress] = [useAddress(point), useAddress(otherPoint)];
  if (!area) return null;
  const facility =
    change.kind === 'close' || change.kind === 'move'
      ? area.places[facilityIndexOf(area, change.service, change.facilityId)]
      : undefined;
  const title = ((): string => {
    if (change.kind === 'crossing') {
      const meters = effect?.kind === 'crossing' ? Math.round(effect.lengthMeters) : null;
      return meters === null
        ? text('what-if.change.crossing')
        : text('what-if.change.crossing.length', { meters });
    }
    if (change.kind === 'open')
      return text('what-if.change.open', {
        what: isAskedServiceId(change.service) ? text(`one.${change.service}`) : change.service,
      });
    const what = facility ? placeName(facility, locale) : change.facilityId;
    return text(`what-if.change.${change.kind}`, { what });
  })();
  const where =
    change.kind === 'crossing'
      ? address && otherAddress && text('what-if.change.between', { from: address, to: otherAddress })
      : address;
  const target = point ?? facility?.position;
  return (
    <li>
      <div>
        {target ? (
          <button type="button" className="row-button" onClick={() => commands.goToPoint(target)}>
            {title}
          </button>
        ) : (
          <p>{title}</p>
        )}
        {where && <p className="small">{where}</p>}
        {effect && <Effect effect={effect} />}
      </div>
      <p className="number change-effect">
        {effect && effect.kind !== 'ignored' ? signed(effect.difference[group], number) : '–'}
      </p>
      <button
        type="button"
        className="icon-button"
        aria-label={text('what-if.change.remove', { what: [title, where].filter(Boolean).join(', ') })}
        onClick={() => commands.removeChange(index)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** The changes in the order in which they were made, each with what it adds to those before. */
export function ScenarioChanges() {
  const { text } = useText();
  const state = useSettledState();
  const { changes } = state.scenario;
  const answer = shownScenario(state)?.answer;
  if (changes.length === 0) return null;
  return (
    <section>
      <h3>{text('what-if.changes')}</h3>
      <ol className="change-list">
        {changes.map((change, index) => (
          <ChangeLine
            key={keyOf(change, index)}
            change={change}
            index={index}
            effect={answer?.changes.length === changes.length ? answer.changes[index] : null}
          />
        ))}
      </ol>
      {changes.length > 1 && <p className="small">{text('what-if.change.order')}</p>}
    </section>
  );
}
