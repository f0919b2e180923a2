import { describe, expect, it } from 'vitest';
import { fromLocal } from '../../../src/core/geo';
import { createFrameProjector } from '../../../src/core/tiles/frame-projector';
import { lngLatToWorld } from '../../../src/core/tiles/world';

describe('createFrameProjector', () => {
  it('lies within 3 cm of the exact projection everywhere in Milan', () => {
    const frame = { utmZone: 32, originXMeters: 501000, originYMeters: 5023000 };
    const project = createFrameProjector(frame, 26);
    const stepMeters = 0.42;
    let worst = 0;
    for (let x = 137; x < 22000; x += 461) {
      for (let y = 89; y < 21000; y += 463) {
        const [exactX, exactY] = lngLatToWorld(fromLocal([x, y], frame), 26);
        const [fastX, fastY] = project(x, y);
        worst = Math.max(worst, Math.hypot(fastX - exactX, fastY - exactY) * stepMeters);
      }
    }
    expect(worst).toBeLessThan(0.03);
    expect(worst).toBeGreaterThan(0);
  });
});
