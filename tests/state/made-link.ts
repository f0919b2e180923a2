import fc from 'fast-check';
import { askedServiceIds } from '../../src/schema/service';
import type { Comparison } from '../../src/state/comparison';

const nil = fc.integer({ min: 1, max: 88 });

/** Any comparison that a link can tell. */
export const anyComparison: fc.Arbitrary<Comparison> = fc.oneof(
  fc.record({ kind: fc.constant('zones' as const), left: nil, right: fc.option(nil) }),
  fc.record({
    kind: fc.constant('services' as const),
    services: fc.shuffledSubarray([...askedServiceIds], { minLength: 1 }),
    match: fc.constantFrom('any' as const, 'all' as const),
  }),
  fc.constantFrom({ kind: 'scenario' as const }, { kind: 'circle' as const }),
);
