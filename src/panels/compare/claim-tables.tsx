import { type PlaceClaim, placeClaims, type ZoneClaim, zoneClaims } from '../../state/comparison-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { Disclosure } from '../../ui/disclosure';
import { TableDownload } from '../data-table-view';
import { placeName } from '../place-words';
import { ServiceIcon } from '../service-icon';
import { useText } from '../use-text';
import { placeClaimsData, toSquareKilometers, zoneClaimsData } from './circle-data';

type Claim = Pick<PlaceClaim & ZoneClaim, 'circle' | 'walk' | 'circleSquareMeters' | 'walkSquareMeters'>;

function HeaderCells() {
  const { text } = useText();
  return (
    <>
      <th scope="col" className="number">
        {text('circle.column.circle')}
      </th>
      <th scope="col" className="number">
        {text('circle.column.walk')}
      </th>
      <th scope="col" className="number">
        {text('circle.column.circle.area')}
      </th>
      <th scope="col" className="number">
        {text('circle.column.walk.area')}
      </th>
    </>
  );
}

function Cells({ claim }: { readonly claim: Claim }) {
  const { number } = useText();
  const group = useAppState((state) => state.group);
  return (
    <>
      <td className="number">{number(claim.circle[group])}</td>
      <td className="number">{number(claim.walk[group])}</td>
      <td className="number">{number(toSquareKilometers(claim.circleSquareMeters), 1)}</td>
      <td className="number">{number(toSquareKilometers(claim.walkSquareMeters), 1)}</td>
    </>
  );
}

function PlaceTable() {
  const translator = useText();
  const { text, locale } = translator;
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const table = placeClaimsData(state, translator);
  if (!table) return null;
  return (
    <Disclosure title={table.title} open>
      <table className="table claim-table">
        <caption className="visually-hidden">{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text('gaps.catchment.place')}</th>
            <HeaderCells />
          </tr>
        </thead>
        <tbody>
          {placeClaims(state).map((claim) => (
            <tr
              key={claim.facilityIndex}
              className={state.selectedFacility === claim.facilityIndex ? 'is-selected' : ''}
            >
              <th scope="row">
                <button
                  type="button"
                  className="row-button"
                  aria-pressed={state.selectedFacility === claim.facilityIndex}
                  onClick={() => {
                    commands.selectFacility(claim.facilityIndex);
                    commands.goToPoint(claim.place.position);
                  }}
                >
                  <ServiceIcon service={claim.place.service} /> {placeName(claim.place, locale)}
                </button>
              </th>
              <Cells claim={claim} />
            </tr>
          ))}
        </tbody>
      </table>
      <TableDownload table={table} />
    </Disclosure>
  );
}

function ZoneTable() {
  const translator = useText();
  const { text } = translator;
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const table = zoneClaimsData(state, translator);
  if (!table) return null;
  return (
    <Disclosure title={table.title}>
      <table className="table claim-table">
        <caption className="visually-hidden">{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text('gaps.column.name')}</th>
            <HeaderCells />
          </tr>
        </thead>
        <tbody>
          {zoneClaims(state).map((claim) => {
            const { zoneId, nil, name } = claim;
            return (
              <tr key={zoneId} className={nil !== null && nil === state.selectedNil ? 'is-selected' : ''}>
                <th scope="row">
                  {nil === null ? (
                    name
                  ) : (
                    <button type="button" className="row-button" onClick={() => commands.goToNil(nil)}>
                      {name}
                    </button>
                  )}
                </th>
                <Cells claim={claim} />
              </tr>
            );
          })}
        </tbody>
      </table>
      <TableDownload table={table} />
    </Disclosure>
  );
}

/** Circle and walk by place and by neighbourhood, in residents and land, to take away. */
export function ClaimTables() {
  return (
    <>
      <PlaceTable />
      <ZoneTable />
    </>
  );
}
