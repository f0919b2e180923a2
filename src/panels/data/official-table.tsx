import { OFFICIAL_AREA, type OfficialCount, officialCounts } from '../../schema/official-counts';
import type { Place } from '../../schema/place';
import { openedArea } from '../../state/reach-selectors';
import { useAppState } from '../../state/use-store';
import { Disclosure } from '../../ui/disclosure';
import { useText } from '../use-text';

/** How many of our rows an official count is about, and how many of those are located. */
export function oursFor(
  { service, kinds }: OfficialCount,
  places: readonly Pick<Place, 'service' | 'kind' | 'position'>[],
): { readonly listed: number; readonly located: number } {
  const own = places.filter(
    (place) => place.service === service && (kinds.length === 0 || kinds.includes(place.kind)),
  );
  return { listed: own.length, located: own.filter(({ position }) => position !== null).length };
}

/** The figures of the report and of the registers beside our lists. */
export function OfficialTable() {
  const { text, number } = useText();
  const area = useAppState(openedArea);
  if (area?.area.id !== OFFICIAL_AREA) return null;
  const places = [...area.places, ...area.notLocated];
  return (
    <Disclosure title={text('data.counts')}>
      <p>{text('data.counts.note')}</p>
      <table className="table">
        <caption className="visually-hidden">{text('data.counts')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('data.counts.what')}</th>
            <th scope="col" className="number">
              {text('data.counts.official')}
            </th>
            <th scope="col" className="number">
              {text('data.counts.ours')}
            </th>
            <th scope="col" className="number">
              {text('data.counts.located')}
            </th>
          </tr>
        </thead>
        <tbody>
          {officialCounts.map((official) => {
            const isMissing = area.missing.some(({ service }) => service === official.service);
            const isListed = !isMissing && !area.missingParts.some(({ part }) => part === 'not-located');
            const { listed, located } = oursFor(official, places);
            return (
              <tr key={official.id}>
                <th scope="row">
                  {text(`data.count.${official.id}`)}
                  <span className="small block">{text(`data.counts.${official.by}`)}</span>
                </th>
                <td className="number">{number(official.count)}</td>
                <td className="number">{isListed ? number(listed) : '–'}</td>
                <td className="number">{isMissing ? '–' : number(located)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="small">{text('data.counts.more')}</p>
    </Disclosure>
  );
}
