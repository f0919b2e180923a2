/** The one layer of barriers.bin; a feature's class is its index in `barrierKinds`. */
export const BARRIER_LAYER = 'barrier';
