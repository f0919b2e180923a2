import { cKernelWorks } from './peers/c-kernel';
import { d3ContourWorks } from './peers/d3-contour';
import { flatqueueWorks } from './peers/flatqueue';
import { geojsonPathFinderWorks } from './peers/geojson-path-finder';
import { ngraphPathWorks } from './peers/ngraph-path';
import { turfConcaveWorks } from './peers/turf-concave';
import { turfIsolinesWorks } from './peers/turf-isolines';
import type { Work } from './work';
import { ourWorks } from './works';

/** Everything that is measured, ours first; each list runs in processes of its own. */
export const implementations: readonly (readonly Work[])[] = [
  ourWorks,
  flatqueueWorks,
  cKernelWorks,
  ngraphPathWorks,
  geojsonPathFinderWorks,
  turfConcaveWorks,
  turfIsolinesWorks,
  d3ContourWorks,
];
