import { currentCoverage } from '../../state/coverage-selectors';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { Disclosure } from '../../ui/disclosure';
import { placeName } from '../place-words';
import { useText } from '../use-text';

const SHOWN_GAPS = 12;

/** The largest gaps: who lives there, how much too far, what is nearest. */
export function GapList() {
  const { text, locale, area: printArea } = useText();
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const area = openedArea(state);
  const answer = currentCoverage(state);
  if (!area || !answer || answer.gaps.length === 0) return null;
  const nameOf = (nil: number): string => area.nils.find((zone) => zone.nil === nil)?.commonName ?? '';
  return (
    <Disclosure title={text('gaps.areas')}>
      <ul className="gap-list">
        {answer.gaps.slice(0, SHOWN_GAPS).map((gap) => {
          const nearest = area.places[gap.nearestFacility];
          const { all: count, over65, under15 } = gap.uncovered;
          return (
            <li key={gap.id}>
              <button type="button" className="row-button" onClick={() => commands.goToNil(gap.nils[0])}>
                {text('gaps.area.where', { name: gap.nils.slice(0, 3).map(nameOf).join(', ') })}
              </button>
              <p className="small">
                {text('gaps.area.people', { count, over65, under15 })} · {printArea(gap.areaSquareMeters)} ·{' '}
                {nearest
                  ? text('gaps.area.missing', {
                      minutes: Math.round(gap.meanMissingSeconds / 60),
                      name: placeName(nearest, locale),
                    })
                  : text('gaps.area.missing.none')}
              </p>
            </li>
          );
        })}
      </ul>
      {answer.gaps.length > SHOWN_GAPS && (
        <p className="small">{text('gaps.more', { count: answer.gaps.length - SHOWN_GAPS })}</p>
      )}
    </Disclosure>
  );
}
