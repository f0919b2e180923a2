import { fetchSource } from '../data/source';
import { createHandlers } from './handlers';
import { serve } from './server';

serve(self, createHandlers(fetchSource));
