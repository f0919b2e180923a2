import { diskSource } from '../../../scripts/lib/disk-source';
import { countedByService } from '../../../src/core/access/nearest-facility';
import { computeReach } from '../../../src/core/access/reach';
import { profileSpeed } from '../../../src/core/network/profile';
import { searchIndex } from '../../../src/core/search/search';
import { buildCoverageSets } from '../../../src/core/siting/coverage-sets';
import { createAccessContext } from '../../../src/data/access-context';
import { openArea } from '../../../src/data/open-area';
import { askCoverage, CUTOFF_SECONDS, originPositions, PROFILE } from '../access';
import { geoFolder } from '../city';

const MEGABYTE = 1 << 20;
const reports: { what: string; held: number; peak: number }[] = [];

/** What is held once what can be forgotten is, and the most that the process ever had. */
function report(what: string): void {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  reports.push({
    what,
    held: (heapUsed + arrayBuffers) / MEGABYTE,
    peak: process.resourceUsage().maxRSS / 1024,
  });
}

report('the program alone');
const data = await openArea(diskSource(geoFolder), 'milano');
const context = createAccessContext(data);
report('after opening and setting up');
const { model, demand, facilities } = context;
if (!data.network) throw new Error('the bench needs a network');
const city = { network: data.network.topology, shapes: data.network.shapes, demand, facilities };
const counted = countedByService(model, facilities);
for (const origin of originPositions(city, 50)) {
  const query = { origin, cutoffsSeconds: [300, 600, 900], profile: PROFILE };
  computeReach(model, demand, counted, query, { nil: null, municipio: null });
}
askCoverage(context);
searchIndex(data.search, 'via val trompia 45', 8);
report('after 50 reaches, a coverage question and a search');
const candidates = Uint32Array.from({ length: demand.count }, (_, i) => i);
for (const _ of buildCoverageSets(model, candidates, CUTOFF_SECONDS, profileSpeed(PROFILE)));
report('after the coverage sets of all demand points');
console.log(JSON.stringify(reports));
