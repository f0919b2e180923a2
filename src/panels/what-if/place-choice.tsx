import { useMemo } from 'react';
import { openedArea } from '../../state/reach-selectors';
import type { PlaceRef } from '../../state/scenario-commands';
import { isSamePlace, type ScenarioPlace, scenarioPlaces } from '../../state/scenario-places';
import { useAppState } from '../../state/use-store';
import { useText } from '../use-text';
import { scenarioPlaceName } from './what-if-words';

export interface PlaceChoiceProps {
  readonly chosen: PlaceRef | null;
  readonly onChoose: (place: PlaceRef | null) => void;
}

function keyOf({ ref }: ScenarioPlace): string {
  return ref.kind === 'today' ? `today-${ref.facilityIndex}` : `opened-${ref.change}`;
}

/** One of the places of the services asked about, by name; those that the scenario closes are not on offer. */
export function PlaceChoice({ chosen, onChoose }: PlaceChoiceProps) {
  const { text, locale } = useText();
  const area = useAppState(openedArea);
  const scenario = useAppState((state) => state.scenario);
  const services = useAppState((state) => state.services);
  const places = useMemo(() => {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const offered = area ? scenarioPlaces(area, scenario, services) : [];
    return offered
      .filter(({ fate }) => fate !== 'closed')
      .map((place) => ({ place, key: keyOf(place), name: scenarioPlaceName(place, text, locale) }))
      .sort(
        (a, b) =>
          Number(b.place.fate === 'opened') - Number(a.place.fate === 'opened') || compare(a.name, b.name),
      );
  }, [area, scenario, services, text, locale]);
  const now = chosen && places.find(({ place }) => isSamePlace(place.ref, chosen));
  return (
    <label className="field">
      <span className="field-label">{text('what-if.place')}</span>
      <select
        value={now?.key ?? ''}
        onChange={(event) =>
          onChoose(places.find(({ key }) => key === event.target.value)?.place.ref ?? null)
        }
      >
        <option value="">{text('what-if.place.choose')}</option>
        {places.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
