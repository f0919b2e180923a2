import { describe, expect, it } from 'vitest';
import { frameView, startFrame } from '../../src/state/start-view';
import { defaultArea, defaultView } from '../../src/state/store';

describe('what the map shows first', () => {
  it('is the city, from Muggiano to Linate and from Comasina to Chiaravalle', () => {
    const [west, south, east, north] = startFrame({
      view: defaultView,
      ownArea: defaultArea,
      cameraRequest: null,
    }).bbox;
    expect(west).toBeLessThan(9.07);
    expect(east).toBeGreaterThan(9.27);
    expect(south).toBeLessThan(45.4);
    expect(north).toBeGreaterThan(45.53);
  });

  it('is what was asked for before there was a map', () => {
    const cameraRequest = { bbox: [9.1, 45.4, 9.2, 45.5], maxZoom: 15, serial: 1 } as const;
    expect(startFrame({ view: defaultView, ownArea: defaultArea, cameraRequest })).toBe(cameraRequest);
  });

  it('is the very point and zoom that a link names', () => {
    const view = { center: [9.2, 45.468], zoom: 12.5 } as const;
    expect(frameView({ view, ownArea: defaultArea })).toEqual({
      bbox: [9.2, 45.468, 9.2, 45.468],
      maxZoom: 12.5,
    });
    const { bbox } = frameView({ view: { ...defaultView, zoom: 12 }, ownArea: defaultArea });
    expect(bbox).toEqual([...defaultView.center, ...defaultView.center]);
  });

  it('is another study area where the page is about that', () => {
    const ownArea = { id: 'made', bounds: [9.19, 45.5, 9.22, 45.52] } as const;
    expect(frameView({ view: defaultView, ownArea })).toEqual({ bbox: ownArea.bounds, maxZoom: 15 });
  });
});
