import { secondsToReadableMinutes } from '../../core/units';
import type { NeighbourhoodRow, NeighbourhoodSummary } from '../../state/neighbourhood-selectors';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { placeName } from '../place-words';
import { ServiceIcon } from '../service-icon';
import { useText } from '../use-text';
import { timeWords } from './neighbourhood-sentence';
import { useNeighbourhoodText } from './use-neighbourhood-text';

/** How long the walk to the nearest is, and which it is for most. */
function NearestLine({ row }: { readonly row: NeighbourhoodRow }) {
  const { locale } = useText();
  const nilText = useNeighbourhoodText();
  const commands = useCommands();
  const { medianSeconds, main } = row;
  const place = useAppState((state) => (main ? openedArea(state)?.places[main.facilityIndex] : undefined));
  return (
    <p className="nil-nearest">
      {Number.isFinite(medianSeconds)
        ? nilText('nil.median', { minutes: secondsToReadableMinutes(medianSeconds) })
        : nilText('nil.median.never')}
      {main && place && (
        <>
          {' '}
          {main.residents === row.zone.residents.all
            ? nilText('nil.main.all')
            : nilText('nil.main', { count: main.residents })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => commands.selectFacility(main.facilityIndex)}
          >
            {placeName(place, locale)}
          </button>
        </>
      )}
    </p>
  );
}

function ServiceItem({ row, isMissing }: { readonly row: NeighbourhoodRow; readonly isMissing: boolean }) {
  const { text, percent } = useText();
  const nilText = useNeighbourhoodText();
  const { service, zone, periphery, city, reachedShare } = row;
  const of = zone.residents.all;
  const count = isMissing ? zone.uncovered.all : row.reached;
  const values = { count, of, share: percent(count / of) };
  const kind = isMissing ? 'missing' : 'reach';
  return (
    <li className="nil-service">
      <ServiceIcon service={service} />
      <div>
        <h4>{text(`service.${service}`)}</h4>
        <p className="nil-share">
          <meter
            className={isMissing ? '' : 'is-reached'}
            min={0}
            max={1}
            value={reachedShare}
            aria-hidden="true"
          />
          {nilText(count === of ? `nil.${kind}.all` : `nil.${kind}.count`, values)}
        </p>
        <NearestLine row={row} />
        {isMissing && (
          <p className="small">
            {nilText('nil.missing.beside', {
              periphery: percent(periphery.uncovered.all / periphery.residents.all),
              city: percent(city.uncovered.all / city.residents.all),
            })}
          </p>
        )}
      </div>
    </li>
  );
}

/** What at least half of the residents reach, then what is missing to more than half, beside periphery and city. */
export function ServiceParts({ summary }: { readonly summary: NeighbourhoodSummary }) {
  const nilText = useNeighbourhoodText();
  const time = timeWords(summary, nilText);
  const { reached, missing } = summary;
  const listOf = (rows: readonly NeighbourhoodRow[], isMissing: boolean) => (
    <ul className="nil-services">
      {rows.map((row) => (
        <ServiceItem key={row.service} row={row} isMissing={isMissing} />
      ))}
    </ul>
  );
  return (
    <>
      <section>
        <h3>{nilText('nil.reach', time)}</h3>
        {reached.length === 0 ? <p>{nilText('nil.reach.none')}</p> : listOf(reached, false)}
      </section>
      <section>
        <h3>{nilText('nil.missing')}</h3>
        {missing.length === 0 ? (
          <p>{nilText('nil.missing.none')}</p>
        ) : (
          <>
            <p className="small">{nilText('nil.missing.note', time)}</p>
            {listOf(missing, true)}
          </>
        )}
      </section>
    </>
  );
}
