import { describeFuzz } from './expect-fuzz';
import { barriersFormat, basemapFormat } from './formats/basemap';
import { demandFormat } from './formats/demand';
import { networkFormat, shapesFormat } from './formats/network';
import { searchFormat } from './formats/search';
import { tileFormat } from './formats/tile';

describeFuzz(
  [networkFormat, shapesFormat, demandFormat, searchFormat, basemapFormat, barriersFormat, tileFormat],
  3000,
);
