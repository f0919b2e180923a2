import type { Feature } from 'geojson';
import { DataFormatError } from '../../src/core/errors';
import { type LngLat, type LocalFrame, toLocal, type XY } from '../../src/core/geo';
import { EDGE_BRIDGE, EDGE_TUNNEL, edgeClasses } from '../../src/core/network/network';
import type { BuildContext } from './build-step';
import { readInputFgb } from './fgb-input';
import type { RawEdge } from './network-graph';
import type { StreetSource } from './street-source';

/** Source classes to drawing classes; null is left out, on foot or by bicycle nobody may use it. */
const CLASS_OF: Readonly<Record<string, (typeof edgeClasses)[number] | null>> = {
  path: 'path',
  pier: 'path',
  track: 'track',
  service: 'service',
  minor: 'minor',
  tertiary: 'tertiary',
  secondary: 'secondary',
  primary: 'primary',
  platform: 'platform',
  trunk: null,
  motorway: null,
};

/** The classes of 2022 building sites are streets and squares again since the M4 opened in 2024. */
const CONSTRUCTION = /_construction$/;

/**
 * The street edges of the open data, rebuilt from vector tiles: junctions known, no tags.
 * @throws DataFormatError that names the row with what is wrong in it.
 */
export async function readStreetTable(context: BuildContext): Promise<StreetSource> {
  const features = await readInputFgb(await context.input('street-network'), 'street-network');
  const { edges, trunks } = readEdges(features, context.area.frame);
  return {
    edges,
    readCount: features.length,
    dropped: [{ reason: 'trunk road or motorway', count: trunks, examples: [] }],
    hasAttributes: false,
    vintage: 'about June 2022',
    source: 'street-network',
  };
}

function readEdges(
  features: readonly Feature[],
  frame: LocalFrame,
): { readonly edges: readonly RawEdge[]; readonly trunks: number } {
  const edges: RawEdge[] = [];
  let trunks = 0;
  features.forEach((feature, row) => {
    const properties: Readonly<Record<string, unknown>> = feature.properties ?? {};
    const { u, v, length_m: length } = properties;
    const sourceClass = String(properties.class).replace(CONSTRUCTION, '');
    const where = `street-network, edge ${row}`;
    if (typeof u !== 'number' || typeof v !== 'number')
      throw new DataFormatError(`${where}: nodes u=${u}, v=${v}`);
    if (typeof length !== 'number' || !(length >= 0))
      throw new DataFormatError(`${where}: length_m=${length}`);
    if (!(sourceClass in CLASS_OF))
      throw new DataFormatError(`${where}: unknown class ${JSON.stringify(properties.class)}`);
    const edgeClass = CLASS_OF[sourceClass];
    if (edgeClass === null) {
      trunks++;
      return;
    }
    if (feature.geometry?.type !== 'LineString' || feature.geometry.coordinates.length < 2) {
      throw new DataFormatError(`${where}: its geometry is no line`);
    }
    const line = feature.geometry.coordinates.map(
      ([lng, lat]): XY => toLocal([lng, lat] satisfies LngLat, frame),
    );
    const flags =
      properties.brunnel === 'bridge' ? EDGE_BRIDGE : properties.brunnel === 'tunnel' ? EDGE_TUNNEL : 0;
    edges.push({
      from: u,
      to: v,
      line,
      lengthMeters: length,
      edgeClass: edgeClasses.indexOf(edgeClass),
      flags,
      attributes: 0,
    });
  });
  return { edges, trunks };
}
