import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openMilan, SEED } from '../city';
import { describeMachine } from '../machine';
import { type Compared, compareDrawings } from './compare';
import { DRAWINGS, SPEED_KMH } from './drawings';
import { openValhalla, VALHALLA_VERSION } from './install';
import { drawStarts, moveToStreet, openOurs } from './our-network';
import { keepByHand, printOverlaps, printTimes, printWorst } from './report';

const ORIGINS = 200;
const defaultExtract = fileURLToPath(
  new URL('../../../../shared/opendata/network/bicocca_2022-10.osm.pbf', import.meta.url),
);
const target = fileURLToPath(new URL('../../../docs/bench-valhalla.md', import.meta.url));

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: { date: { type: 'string' } },
  allowPositionals: true,
});
const extract = resolve(positionals[0] ?? defaultExtract);
if (!existsSync(extract)) throw new Error(`no extract at ${extract}; give the path of an .osm.pbf`);
const date = values.date ?? (await openMilan()).manifest.dataDate;

console.error(`  Valhalla ${VALHALLA_VERSION}: installing outside the project where needed, building tiles`);
const valhalla = await openValhalla(extract);
console.error('  ours: building the network of the same extract');
const context = await openOurs(extract);
const starts = drawStarts(context, ORIGINS, SEED);
const byDrawing = new Map<string, readonly Compared[]>();
for (const drawing of DRAWINGS) {
  console.error(`  ${starts.length} origins, Valhalla's ${drawing.name}`);
  byDrawing.set(drawing.name, await compareDrawings(context, valhalla, drawing, starts));
}
const onStreet = moveToStreet(context, starts);
byDrawing.set('defaults, from the street', await compareDrawings(context, valhalla, DRAWINGS[0], onStreet));

const text = `# Bench against Valhalla

\`npm run bench:valhalla\` on ${basename(extract)}: Valhalla ${VALHALLA_VERSION} (@valhallajs/valhallajs, in the same process, tiles
built by its defaults) and ours on the network that \`npm run data -- --streets\` builds from the same file. ${date}.
${describeMachine()}. ${starts.length} origins, drawn by residents with a seed, walking at ${SPEED_KMH} km/h, polygons of 5, 10 and 15 minutes
asked for together. Walks that would leave the extract end at its edge, on both sides alike. Map data © OpenStreetMap
contributors, ODbL 1.0.

## Time

Ours finds the street, searches, draws, and gives objects; Valhalla is timed up to the text of its answer. Residents are
not counted. No more than 1 is the aim.

${printTimes(byDrawing)}

Valhalla's defaults: \`denoise\` 1, so that only the largest part of each contour is given, and \`generalize\` as it
chooses; every other costing option of its pedestrian is left as it is. The second line asks for all parts and corners,
the third for walks that start on the street.

## Agreement

${printOverlaps(byDrawing)}

The five that agree least, by the defaults:

${printWorst(byDrawing.get(DRAWINGS[0].name) ?? [])}

${keepByHand(existsSync(target) ? readFileSync(target, 'utf8') : '')}`;

console.log(text);
writeFileSync(target, text);
