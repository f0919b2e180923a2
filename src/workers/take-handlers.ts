import { computeNeighbourhood } from '../core/sheet/neighbourhood-figures';
import { drawSheet } from '../core/sheet/sheet-drawing';
import { decidingWalks, sheetFigures } from '../core/sheet/sheet-figures';
import { cellsLayer } from '../data/cells-layer';
import { sheetGround } from '../data/sheet-ground';
import { writeLayer } from '../data/write-layer';
import type { AnalysisSession } from './analysis-session';
import type { AnalysisMessages } from './messages';
import type { Handlers } from './server';

/** Answers what is taken away, files of shapes and the page to print of a NIL, and that NIL's page on the screen. */
export function createTakeHandlers({
  needWalks,
  stages,
}: AnalysisSession): Pick<
  Handlers<AnalysisMessages>,
  'writeCells' | 'writeLayer' | 'sheet' | 'neighbourhood'
> {
  return {
    writeCells: async ({ query, about, format }, { signal }) => {
      const layer = cellsLayer((await needWalks(signal)).contextOf(query.profile.id), query, about);
      const result = layer ? writeLayer(layer, format) : new Uint8Array(0);
      return { result, transfer: [result.buffer] };
    },
    writeLayer: ({ layer, format }) => {
      const result = writeLayer(layer, format);
      return { result, transfer: [result.buffer] };
    },
    sheet: async (query, { signal }) => {
      const [{ data, contextOf }, water, search] = await Promise.all([
        needWalks(signal),
        stages.water(),
        stages.search(),
      ]);
      const context = contextOf(query.asked.profile.id);
      const walks = decidingWalks(context, query.asked);
      const figures = sheetFigures(context, query, walks);
      const ground = sheetGround({ ...data, water, search }, context, query.asked.services);
      const drawing = drawSheet(ground, query.nil, walks?.seconds ?? null, query.asked.cutoffSeconds);
      return { result: { query, ...figures, drawing }, transfer: [] };
    },
    neighbourhood: async (query, { signal }) => {
      const { contextOf } = await needWalks(signal);
      return { result: computeNeighbourhood(contextOf(query.profile.id), query), transfer: [] };
    },
  };
}
