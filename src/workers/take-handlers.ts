import { drawSheet } from '../core/sheet/sheet-drawing';
import { secondsOf, sheetFigures } from '../core/sheet/sheet-figures';
import type { ContextOf } from '../data/access-context';
import { cellsLayer } from '../data/cells-layer';
import type { AreaData } from '../data/open-area';
import { sheetGround } from '../data/sheet-ground';
import { writeLayer } from '../data/write-layer';
import type { AnalysisMessages } from './messages';
import type { Handlers } from './server';

/** Answers what is taken away: files of shapes, and the page to print of a NIL. @param need what is open */
export function createTakeHandlers(
  need: () => { readonly data: AreaData; readonly contextOf: ContextOf },
): Pick<Handlers<AnalysisMessages>, 'writeCells' | 'writeLayer' | 'sheet'> {
  return {
    writeCells: ({ query, about, format }) => {
      const layer = cellsLayer(need().contextOf(query.profile.id), query, about);
      const result = layer ? writeLayer(layer, format) : new Uint8Array(0);
      return { result, transfer: [result.buffer] };
    },
    writeLayer: ({ layer, format }) => {
      const result = writeLayer(layer, format);
      return { result, transfer: [result.buffer] };
    },
    sheet: (query) => {
      const { data, contextOf } = need();
      const context = contextOf(query.asked.profile.id);
      const seconds = secondsOf(context, query.asked);
      const figures = sheetFigures(context, query, seconds);
      const ground = sheetGround(data, context, query.asked.services);
      const drawing = drawSheet(ground, query.nil, seconds, query.asked.cutoffSeconds);
      return { result: { query, ...figures, drawing }, transfer: [] };
    },
  };
}
