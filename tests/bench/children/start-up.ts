import { diskSource } from '../../../scripts/lib/disk-source';
import { countedByService } from '../../../src/core/access/nearest-facility';
import { computeReach } from '../../../src/core/access/reach';
import { fromLocal } from '../../../src/core/geo';
import { createAccessContext } from '../../../src/data/access-context';
import { openArea } from '../../../src/data/open-area';
import { openManifest, sha256Hex } from '../../../src/data/verify-file';
import { askCoverage, PROFILE } from '../access';
import { geoFolder } from '../city';

/**
 * The start of a worker, once, in a process that has done nothing before. `files`: only reads the files of the study
 * area and their checksums; `all`: opens it, sets the model up and answers two first questions.
 */
const source = diskSource(geoFolder);
const stages: Record<string, number> = {};
let last = performance.now();
function finish(stage: string): void {
  stages[stage] = performance.now() - last;
  last = performance.now();
}

if (process.argv[2] === 'files') {
  const { manifest } = await openManifest(source);
  const [{ network, layers, notLocated, nil, municipi, areas, demand, basemap, search }] =
    manifest.studyAreas;
  const streets = network ? [network.topology, network.shapes] : [];
  const files = layers.map(({ file }) => file);
  const others = [notLocated, nil, municipi, areas, demand, basemap, search].flatMap((file) => file ?? []);
  for (const { path } of [...streets, ...files, ...others]) sha256Hex(await source.read(path));
  finish('read files and compute their checksums');
} else {
  const data = await openArea(source, 'milano');
  finish('open: read, verify and decode all files');
  const context = createAccessContext(data);
  finish('set up the model: snap residents and places');
  const { model, demand, facilities } = context;
  const origin = fromLocal([demand.xMeters[5000], demand.yMeters[5000]], demand.frame);
  const query = { origin, cutoffsSeconds: [300, 600, 900], profile: PROFILE };
  const counted = countedByService(model, facilities);
  computeReach(model, demand, counted, query, { nil: null, municipio: null });
  finish('first reach, nearest of every service included');
  askCoverage(context);
  finish('first coverage question, gaps drawn');
}
console.log(JSON.stringify(stages));
