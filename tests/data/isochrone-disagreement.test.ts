import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { diskSource } from '../../scripts/lib/disk-source';
import { travelProfile } from '../../src/core/network/profile';
import { createAccessContext } from '../../src/data/access-context';
import { openArea } from '../../src/data/open-area';
import { measureDisagreement } from '../helpers/isochrone-disagreement';

it.each([
  ['adult', 900],
  ['older', 900],
] as const)(
  'the line drawn for %s within %s s has at most 5 residents in 100 on its wrong side, far fewer than a circle',
  async (profileId, seconds) => {
    const folder = fileURLToPath(new URL('../../public/geo', import.meta.url));
    const context = createAccessContext(await openArea(diskSource(folder), 'milano'));
    const { drawn, circle } = measureDisagreement(context, travelProfile(profileId), seconds, 60, 2026);
    expect(drawn.inside + drawn.outside).toBeGreaterThan(0);
    expect(drawn.inside + drawn.outside).toBeLessThan(0.05);
    expect(circle.inside + circle.outside).toBeGreaterThan(0.3);
  },
);
