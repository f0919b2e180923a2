import { getHeapStatistics } from 'node:v8';

/** Not Int32Array: Flatbush asks whether it is given the very constructor; the heap tells of those. */
const ARRAYS = [
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  ArrayBuffer,
] as const;

/** Says how much memory one input takes. */
export interface AllocationMeter {
  readonly start: () => void;
  /**
   * Bytes since the start: the largest single array, or all that the heap and its buffers have grown by if that is
   * more. What the collector has freed in between is seen only as an array.
   */
  readonly stop: () => number;
  /** Gives back the constructors of arrays that are watched. */
  readonly close: () => void;
}

function heapBytes(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

/** Watches everything that allocates arrays until it is closed. */
export function meterAllocations(): AllocationMeter {
  let largest = 0;
  let before = 0;
  for (const original of ARRAYS) {
    const watched = new Proxy(original, {
      construct: (target, args, newTarget) => {
        const made: ArrayBufferView | ArrayBuffer = Reflect.construct(target, args, newTarget);
        if (made.byteLength > largest) largest = made.byteLength;
        return made;
      },
    });
    Reflect.set(globalThis, original.name, watched);
  }
  return {
    start: () => {
      largest = 0;
      before = heapBytes();
    },
    stop: () => Math.max(largest, heapBytes() - before),
    close: () => {
      for (const original of ARRAYS) Reflect.set(globalThis, original.name, original);
    },
  };
}
