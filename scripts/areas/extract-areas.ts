import type { ExtractArea } from './area-config';
import { bicocca } from './bicocca';

/** The study areas that are built from extracts of OpenStreetMap, beside the city's own. */
export const extractAreas: readonly ExtractArea[] = [bicocca];
