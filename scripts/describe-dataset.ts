import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../src/data/read-manifest';
import { describeForSearchEngines } from './lib/print-catalogue';

/** The Dataset of schema.org for the built data of a folder. */
export function describeDataset(geoFolder: string): string {
  return describeForSearchEngines(readManifest(readFileSync(join(geoFolder, 'manifest.json'), 'utf8')));
}
