import type { SheetAnswer } from '../../core/sheet/sheet-answers';
import { isAskedServiceId } from '../../schema/service';
import { completeness, missingServices } from '../../state/reach-selectors';
import { useAppState } from '../../state/use-store';
import { ServiceIcon } from '../service-icon';
import { useText } from '../use-text';

/** A row for each service: how far it is and whom it leaves out, here and in the whole city. */
export function SheetTable({ sheet }: { readonly sheet: SheetAnswer }) {
  const { text, number, percent } = useText();
  const state = useAppState((whole) => whole);
  const { group } = state;
  const missing = missingServices(state);
  const rows = sheet.services.flatMap(({ service, zone, city }) =>
    isAskedServiceId(service) && !missing.includes(service) ? [{ service, zone, city }] : [],
  );
  const known = new Map(
    completeness(
      state,
      rows.map(({ service }) => service),
    ).map((row) => [row.service, row]),
  );
  const minutes = (seconds: number): string =>
    Number.isNaN(seconds) ? '–' : number(Math.round(seconds / 60));
  return (
    <table className="print-table">
      <caption>
        {text('print.table', { minutes: state.cutoffMinutes, group: text(`take.line.group.${group}`) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('data.service')}</th>
          <th scope="col" className="number">
            {text('print.column.places')}
          </th>
          <th scope="col" className="number">
            {text('print.column.minutes')}
          </th>
          <th scope="col" className="number">
            {text('print.column.city')}
          </th>
          <th scope="col" className="number">
            {text('gaps.column.uncovered')}
          </th>
          <th scope="col" className="number">
            {text('gaps.column.share')}
          </th>
          <th scope="col" className="number">
            {text('print.column.city')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ service, zone, city }) => {
          const row = known.get(service);
          return (
            <tr key={service}>
              <th scope="row">
                <ServiceIcon service={service} /> {text(`service.${service}`)}
              </th>
              <td className="number">
                {row
                  ? text('print.places', {
                      located: row.located,
                      known: row.known,
                      approximate: row.isApproximate ? 'yes' : 'no',
                    })
                  : '–'}
              </td>
              <td className="number">{minutes(zone.meanSeconds[group])}</td>
              <td className="number">{minutes(city.meanSeconds[group])}</td>
              <td className="number">{number(zone.uncovered[group])}</td>
              <td className="number">{percent(zone.uncovered[group] / zone.residents[group])}</td>
              <td className="number">{percent(city.uncovered[group] / city.residents[group])}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
