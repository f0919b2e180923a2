import type { FuzzFormat } from '../format';
import { barriersFormat, basemapFormat } from './basemap';
import { demandFormat } from './demand';
import { areasFormat, layerFormat, municipiFormat, nilFormat } from './layers';
import { networkFormat, shapesFormat } from './network';
import { searchFormat } from './search';
import { tileFormat } from './tile';

/** Every format that the fuzzers know. */
export const fuzzFormats: readonly FuzzFormat[] = [
  networkFormat,
  shapesFormat,
  demandFormat,
  searchFormat,
  basemapFormat,
  barriersFormat,
  tileFormat,
  layerFormat,
  municipiFormat,
  nilFormat,
  areasFormat,
];
