import type * as Plot from '@observablehq/plot';
import { useEffect, useRef, useState } from 'react';

/** The charts' library, once it is loaded: its marks are taken from here, so that it is in no first load. */
export type PlotModule = typeof Plot;

export interface PlotFigureProps {
  /** The title over the chart. */
  readonly label: string;
  /** What the chart shows, in words: read in its place, and shown where it cannot be drawn. */
  readonly description: string;
  /**
   * The chart, without its width, which is that of the page. Drawn again whenever this is another function: keep it
   * with `useCallback`. Colours are to be `var(--…)`, so that they follow the theme.
   */
  readonly options: (plot: PlotModule) => Plot.PlotOptions;
}

/** Takes out the style sheet that the library writes into its charts: the page's policy admits none, `plot.css` has it. */
function withoutStyleSheet<T extends Element>(drawn: T): T {
  for (const sheet of drawn.querySelectorAll('style')) sheet.remove();
  return drawn;
}

/**
 * Turns the labels that the library gives the parts of a chart into `data-part`: a part has no role that may bear one,
 * and the whole is told by its description.
 */
function withoutPartLabels<T extends Element>(drawn: T): T {
  for (const part of drawn.querySelectorAll('[aria-label]')) {
    part.setAttribute('data-part', part.getAttribute('aria-label') ?? '');
    part.removeAttribute('aria-label');
  }
  return drawn;
}

/** The width in pixels of what the ref holds; 0 before it is laid out. */
function useWidth(holder: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const node = holder.current;
    if (!node) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(node);
    return () => observer.disconnect();
  }, [holder]);
  return width;
}

/** A chart by Observable Plot, as wide as its place. Show a table with the same numbers under it. */
export function PlotFigure({ label, description, options }: PlotFigureProps) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const [library, setLibrary] = useState<PlotModule | 'failed' | null>(null);
  useEffect(() => {
    let isShown = true;
    import('@observablehq/plot').then(
      (loaded) => isShown && setLibrary(loaded),
      () => isShown && setLibrary('failed'),
    );
    return () => {
      isShown = false;
    };
  }, []);
  useEffect(() => {
    const node = holder.current;
    if (!node || !library || library === 'failed' || width === 0) return;
    const drawn = library.plot({ className: 'plot', ...options(library), width, ariaLabel: description });
    drawn.setAttribute('role', 'img');
    node.replaceChildren(withoutPartLabels(withoutStyleSheet(drawn)));
  }, [library, options, width, description]);
  return (
    <figure className="chart">
      <figcaption>{label}</figcaption>
      <div ref={holder} className="chart-holder">
        {library === 'failed' && <p>{description}</p>}
      </div>
    </figure>
  );
}
