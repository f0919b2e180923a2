import { writeFileSync } from 'node:fs';
import { encodeTopology } from '../../../src/schema/network-file';
import { encodeShapes } from '../../../src/schema/shapes-file';
import { openCity } from '../city';

/** Writes the network files of a city. */
const [side, topologyPath, shapesPath] = process.argv.slice(2);
const { network, shapes } = await openCity(Number(side));
writeFileSync(topologyPath, encodeTopology(network));
writeFileSync(shapesPath, encodeShapes(network, shapes));
