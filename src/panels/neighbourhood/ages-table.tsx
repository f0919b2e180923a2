import { groups } from '../../core/access/population';
import type { NeighbourhoodSummary } from '../../state/neighbourhood-selectors';
import { useText } from '../use-text';
import { useNeighbourhoodText } from './use-neighbourhood-text';

/** Who lives in a NIL by age, beside the city. */
export function AgesTable({ summary }: { readonly summary: NeighbourhoodSummary }) {
  const { text, number, percent } = useText();
  const nilText = useNeighbourhoodText();
  const [first] = summary.rows;
  if (!first) return null;
  const { zone, city } = first;
  return (
    <table className="table">
      <caption>{nilText('nil.ages')}</caption>
      <thead>
        <tr>
          <th scope="col">{nilText('nil.ages.group')}</th>
          <th scope="col" className="number">
            {nilText('nil.ages.here')}
          </th>
          <th scope="col" className="number">
            {nilText('nil.ages.share')}
          </th>
          <th scope="col" className="number">
            {nilText('nil.ages.city')}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group}>
            <th scope="row">{text(`group.${group}`)}</th>
            <td className="number">{number(zone.residents[group])}</td>
            <td className="number">{percent(zone.residents[group] / zone.residents.all)}</td>
            <td className="number">{percent(city.residents[group] / city.residents.all)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
