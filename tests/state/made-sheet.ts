import type { NeighbourhoodAnswer, NeighbourhoodQuery } from '../../src/core/sheet/neighbourhood-figures';
import type { SheetAnswer, SheetFigures, SheetQuery } from '../../src/core/sheet/sheet-answers';
import { counts, FAR_WORK } from './made-area';

const figures: SheetFigures = {
  zone: { residents: counts(200), uncovered: counts(100), meanSeconds: counts(1080) },
  periphery: { residents: counts(500), uncovered: counts(350) },
  city: { residents: counts(1000), uncovered: counts(400), meanSeconds: counts(840) },
};

/** The answer to a question about the page of a NIL on the screen: half of its 200 residents have each service. */
export function makeNeighbourhood(query: NeighbourhoodQuery): NeighbourhoodAnswer {
  return {
    query,
    services: query.services.map((service) => ({
      service,
      ...figures,
      medianSeconds: 900,
      main: { facilityIndex: FAR_WORK, residents: 150 },
    })),
  };
}

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
