import { catchmentRows } from '../../state/coverage-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { Disclosure } from '../../ui/disclosure';
import { placeName } from '../place-words';
import { ServiceIcon } from '../service-icon';
import { useText } from '../use-text';

/** Each counted place with the residents within the cutoff and those for whom it is the nearest. */
export function CatchmentTable() {
  const { text, number, locale } = useText();
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const rows = catchmentRows(state);
  if (rows.length === 0) return null;
  return (
    <Disclosure title={text('gaps.catchments')}>
      <table className="table">
        <caption>{text('gaps.catchments')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('gaps.catchment.place')}</th>
            <th scope="col" className="number">
              {text('gaps.catchment.within')}
            </th>
            <th scope="col" className="number">
              {text('gaps.catchment.nearest')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ facilityIndex, place, within, nearest }) => (
            <tr key={`${place.service}/${place.id}`}>
              <th scope="row">
                <button
                  type="button"
                  className="row-button"
                  onClick={() => commands.selectFacility(facilityIndex)}
                >
                  <ServiceIcon service={place.service} /> {placeName(place, locale)}
                </button>
              </th>
              <td className="number">{number(within)}</td>
              <td className="number">{number(nearest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
