import { fetchSource } from '../data/source';
import { createBasemapHandlers } from './basemap-handlers';
import { serve } from './server';

serve(self, createBasemapHandlers(fetchSource));
