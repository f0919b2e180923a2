import type { Feature } from 'geojson';
import { type BarrierKind, barrierKinds } from '../src/core/access/barrier-map';
import { buildGeometryTable, type GeometryFeature } from '../src/core/tiles/geometry-table';
import { BARRIER_LAYER } from '../src/schema/barriers-file';
import { encodeGeometryPack } from '../src/schema/geometry-pack';
import { isRailwayName, type NamedLine, nameBeside, tidyBarrierName } from './lib/barrier-names';
import { railClassOf, waterwayClassOf } from './lib/basemap-classes';
import { drawLine, inHilbertOrder, linesOf, shapeOptions } from './lib/basemap-shapes';
import { BASEMAP_BITS, sourceRow } from './lib/basemap-surfaces';
import { LayerTally } from './lib/basemap-tally';
import { type BuildContext, type BuiltFile, builtPath, type StepReport } from './lib/build-step';
import { readInputFgb } from './lib/fgb-input';
import { joinLines } from './lib/join-lines';
import type { SourceId } from './sources';

/** Greatest distance between a barrier and its line in the source: what a line crosses does not hang on it. */
const TOLERANCE_METERS = 8;

/** What the step of the barriers gives to the build. */
export interface BuiltBarriers {
  readonly file: BuiltFile;
  readonly report: StepReport;
}

/** Railways in the open and their yards. */
function railwayLines(railways: readonly Feature[], tally: LayerTally): NamedLine[] {
  return railways.flatMap((feature) => {
    tally.read();
    const kind = railClassOf(sourceRow(feature));
    if (kind === 'main' || kind === 'yard')
      return linesOf(feature.geometry).map((line) => ({ name: '', line }));
    tally.drop(typeof kind === 'string' ? 'crossed like a street, or under the ground' : kind.dropped);
    return [];
  });
}

/** The named lines of railways among the named streets. */
function railwayNames(streets: readonly Feature[]): NamedLine[] {
  return streets.flatMap((feature) => {
    const { class: kind, name } = sourceRow(feature);
    if (kind !== 'rail' || !isRailwayName(name)) return [];
    return linesOf(feature.geometry).map((line) => ({ name: tidyBarrierName(name), line }));
  });
}

/** Rivers and canals in the open. */
function waterwayLines(waterways: readonly Feature[], tally: LayerTally): NamedLine[] {
  return waterways.flatMap((feature) => {
    tally.read();
    const row = sourceRow(feature);
    const kind = waterwayClassOf(row);
    if (kind === 'river' || kind === 'canal')
      return linesOf(feature.geometry).map((line) => ({ name: tidyBarrierName(row.name), line }));
    tally.drop(typeof kind === 'string' ? 'narrow: streams and ditches' : kind.dropped, row.name);
    return [];
  });
}

/** Motorways and trunk roads, but for those whose name says that they are tunnels. */
function motorwayLines(streets: readonly Feature[], tally: LayerTally): NamedLine[] {
  return streets.flatMap((feature) => {
    const { class: kind, name } = sourceRow(feature);
    if (kind !== 'motorway' && kind !== 'trunk') return [];
    tally.read();
    if (/galleria|tunnel/i.test(name)) {
      tally.drop('under the ground', name);
      return [];
    }
    return linesOf(feature.geometry).map((line) => ({ name: tidyBarrierName(name), line }));
  });
}

/** Builds barriers.bin: the lines that people on foot must walk round, with their names. */
export async function buildBarriers(context: BuildContext): Promise<BuiltBarriers> {
  const from: readonly SourceId[] = ['railways', 'waterways', 'major-streets'];
  const [railways, waterways, streets] = await Promise.all(
    from.map(async (id) => readInputFgb(await context.input(id), id)),
  );
  return drawBarriers(context, { railways, waterways, streets }, 'about June 2022', from);
}

/** Draws barriers.bin from rows of the open base map layers; the names of railways are those of `streets`. */
export function drawBarriers(
  context: BuildContext,
  {
    railways,
    waterways,
    streets,
  }: Readonly<Record<'railways' | 'waterways' | 'streets', readonly Feature[]>>,
  vintage: string,
  from: readonly SourceId[],
): BuiltBarriers {
  context.progress('barriers: railways, watercourses, motorways');
  const tallies = {
    railway: new LayerTally('railways as barriers'),
    waterway: new LayerTally('watercourses as barriers'),
    motorway: new LayerTally('motorways and trunk roads as barriers'),
  };
  const motorways = motorwayLines(streets, tallies.motorway);
  const { frame } = context.area;
  const linesByKind: Readonly<Record<BarrierKind, NamedLine[]>> = {
    railway: nameBeside(railwayLines(railways, tallies.railway), railwayNames(streets), frame),
    waterway: waterwayLines(waterways, tallies.waterway),
    motorway: nameBeside(motorways, motorways, frame),
  };
  const drawn = barrierKinds.map((kind) => drawBarrier(context, kind, linesByKind[kind]));
  const table = buildGeometryTable(inHilbertOrder(drawn.flat()), {
    name: BARRIER_LAYER,
    kind: 'lines',
    worldBits: BASEMAP_BITS,
    withNames: true,
  });
  return {
    file: {
      path: builtPath(context.area, 'barriers.bin'),
      bytes: encodeGeometryPack([table]),
      counts: { lines: table.featureCount, names: table.names.length - 1 },
      vintage,
      sources: from,
    },
    report: {
      step: 'barriers',
      lines: barrierKinds.map((kind, i) => tallies[kind].line(drawn[i].length)),
      notes: [],
    },
  };
}

/** The lines of one kind, those of one name joined end to end, as features of the table. */
function drawBarrier(
  { area }: BuildContext,
  kind: BarrierKind,
  lines: readonly NamedLine[],
): GeometryFeature[] {
  const options = shapeOptions(area.extent, BASEMAP_BITS, TOLERANCE_METERS);
  const classCode = barrierKinds.indexOf(kind);
  return [...new Set(lines.map(({ name }) => name))].sort().flatMap((name) =>
    joinLines(lines.filter((own) => own.name === name).map(({ line }) => line))
      .map((line) => drawLine(line, options))
      .filter((line) => line.length > 1)
      .map((line): GeometryFeature => ({ classCode, id: 0, name, parts: [line] })),
  );
}
