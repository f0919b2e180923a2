import { useState } from 'react';
import { currentNearest, lossRows, type RankRow, rankRow, rankRows } from '../../state/nearest-selectors';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { TableDownload } from '../data-table-view';
import { HowMade } from '../how-made';
import { placeName } from '../place-words';
import { ServiceIcon } from '../service-icon';
import { QuestionFailure } from '../state-notes';
import { useText } from '../use-text';
import { servicesInQuestion } from './left-out-sentence';
import { lossesData, ranksData } from './nearest-data';
import { pickRows } from './pick-rows';
import { zoneName } from './zone-name';

/** Places that are listed at first. */
const FIRST_PLACES = 8;

function Minutes({ minutes }: { readonly minutes: number }) {
  const { number } = useText();
  return <td className="number">{Number.isNaN(minutes) ? '–' : number(minutes)}</td>;
}

function RanksRow({ row, name }: { readonly row: RankRow; readonly name: string }) {
  const { number } = useText();
  return (
    <tr>
      <th scope="row">{name}</th>
      <Minutes minutes={row.meanMinutes[0]} />
      <Minutes minutes={row.meanMinutes[1]} />
      <Minutes minutes={row.meanMinutes[2]} />
      <td className="number">{number(row.lost)}</td>
    </tr>
  );
}

/** Mean minutes to the first, second and third nearest, and who would lose the only one, zone by zone. */
function RanksTable() {
  const translator = useText();
  const { text } = translator;
  const state = useAppState((whole) => whole);
  const area = openedArea(state);
  const city = rankRow(state, 'city');
  const table = ranksData(state, translator);
  if (!area || !city || !table) return null;
  const rows = pickRows(
    rankRows(state),
    { filter: '', isWhole: false, selectedNil: state.selectedNil },
    area,
  );
  return (
    <section className="gaps-table">
      <table className="table">
        <caption>{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text('gaps.column.name')}</th>
            {[1, 2, 3].map((rank) => (
              <th key={rank} scope="col" className="number" title={text('who.column.minutes', { rank })}>
                {text('who.column.rank', { rank })}
              </th>
            ))}
            <th scope="col" className="number" title={text('who.column.lost.long')}>
              {text('who.column.lost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[city, ...rows].map((row) => (
            <RanksRow key={row.zoneId} row={row} name={zoneName(row.zoneId, area, translator)} />
          ))}
        </tbody>
      </table>
      <TableDownload table={table} />
    </section>
  );
}

/** The places that most residents depend on alone; each opens its card. */
function LossesTable() {
  const translator = useText();
  const { text, number, locale } = translator;
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const [isWhole, setWhole] = useState(false);
  const rows = lossRows(state);
  const table = lossesData(state, translator);
  if (!table || rows.length === 0) return null;
  return (
    <section className="gaps-table losses">
      <table className="table">
        <caption>{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text('gaps.catchment.place')}</th>
            <th scope="col" className="number">
              {text('who.column.loses')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? rows : rows.slice(0, FIRST_PLACES)).map(({ facilityIndex, place, lost }) => (
            <tr
              key={facilityIndex}
              onMouseEnter={() => commands.hoverFacility(facilityIndex)}
              onMouseLeave={() => commands.hoverFacility(null)}
            >
              <th scope="row">
                <button
                  type="button"
                  className="row-button"
                  onClick={() => commands.selectFacility(facilityIndex)}
                >
                  <ServiceIcon service={place.service} /> {placeName(place, locale)}
                </button>
              </th>
              <td className="number">{number(lost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="table-actions">
        {rows.length > FIRST_PLACES && (
          <button type="button" className="button" onClick={() => setWhole(!isWhole)}>
            {isWhole ? text('who.fewer') : text('who.losses.all', { count: rows.length })}
          </button>
        )}
        <TableDownload table={table} />
      </div>
    </section>
  );
}

/** What hangs on a single place: who would be left out if the nearest closed, and of which place that is true. */
export function NearestPart() {
  const translator = useText();
  const { text, number } = translator;
  const state = useAppState((whole) => whole);
  const answer = currentNearest(state);
  const city = rankRow(state, 'city');
  if (!answer || !city) {
    return state.nearest.kind === 'running' ? (
      <p className="lead">{text('who.ranks.running')}</p>
    ) : (
      <QuestionFailure what="nearest" />
    );
  }
  const { match } = answer.query;
  const means = city.meanMinutes
    .filter((minutes) => !Number.isNaN(minutes))
    .map((minutes) => number(minutes));
  return (
    <section className="ranks">
      <h3>{text('who.ranks.title')}</h3>
      <p className="ranks-lead">
        {text(`who.lost.${match}`, {
          people: text(`gaps.people.${state.group}`, { count: city.lost }),
          count: city.lost,
          services: servicesInQuestion(state, translator),
          minutes: state.cutoffMinutes,
        })}
      </p>
      <p>
        {text(`who.means.${match}`, {
          known: means.length,
          first: means[0] ?? '–',
          second: means[1] ?? '–',
          third: means[2] ?? '–',
        })}{' '}
        {text('who.within', { first: city.within[0], second: city.within[1], third: city.within[2] })}
      </p>
      <HowMade method={text(`who.ranks.method.${match}`)} caveat={text('who.ranks.caveat')} />
      <RanksTable />
      <LossesTable />
    </section>
  );
}
