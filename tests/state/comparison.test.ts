import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedServiceIds, OWN_SERVICE } from '../../src/schema/service';
import type { AppState } from '../../src/state/app-state';
import {
  beginComparison,
  type Comparison,
  circlesQuestion,
  comparisonKinds,
  curvesQuestion,
  isComparing,
  pairQuestion,
  printComparison,
  readComparison,
  resolveComparison,
  shownComparison,
} from '../../src/state/comparison';
import { coverageQuestion } from '../../src/state/questions';
import { initialState } from '../../src/state/store';
import { makeOpenedArea } from './made-area';
import { anyComparison } from './made-link';

const asking = (patch: Partial<AppState>): AppState => ({
  ...initialState,
  section: 'gaps',
  question: 'compare',
  ...patch,
});

describe('a comparison', () => {
  it('is Lorenteggio beside Quarto Oggiaro until somebody chooses', () => {
    expect(shownComparison(initialState)).toEqual({ kind: 'zones', left: 53, right: 76 });
    const opened = { kind: 'ready', value: makeOpenedArea() } as const;
    const ownArea = { id: 'made', bounds: [9, 45, 9.1, 45.1] } as const;
    const [first, second] = [...opened.value.nils].sort((a, b) => b.residents.all - a.residents.all);
    const elsewhere = shownComparison({ ...initialState, opened, ownArea });
    expect(elsewhere).toEqual({ kind: 'zones', left: first.nil, right: second.nil });
    expect(shownComparison({ ...initialState, opened, ownArea })).toBe(elsewhere);
    expect(isComparing(asking({}), 'zones')).toBe(true);
    expect(isComparing(asking({ question: 'who' }), 'zones')).toBe(false);
    expect(isComparing(asking({ comparison: { kind: 'circle' } }), 'zones')).toBe(false);
  });

  it('begins with services that are not those asked about', () => {
    for (const id of askedServiceIds) {
      const begun = beginComparison('services', { ...initialState, services: [id] });
      expect(begun.kind === 'services' && begun.services.includes(id)).toBe(false);
    }
    expect(comparisonKinds.map((kind) => beginComparison(kind, initialState).kind)).toEqual([
      ...comparisonKinds,
    ]);
  });

  it('asks the other services within the same minutes at the same pace, and nothing else of zones', () => {
    const comparison: Comparison = { kind: 'services', services: ['fablabs'], match: 'all' };
    const state = asking({ cutoffMinutes: 10, profileId: 'slow', speedKmh: 3, comparison });
    const first = coverageQuestion(state);
    expect(pairQuestion(state)).toEqual({ first, second: { ...first, services: ['fablabs'], match: 'any' } });
    const both: Comparison = { ...comparison, services: ['fablabs', 'job-desks'] };
    expect(pairQuestion({ ...state, comparison: both })?.second.match).toBe('all');
    expect(circlesQuestion(state)).toBeNull();
    expect(pairQuestion(asking({}))).toBeNull();
    expect(circlesQuestion(asking({ comparison: { kind: 'circle' } }))).toEqual(coverageQuestion(asking({})));
  });

  it('asks for the walks of both sides: two NIL, or two services in the city', () => {
    const coverage = coverageQuestion(asking({}));
    expect(curvesQuestion(asking({}))).toEqual({
      curves: [
        { coverage, zoneId: 'nil-53' },
        { coverage, zoneId: 'nil-76' },
      ],
    });
    expect(curvesQuestion(asking({ comparison: { kind: 'zones', left: 1, right: null } }))).toBeNull();
    expect(curvesQuestion(asking({ comparison: { kind: 'scenario' } }))).toBeNull();
    const services = asking({ comparison: { kind: 'services', services: ['fablabs'], match: 'any' } });
    expect(curvesQuestion(services)?.curves.map(({ zoneId }) => zoneId)).toEqual(['city', 'city']);
    expect(curvesQuestion(services)?.curves[1].coverage).toEqual(pairQuestion(services)?.second);
  });

  it('comes back from what a link tells of it', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        expect(readComparison(printComparison(comparison))).toEqual(comparison);
      }),
      { seed: 23 },
    );
  });

  it.each([
    ['53,76', { kind: 'zones', left: 53, right: 76 }],
    ['53', { kind: 'zones', left: 53, right: null }],
    ['any/fablabs,job-desks', { kind: 'services', services: ['fablabs', 'job-desks'], match: 'any' }],
    ['scenario', { kind: 'scenario' }],
  ])('reads %s', (text, comparison) => {
    expect(readComparison(text)).toEqual(comparison);
  });

  it.each([
    '',
    '1,2,3',
    '53,',
    ',53',
    '0,1',
    'a',
    'any',
    'any/',
    'any/banks',
    'any/fablabs/x',
    'some/fablabs',
  ])('does not read %j', (text) => {
    expect(readComparison(text)).toBeNull();
  });

  it('is left where it names a NIL that is not here, and does without own places that are not at hand', () => {
    const known = (nil: number): boolean => nil === 53;
    const zones: Comparison = { kind: 'zones', left: 53, right: null };
    expect(resolveComparison(zones, known, true)).toEqual(zones);
    expect(resolveComparison({ ...zones, right: 76 }, known, true)).toBeNull();
    const services: Comparison = { kind: 'services', services: ['fablabs', OWN_SERVICE], match: 'any' };
    expect(resolveComparison(services, known, true)).toEqual(services);
    expect(resolveComparison(services, known, false)).toEqual({ ...services, services: ['fablabs'] });
    expect(resolveComparison({ ...services, services: [OWN_SERVICE] }, known, false)).toBeNull();
    expect(resolveComparison({ kind: 'circle' }, known, false)).toEqual({ kind: 'circle' });
  });
});
