import 'maplibre-gl/dist/maplibre-gl.css';
import * as maplibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

maplibre.setWorkerUrl(workerUrl);
const container = document.createElement('div');
container.style.height = '100vh';
document.body.append(container);
const map = new maplibre.Map({ container, style: { version: 8, sources: {}, layers: [] } });
map.once('load', () => performance.mark('first-map'));
