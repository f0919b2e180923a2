import { readFileSync } from 'node:fs';
import { decodeTopology } from '../../../src/schema/network-file';
import { decodeShapes } from '../../../src/schema/shapes-file';

/** Decodes a network once, as a worker does that has just started; prints the milliseconds of its two parts. */
const [topologyPath, shapesPath] = process.argv.slice(2);
const topologyBytes = new Uint8Array(readFileSync(topologyPath));
const shapesBytes = new Uint8Array(readFileSync(shapesPath));
const started = performance.now();
const topology = decodeTopology(topologyBytes, topologyPath);
const between = performance.now();
decodeShapes(shapesBytes, topology, shapesPath);
console.log(JSON.stringify({ topology: between - started, shapes: performance.now() - between }));
