import { area, concave, featureCollection, isolines, point } from '@turf/turf';
import { contours } from 'd3-contour';
import { expect, it } from 'vitest';
import { createNetworkModel } from '../../../src/core/access/network-model';
import { travelProfile } from '../../../src/core/network/profile';
import { openCity } from '../city';
import { gridOfPoints } from './turf-isolines';
import { CUTOFFS_METERS, walkInputs } from './walk-grid';

it('gives every library the same reach to draw', async () => {
  const city = await openCity(1);
  const { grids, nodes } = walkInputs(city, 1);
  const model = createNetworkModel(city.network, city.shapes, city.demand, []);
  const found = model.startAt(nodes[0].positions[nodes[0].walkMeters.indexOf(0)]);
  if (found.kind !== 'start') throw new Error('the origin is off the network');
  const ours = area(model.drawReach(found, [CUTOFFS_METERS[2]])[0]);
  expect(travelProfile('adult').speedKmh * 250).toBe(CUTOFFS_METERS[2]);

  const hull = concave(featureCollection(nodes[0].positions.map((position) => point([...position]))), {
    maxEdge: 200,
    units: 'meters',
  });
  expect(hull && area(hull) / ours).toBeGreaterThan(0.6);
  expect(hull && area(hull) / ours).toBeLessThan(1.4);

  const { columns, rows, walkMeters, place } = grids[0];
  const values = Array.from(walkMeters, (meters) => -meters);
  const { coordinates } = contours().size([columns, rows]).contour(values, -CUTOFFS_METERS[2]);
  const contour = coordinates.map((rings) => rings.map((ring) => ring.map(([x, y]) => [...place(x, y)])));
  const share = area({ type: 'MultiPolygon', coordinates: contour }) / ours;
  expect(share).toBeGreaterThan(0.9);
  expect(share).toBeLessThan(1.2);

  const lines = isolines(gridOfPoints(grids[0]), [CUTOFFS_METERS[2]], { zProperty: 'meters' });
  expect(lines.features[0].geometry.coordinates.length).toBeGreaterThan(0);
});
