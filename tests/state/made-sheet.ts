import type { SheetAnswer, SheetFigures, SheetQuery } from '../../src/core/sheet/sheet-answers';
import { counts } from './made-area';

const figures: SheetFigures = {
  zone: { residents: counts(200), uncovered: counts(100), meanSeconds: counts(1080) },
  city: { residents: counts(1000), uncovered: counts(400), meanSeconds: counts(840) },
};

/** The answer to a question about the page of a NIL: half of its 200 residents left out, nothing drawn. */
export function makeSheet(query: SheetQuery): SheetAnswer {
  return {
    query,
    asked: figures,
    services: query.services.map((service) => ({ service, ...figures })),
    drawing: {
      widthMeters: 1000,
      heightMeters: 800,
      outline: '',
      neighbours: '',
      water: '',
      streets: { wide: '', narrow: '', paths: '' },
      cells: [],
      stations: [],
      names: [],
      places: [],
    },
  };
}
