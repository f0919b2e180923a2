import { embedFreedoms, formatPreset, readOrigin, readPreset } from '../../../src/embed/preset';
import { initialState } from '../../../src/state/store';
import { expectRule, type FuzzFormat } from '../format';
import { mutateLink } from '../mutate-link';

const presets = [
  '#map=12.50/45.46420/9.19000&v=1&at=45.51234,9.12345&label=Via%20Val%20Trompia&allow=search,pace&hosts=https://www.example.org',
  '#v=1&nil=76&lang=en&allow=none&hosts=https://a.example,http://localhost:8080',
  '#svc=fablabs&allow=point',
] as const;

/** The address of an embedded map. */
export const presetFormat: FuzzFormat = {
  name: 'preset',
  seeds: presets.map((preset) => new TextEncoder().encode(preset)),
  mutate: mutateLink,
  read: (input) => {
    const { terms, restored } = readPreset(new TextDecoder().decode(input));
    expectRule(
      terms.allow.every((freedom) => embedFreedoms.includes(freedom)),
      'every freedom is known',
    );
    expectRule(
      terms.hosts.length <= 12 && terms.hosts.every((host) => readOrigin(host) === host),
      'every host is an exact origin',
    );
    const again = readPreset(formatPreset({ ...initialState, ...restored.patch }, terms));
    expectRule(again.terms.hosts.join() === terms.hosts.join(), 'hosts told again are the same');
    expectRule(again.terms.allow.join() === terms.allow.join(), 'freedoms told again are the same');
    return restored.notices.length > 0 ? 'refused' : 'read';
  },
};
