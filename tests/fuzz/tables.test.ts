import { describeFuzz } from './expect-fuzz';
import { factsAreasFormat, factsFormat, knownFormat, neighbourhoodsFormat } from './formats/facts';
import { ownCsvFormat, ownGeojsonFormat } from './formats/own-places';

describeFuzz([factsFormat, factsAreasFormat, ownGeojsonFormat], 1500);
describeFuzz([knownFormat, ownCsvFormat], 800);
describeFuzz([neighbourhoodsFormat], 200);
