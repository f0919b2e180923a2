import '../../styles/print-sheet.css';
import { useLayoutEffect, useRef } from 'react';
import type { SheetAnswer } from '../../core/sheet/sheet-answers';
import type { NilZone } from '../../schema/zone';
import { currentCoverage } from '../../state/coverage-selectors';
import { provenanceOf } from '../../state/provenance';
import { openedArea } from '../../state/reach-selectors';
import { currentSheet } from '../../state/sheet-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { pageAddress } from '../../ui/page-address';
import { provenanceLines } from '../provenance-words';
import { QuestionFailure } from '../state-notes';
import { useText } from '../use-text';
import { SheetMap } from './sheet-map';
import { sheetSentence } from './sheet-sentence';
import { SheetTable } from './sheet-table';

/** The parts of the cutoff that the map tells apart by colour. */
const thirds = [1, 2, 3] as const;

/** What the colours of the map mean. */
function SheetKey() {
  const { text } = useText();
  const cutoff = useAppState((state) => state.cutoffMinutes);
  const round = (minutes: number): number => Math.round(10 * minutes) / 10;
  return (
    <ul className="print-key" aria-label={text('legend.field')}>
      {thirds.map((third) => (
        <li key={third}>
          <span className={`swatch swatch-${third}`} aria-hidden="true" />
          {text('legend.range', {
            from: round(((third - 1) * cutoff) / thirds.length),
            to: round((third * cutoff) / thirds.length),
          })}
        </li>
      ))}
      <li>
        <span className="swatch swatch-out" aria-hidden="true" />
        {text('legend.out', { minutes: cutoff })}
      </li>
    </ul>
  );
}

/** How many gaps touch the NIL, and the largest of them; nothing while the plan has no answer. */
function GapsLine({ nil }: { readonly nil: number }) {
  const { text } = useText();
  const gaps = useAppState(currentCoverage)?.gaps.filter(({ nils }) => nils.includes(nil)) ?? [];
  if (gaps.length === 0) return null;
  const [largest] = gaps;
  return (
    <p>
      {text('print.gaps', {
        gaps: gaps.length,
        count: largest.uncovered.all,
        minutes: Math.round(largest.meanMissingSeconds / 60),
      })}
    </p>
  );
}

function SheetPage({ sheet, zone }: { readonly sheet: SheetAnswer; readonly zone: NilZone }) {
  const translator = useText();
  const { text, number } = translator;
  const state = useAppState((whole) => whole);
  const area = openedArea(state);
  const provenance = provenanceOf(state, pageAddress());
  if (!area || !provenance) return null;
  const { residents, name, municipio } = zone;
  const people = {
    residents: number(residents.all),
    over65: number(residents.over65),
    under15: number(residents.under15),
  };
  return (
    <article className="print-page">
      <header className="print-head">
        <h1>{name}</h1>
        <p>
          {municipio === null
            ? text('print.lead.zone', { area: area.area.name, ...people })
            : text('print.lead', { municipio, ...people })}
        </p>
      </header>
      <p className="print-sentence">{sheetSentence(sheet, zone, state, translator)}</p>
      <GapsLine nil={zone.nil} />
      <figure className="print-figure">
        <SheetMap sheet={sheet} area={area} label={text('print.map', { name: zone.commonName })} />
        <SheetKey />
      </figure>
      <SheetTable sheet={sheet} />
      <footer className="print-foot">
        {provenanceLines(zone.commonName, provenance, translator)
          .slice(1)
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
        <p>{text('data.method.thin')}</p>
      </footer>
    </article>
  );
}

/** The page to print of the chosen NIL, over everything else until it is closed. */
export function PrintSheet() {
  const { text } = useText();
  const commands = useCommands();
  const nil = useAppState((state) => state.printedNil);
  const area = useAppState(openedArea);
  const sheet = useAppState(currentSheet);
  const isRunning = useAppState((state) => state.sheet.kind === 'running');
  const print = useRef<HTMLButtonElement>(null);
  const isShown = nil !== null && area !== null;
  // At once: a key that is pressed as soon as the page shows is meant for it.
  useLayoutEffect(() => {
    if (isShown) print.current?.focus();
  }, [isShown]);
  const zone = area?.nils.find((candidate) => candidate.nil === nil);
  if (!isShown || !zone) return null;
  const zones = [...area.nils].sort((a, b) => a.commonName.localeCompare(b.commonName, 'it'));
  return (
    <div
      className="print-cover"
      role="dialog"
      aria-modal="true"
      tabIndex={-1}
      aria-label={text('print.title', { name: zone.commonName })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') commands.printNil(null);
      }}
    >
      <div className="print-bar">
        <button ref={print} type="button" className="button" onClick={() => window.print()}>
          {text('print.button')}
        </button>
        <label className="zone-choice">
          <span>{text('print.choose')}</span>
          <select value={zone.nil} onChange={(event) => commands.printNil(Number(event.target.value))}>
            {zones.map(({ nil: number, commonName }) => (
              <option key={number} value={number}>
                {commonName}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button" onClick={() => commands.printNil(null)}>
          {text('print.close')}
        </button>
        <p role="status" className="small">
          {isRunning && !sheet ? text('print.running') : ''}
        </p>
      </div>
      <QuestionFailure what="sheet" />
      {sheet && <SheetPage sheet={sheet} zone={zone} />}
    </div>
  );
}
