import { lazy, type ReactNode, Suspense } from 'react';
import { placeOrders } from '../state/app-state';
import { reachMinuteChoices } from '../state/questions';
import type { ReachSummary } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { ChipGroup } from '../ui/chip-group';
import { loadPart } from '../ui/load-part';
import { wayOf } from './pace-words';
import { PlaceList } from './place-list';
import { useText } from './use-text';

const PlaceGroups = lazy(() =>
  loadPart(async () => ({ default: (await import('./place-groups')).PlaceGroups })),
);

/** More time is offered from here on, in minutes: the quarter hour. */
const QUARTER = 15;

/** By minutes or by kind. */
function OrderToggle() {
  const { text } = useText();
  const commands = useCommands();
  const placeOrder = useAppState((state) => state.placeOrder);
  return (
    <ChipGroup
      label={text('near.order')}
      className="chips-order"
      options={placeOrders.map((order) => ({ value: order, label: text(`near.order.${order}`) }))}
      chosen={placeOrder}
      onChoose={commands.setPlaceOrder}
    />
  );
}

/** More minutes, where the places are that lie beyond. The chosen minutes stay in the row, and with them the focus. */
function MoreMinutes() {
  const { text } = useText();
  const commands = useCommands();
  const reachMinutes = useAppState((state) => state.reachMinutes);
  const way = useAppState((state) => wayOf(state.profileId));
  return (
    <ChipGroup
      label={text(`near.wider.${way}`)}
      className="chips-inline"
      options={reachMinuteChoices
        .filter((minutes) => minutes >= Math.min(reachMinutes, QUARTER))
        .map((minutes) => ({ value: minutes, label: text('minutes.value', { minutes }) }))}
      chosen={reachMinutes}
      onChoose={commands.setReachMinutes}
    />
  );
}

export interface NearPlacesProps {
  readonly summary: ReachSummary;
  /** After the places within the minutes. */
  readonly children?: ReactNode;
}

/** The places within the minutes, the nearest of every other kind beyond them, and the closed ones. */
export function NearPlaces({ summary, children }: NearPlacesProps) {
  const { text, list } = useText();
  const placeOrder = useAppState((state) => state.placeOrder);
  const { minutes, within, beyond, closed, unreachable } = summary;
  const known = unreachable.map((service) => text(`service.${service}`).toLowerCase());
  return (
    <>
      <PlaceList
        title={text('near.within', { minutes })}
        walks={within}
        empty={text('near.within.none', { minutes })}
        beside={within.length > 1 && <OrderToggle />}
      >
        {placeOrder === 'kind' && within.length > 0 && (
          <Suspense fallback={null}>
            <PlaceGroups walks={within} />
          </Suspense>
        )}
      </PlaceList>
      {children}
      {beyond.length > 0 && <PlaceList title={text('near.beyond')} walks={beyond} tone="far" />}
      <MoreMinutes />
      {known.length > 0 && <p className="small">{text('near.unreachable', { list: list(known) })}</p>}
      {closed.length > 0 && <PlaceList title={text('near.closed')} walks={closed} tone="closed" />}
    </>
  );
}
