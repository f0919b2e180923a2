import wasmAddress from 'highs/runtime?url';
import { fetchSource } from '../data/source';
import { createExactHandlers } from './exact-handlers';
import { loadSolver } from './load-solver';
import { serve } from './server';

const source = fetchSource(self.location.href);

serve(
  self,
  createExactHandlers(() => loadSolver(source, wasmAddress)),
);
