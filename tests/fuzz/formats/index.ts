import type { FuzzFormat } from '../format';
import { areaFormat } from './area';
import { barriersFormat, basemapFormat } from './basemap';
import { demandFormat } from './demand';
import { badlyLocatedFormat, everydayFormat } from './everyday';
import { factsAreasFormat, factsFormat, knownFormat, neighbourhoodsFormat } from './facts';
import { detourFormat, notLocatedFormat } from './json-files';
import { areasFormat, layerFormat, municipiFormat, nilFormat } from './layers';
import { linkFormat } from './link';
import { manifestFormat } from './manifest';
import { commandsFormat, eventsFormat } from './messages';
import { networkFormat, shapesFormat } from './network';
import { ownCsvFormat, ownGeojsonFormat } from './own-places';
import { presetFormat } from './preset';
import { scenarioFormat } from './scenario';
import { searchFormat } from './search';
import { tileFormat } from './tile';

/** Every format that the fuzzers know; a new one is a file beside these and an entry here. */
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
  manifestFormat,
  areaFormat,
  detourFormat,
  notLocatedFormat,
  everydayFormat,
  badlyLocatedFormat,
  factsFormat,
  knownFormat,
  neighbourhoodsFormat,
  factsAreasFormat,
  ownCsvFormat,
  ownGeojsonFormat,
  scenarioFormat,
  linkFormat,
  presetFormat,
  commandsFormat,
  eventsFormat,
];
