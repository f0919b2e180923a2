import { useState } from 'react';
import type { Gap } from '../../core/access/answers';
import type { GapBarrier } from '../../core/access/gap-barrier';
import { currentCoverage } from '../../state/coverage-selectors';
import { currentDepth } from '../../state/depth-selectors';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import type { OpenedArea } from '../../workers/messages';
import { TableDownload } from '../data-table-view';
import { HowMade } from '../how-made';
import { placeName } from '../place-words';
import { useText } from '../use-text';
import { barrierWords } from './barrier-words';
import { gapsData } from './gaps-data';

const SHOWN_GAPS = 12;

interface GapItemProps {
  readonly gap: Gap;
  readonly barrier: GapBarrier | null;
  readonly area: OpenedArea;
}

function GapItem({ gap, barrier, area }: GapItemProps) {
  const { text, locale, area: printArea } = useText();
  const commands = useCommands();
  const nearest = area.places[gap.nearestFacility];
  const { all: count, over65, under15 } = gap.uncovered;
  const name = gap.nils
    .slice(0, 3)
    .map((nil) => area.nils.find((zone) => zone.nil === nil)?.commonName ?? '')
    .join(', ');
  return (
    <li>
      <button type="button" className="row-button" onClick={() => commands.goToGap(gap.id)}>
        {text('gaps.area.where', { name })}
      </button>
      <p className="small">
        {text('depth.gap.people', { count, over65, under15 })} {printArea(gap.areaSquareMeters)}.{' '}
        {nearest
          ? text('depth.gap.missing', {
              minutes: Math.round(gap.meanMissingSeconds / 60),
              name: placeName(nearest, locale),
            })
          : text('depth.gap.missing.none')}
        {barrier?.kind === 'barrier' && (
          <>
            {' '}
            <strong>
              {text('depth.gap.barrier', { name: barrierWords(barrier, text), count: barrier.residents })}
            </strong>
          </>
        )}
      </p>
    </li>
  );
}

/** The gaps, largest first: who lives there, what they lack, what is nearest; each shown on the map by a click. */
export function GapList() {
  const translator = useText();
  const { text } = translator;
  const state = useAppState((whole) => whole);
  const [isWhole, setWhole] = useState(false);
  const area = openedArea(state);
  const answer = currentCoverage(state);
  const depth = currentDepth(state);
  const table = gapsData(state, translator);
  if (!area || !answer || !table) return null;
  const { gaps } = answer;
  return (
    <section aria-labelledby="gaps-title">
      <h3 id="gaps-title">{text('depth.gaps')}</h3>
      {gaps.length === 0 ? (
        <p>{text('depth.gaps.none')}</p>
      ) : (
        <>
          <ol className="gap-list">
            {gaps.slice(0, isWhole ? gaps.length : SHOWN_GAPS).map((gap) => (
              <GapItem key={gap.id} gap={gap} barrier={depth?.barriers[gap.id] ?? null} area={area} />
            ))}
          </ol>
          {!isWhole && gaps.length > SHOWN_GAPS && (
            <button type="button" className="button" onClick={() => setWhole(true)}>
              {text('depth.gaps.all', { count: gaps.length })}
            </button>
          )}
          <TableDownload table={table} />
          <HowMade method={text('depth.gaps.method')} caveat={text('depth.gaps.caveat')} />
        </>
      )}
    </section>
  );
}
