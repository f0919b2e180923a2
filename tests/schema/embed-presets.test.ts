import { describe, expect, it } from 'vitest';
import { formatPreset, readPreset } from '../../src/embed/preset';
import { listPresets, presetKeys, presetName, presetOf } from '../../src/schema/embed-presets';
import { joinHash, splitHash } from '../../src/state/link-values';
import { initialState } from '../../src/state/store';

const nils = Array.from({ length: 88 }, (_, i) => i + 1);
const [standard] = initialState.services;

function find(hash: string) {
  if (standard === 'own') throw new Error('no preset is about own places');
  return presetOf(splitHash(hash), standard);
}

describe('presets with an address of their own', () => {
  it('are the city, every NIL and every service, each under a name of its own', () => {
    const names = listPresets(nils).map(presetName);
    expect(names).toContain('nil-76');
    expect(names).toContain('service-coworkings');
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[a-z0-9-]+$/.test(name))).toBe(true);
  });

  it('are found again in the link that the map makes of them', () => {
    for (const preset of listPresets(nils)) {
      const { terms, restored } = readPreset(joinHash(presetKeys(preset)));
      expect(restored.notices).toEqual([]);
      expect(find(formatPreset({ ...initialState, ...restored.patch }, terms))).toEqual(preset);
    }
  });

  it.each([
    '#nil=76&min=20',
    '#nil=76&allow=none',
    '#nil=76&theme=dark',
    '#at=45.5,9.1',
    '#s=data',
    '#s=gaps&svc=own',
    '#s=gaps&svc=coworkings,fablabs',
    '#svc=fablabs',
    '#nil=__proto__',
    '#constructor=1',
  ])('are not what has something more: %s', (hash) => {
    expect(find(hash)).toBeNull();
  });
});
