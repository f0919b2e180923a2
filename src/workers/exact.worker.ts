import loadHighs from 'highs';
import wasmAddress from 'highs/runtime?url';
import { fetchSource } from '../data/source';
import { createExactHandlers } from './exact-handlers';
import { serve } from './server';

serve(
  self,
  createExactHandlers(async () => {
    const bytes = await fetchSource(self.location.href).read(wasmAddress);
    return loadHighs({ wasmModule: await WebAssembly.compile(new Uint8Array(bytes)) });
  }),
);
