import type { FuzzFormat } from '../format';
import { networkFormat, shapesFormat } from './network';

/** Every format that the fuzzers know. */
export const fuzzFormats: readonly FuzzFormat[] = [networkFormat, shapesFormat];
