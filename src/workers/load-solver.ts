import loadHighs from 'highs';
import type { MixedIntegerSolver } from '../core/siting/covering-program';
import type { Source } from '../data/source';

/**
 * HiGHS from a file of its own. It is read here, so that a missing file and a browser that may not run it are told
 * apart: of the ways to hand over its bytes that highs 1.15.3 declares, its loader heeds none but this one of
 * Emscripten.
 * @throws LoadError where the file cannot be had, Error where it cannot be run
 */
export async function loadSolver(source: Source, path: string): Promise<MixedIntegerSolver> {
  const bytes = await source.read(path);
  const module = await WebAssembly.compile(new Uint8Array(bytes));
  const options = {
    locateFile: (file: string): string => file,
    instantiateWasm: (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance) => void,
    ): void => {
      void WebAssembly.instantiate(module, imports).then(receive);
    },
  };
  return loadHighs(options);
}
