import { booleanPointInPolygon, polygon } from '@turf/turf';
import type { Feature, Geometry, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { type BoundingBox, isInside } from '../../src/core/geo';
import type { OsmElements } from './osm-elements';
import type { OsmTags } from './osm-read';

/** A thing of an extract with its shape. */
export interface OsmThing<G extends Geometry = Geometry> {
  /** "node-12", "way-34", "relation-56": stable as long as OpenStreetMap keeps it. */
  readonly id: string;
  readonly tags: OsmTags;
  readonly geometry: G;
}

/** The things of an extract by what they are drawn as. */
export interface OsmThings {
  readonly points: readonly OsmThing<Point>[];
  readonly lines: readonly OsmThing<LineString>[];
  /** Of closed lines and of multipolygons whose rings are whole. */
  readonly areas: readonly OsmThing<Polygon | MultiPolygon>[];
  /** Multipolygons that the extract cuts, so that no ring of theirs closes. */
  readonly cutAreas: number;
}

const CLOSED_RING_POINTS = 4;

/** Joins lines end to end to rings; null where some do not close. */
export function joinRings(lines: readonly (readonly number[])[]): number[][] | null {
  const rings: number[][] = [];
  const left = lines.map((line) => [...line]);
  for (let ring = left.shift(); ring; ring = left.shift()) {
    while (ring[0] !== ring[ring.length - 1]) {
      const end: number = ring[ring.length - 1];
      const next = left.findIndex((line) => line[0] === end || line[line.length - 1] === end);
      if (next < 0) return null;
      const [line] = left.splice(next, 1);
      ring.push(...(line[0] === end ? line : line.reverse()).slice(1));
    }
    if (ring.length < CLOSED_RING_POINTS) return null;
    rings.push(ring);
  }
  return rings.length > 0 ? rings : null;
}

/** Puts each hole into the outer ring that it lies in. */
function toPolygons(outer: readonly Position[][], inner: readonly Position[][]): Polygon | MultiPolygon {
  const polygons = outer.map((ring) => [
    ring,
    ...inner.filter((hole) => booleanPointInPolygon(hole[0], polygon([ring]))),
  ]);
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function isInBox(line: readonly Position[], box: BoundingBox): boolean {
  return line.some(([lng, lat]) => isInside([lng, lat], box));
}

/**
 * The shapes of what an extract holds. What has no point in the box is left out, and what lacks some of its points.
 * A closed line is an area and a line: its tags say which of them counts.
 */
export function shapeElements(elements: OsmElements, box: BoundingBox): OsmThings {
  const positionsOf = (nodes: readonly number[]): Position[] | null => {
    const found = nodes.flatMap((node) => {
      const position = elements.positions.get(node);
      return position ? [[...position]] : [];
    });
    return found.length === nodes.length && found.length > 1 && isInBox(found, box) ? found : null;
  };
  const lines: OsmThing<LineString>[] = [];
  const areas: OsmThing<Polygon | MultiPolygon>[] = [];
  for (const { id, nodes, tags } of elements.ways) {
    const coordinates = Object.keys(tags).length > 0 ? positionsOf(nodes) : null;
    if (!coordinates) continue;
    lines.push({ id: `way-${id}`, tags, geometry: { type: 'LineString', coordinates } });
    if (nodes[0] === nodes[nodes.length - 1] && nodes.length >= CLOSED_RING_POINTS)
      areas.push({ id: `way-${id}`, tags, geometry: { type: 'Polygon', coordinates: [coordinates] } });
  }
  const nodesOf = new Map(elements.ways.map(({ id, nodes }) => [id, nodes]));
  const ringsOf = (ways: readonly number[]): Position[][] | null => {
    const members = ways.flatMap((way) => {
      const nodes = nodesOf.get(way);
      return nodes ? [nodes] : [];
    });
    if (members.length < ways.length) return null;
    const rings = joinRings(members)?.map((ring) => positionsOf(ring) ?? []);
    return rings?.every((ring) => ring.length > 0) ? rings : null;
  };
  let cutAreas = 0;
  for (const { id, tags, outer, inner } of elements.multipolygons) {
    const rings = ringsOf(outer);
    if (rings) {
      const geometry = toPolygons(rings, inner.length > 0 ? (ringsOf(inner) ?? []) : []);
      areas.push({ id: `relation-${id}`, tags, geometry });
    } else cutAreas++;
  }
  const points = elements.nodes
    .filter(({ position }) => isInside(position, box))
    .map(
      ({ id, position, tags }): OsmThing<Point> => ({
        id: `node-${id}`,
        tags,
        geometry: { type: 'Point', coordinates: [...position] },
      }),
    );
  return { points, lines, areas, cutAreas };
}

/** A thing as a row of the open base map layers, whose columns the steps of the map read. */
export function toRow(
  { geometry, tags }: OsmThing,
  row: { readonly class: string; readonly subclass?: string },
): Feature {
  const brunnel = isYes(tags.tunnel) ? 'tunnel' : isYes(tags.bridge) ? 'bridge' : '';
  return {
    type: 'Feature',
    geometry,
    properties: { subclass: '', ...row, brunnel, service: tags.service ?? '', name: tags.name ?? '' },
  };
}

function isYes(value: string | undefined): boolean {
  return value !== undefined && value !== 'no';
}
