import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceTiers } from '../../src/core/access/dimensions';
import { groups } from '../../src/core/access/population';
import { profileIds, profileRanges } from '../../src/core/network/profile';
import type { Scenario } from '../../src/core/scenario';
import { siteGoals } from '../../src/core/siting/site-goals';
import { dimensionIds } from '../../src/schema/everyday';
import { askedServiceIds } from '../../src/schema/service';
import {
  type AppState,
  fieldViews,
  languages,
  placeOrders,
  plannerQuestions,
  sections,
  themes,
  zoneLevels,
} from '../../src/state/app-state';
import { sortZones } from '../../src/state/link-sites';
import { reachMinuteChoices } from '../../src/state/questions';
import { defaultArea, initialState } from '../../src/state/store';
import {
  formatHash,
  formatNilHash,
  isScenarioInLink,
  type LinkedState,
  linkedArea,
  parseHash,
  resolveLink,
} from '../../src/state/url';
import { LAB, makeOpenedArea } from './made-area';
import { anyComparison } from './made-link';

/** Numbers as a link carries them: so many decimals and no more. */
function decimals(low: number, high: number, places: number): fc.Arbitrary<number> {
  const scale = 10 ** places;
  return fc.integer({ min: Math.round(low * scale), max: Math.round(high * scale) }).map((n) => n / scale);
}

const point = fc.tuple(decimals(-180, 180, 5), decimals(-85, 85, 5));
const nil = fc.integer({ min: 1, max: 88 });
const profile = fc.constantFrom(...profileIds).chain((profileId) =>
  decimals(profileRanges[profileId].minKmh, profileRanges[profileId].maxKmh, 1).map((speedKmh) => ({
    profileId,
    speedKmh,
  })),
);
const asked = fc.constantFrom(...askedServiceIds);
const facilityId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
/** A scenario that a link has room for. */
const scenario: fc.Arbitrary<Scenario> = fc.record({
  name: fc.string({ maxLength: 12 }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text)),
  changes: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('open' as const), service: asked, position: point }),
      fc.record({ kind: fc.constant('close' as const), service: asked, facilityId }),
      fc.record({ kind: fc.constant('move' as const), service: asked, facilityId, to: point }),
      fc.record({ kind: fc.constant('crossing' as const), from: point, to: point }),
    ),
    { maxLength: 6 },
  ),
});
const zones = fc
  .array(
    fc.oneof(
      nil.map((n) => `nil-${n}`),
      fc.integer({ min: 1, max: 9 }).map((n) => `municipio-${n}`),
    ),
    {
      maxLength: 97,
    },
  )
  .map(sortZones);
/** A number of sites, a share of people, or neither. */
const wanted = fc.oneof(
  fc.record({ siteCount: fc.integer({ min: 1, max: 20 }), fewestPercent: fc.constant(null) }),
  fc.record({ siteCount: fc.constant(null), fewestPercent: fc.option(fc.integer({ min: 1, max: 100 })) }),
);
const linked: fc.Arbitrary<LinkedState> = fc
  .record({
    language: fc.constantFrom(...languages),
    theme: fc.constantFrom(...themes),
    section: fc.constantFrom(...sections),
    view: fc.record({ center: point, zoom: decimals(0, 24, 2) }),
    visibleServices: fc.subarray([...askedServiceIds]),
    profile,
    origin: fc.option(
      fc.record({
        position: point,
        label: fc.string({ unit: 'grapheme', maxLength: 10 }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text)),
        by: fc.constant('link' as const),
        note: fc.constant('exact' as const),
      }),
    ),
    reachMinutes: fc.constantFrom(...reachMinuteChoices),
    placeOrder: fc.constantFrom(...placeOrders),
    question: fc.constantFrom(...plannerQuestions),
    tier: fc.constantFrom(...serviceTiers),
    mapDimension: fc.option(fc.constantFrom(...dimensionIds)),
    services: fc.shuffledSubarray([...askedServiceIds], { minLength: 1 }),
    match: fc.constantFrom('any' as const, 'all' as const),
    cutoffMinutes: fc.integer({ min: 1, max: 60 }),
    group: fc.constantFrom(...groups),
    wanted,
    siteTerms: fc.record({
      goal: fc.constantFrom(...siteGoals),
      within: zones,
      apartMeters: fc.integer({ min: 0, max: 5000 }),
    }),
    fieldView: fc.constantFrom(...fieldViews),
    zoneLevel: fc.constantFrom(...zoneLevels),
    selectedNil: fc.option(nil),
    printedNil: fc.option(nil),
    comparison: fc.option(anyComparison),
    scenario,
    linkedPlace: fc.option(fc.constantFrom('fablabs/lab', 'design-districts/5-vie')),
  })
  .map(({ profile: { profileId, speedKmh }, wanted: sites, ...rest }) => ({
    ...rest,
    ...sites,
    profileId,
    speedKmh,
  }));

/** A state as a link can tell it: layers in their fixed order, no difference between 0 and -0. */
function normalize(state: LinkedState): unknown {
  const visible = askedServiceIds.filter((id) => state.visibleServices.includes(id));
  return JSON.parse(JSON.stringify({ ...state, visibleServices: visible }));
}

describe('the link', () => {
  it('brings back every state it tells', () => {
    fc.assert(
      fc.property(linked, (state) => {
        const { patch, notices } = parseHash(formatHash({ ...initialState, ...state }));
        expect(notices).toEqual([]);
        expect(normalize(patch)).toEqual(normalize(state));
      }),
      { numRuns: 1000, seed: 15 },
    );
  });

  it('is the same for the state it brings back', () => {
    fc.assert(
      fc.property(linked, (state) => {
        const hash = formatHash({ ...initialState, ...state });
        expect(formatHash({ ...initialState, ...parseHash(hash).patch })).toBe(hash);
        expect(hash.length).toBeLessThan(2000);
      }),
      { numRuns: 1000, seed: 16 },
    );
  });

  it('leaves defaults out', () => {
    expect(formatHash(initialState)).toBe('#map=11.20/45.46800/9.17000&v=1');
    expect(parseHash('').patch).toEqual(parseHash(formatHash(initialState)).patch);
  });

  it('puts the map around the origin where it does not say where the map is', () => {
    const { patch, isViewLinked } = parseHash('#at=45.51965,9.13454');
    expect(patch.view.center).toEqual([9.13454, 45.51965]);
    expect(patch.view.zoom).toBeGreaterThan(initialState.view.zoom);
    expect(isViewLinked).toBe(false);
    const both = parseHash('#map=11.00/45.40000/9.20000&at=45.51965,9.13454');
    expect(both.patch.view).toEqual({ zoom: 11, center: [9.2, 45.4] });
    expect(both.isViewLinked).toBe(true);
  });

  it('takes only minutes that are on offer', () => {
    expect(reachMinuteChoices.map((minutes) => parseHash(`#min=${minutes}`).patch.reachMinutes)).toEqual([
      5, 10, 15, 20, 30,
    ]);
    expect(parseHash('#min=12')).toMatchObject({
      patch: { reachMinutes: 15 },
      notices: [{ key: 'min', value: '12' }],
    });
  });

  it('cuts a long label between characters', () => {
    const origin = {
      position: [9, 45] as const,
      label: '🏠'.repeat(200),
      by: 'map' as const,
      note: 'exact' as const,
    };
    const hash = formatHash({ ...initialState, origin });
    expect(hash.length).toBeLessThan(2000);
    expect(parseHash(hash).patch.origin?.label).toBe('🏠'.repeat(80));
  });

  it('mentions a scenario that it has no room for, and stays under 2 kB', () => {
    const many = (count: number): AppState => ({
      ...initialState,
      scenario: {
        name: 'Bando',
        changes: Array.from({ length: count }, (_, i) => ({
          kind: 'open' as const,
          service: 'coworkings',
          position: [(9100 + i) / 1000, 45.4] as const,
        })),
      },
    });
    let count = 1;
    while (isScenarioInLink(many(count))) count++;
    expect(count).toBeGreaterThan(50);
    const [last, full] = [formatHash(many(count - 1)), formatHash(many(count))];
    expect(last.length).toBeLessThanOrEqual(1900);
    expect(parseHash(last)).toMatchObject({
      patch: { scenario: many(count - 1).scenario },
      isScenarioElsewhere: false,
    });
    expect(full.endsWith('&sc=file')).toBe(true);
    expect(parseHash(full)).toMatchObject({
      patch: { scenario: { name: '', changes: [] } },
      isScenarioElsewhere: true,
      notices: [],
    });
  });

  it('keeps the scenario of before while a place is dragged', () => {
    const held = {
      name: '',
      changes: [{ kind: 'open', service: 'fablabs', position: [9.1, 45.4] }],
    } as const;
    const dragged = { name: '', changes: [{ ...held.changes[0], position: [9.2, 45.5] as const }] };
    const state: AppState = { ...initialState, scenario: held };
    expect(
      formatHash({ ...state, scenario: dragged, scenarioHistory: { ...state.scenarioHistory, held } }),
    ).toBe(formatHash(state));
  });

  it('says what is wrong with a scenario, and tries nothing of it', () => {
    const { patch, notices } = parseHash('#sc=o,cw,45.5,9.1/o,banks,45.5,9.1');
    expect(patch.scenario).toEqual({ name: '', changes: [] });
    expect(notices).toEqual([
      {
        key: 'sc',
        value: 'o,cw,45.5,9.1/o,banks,45.5,9.1',
        refusals: [{ where: 'changes[1]', code: 'unknown-service', found: 'o,banks,45.5,9.1' }],
      },
    ]);
  });

  it('reads what people are given', () => {
    const { patch, notices } = parseHash(
      '#map=12.50/45.46420/9.19000&v=1&s=gaps&at=45.51234,9.12345&label=Via%20Val%20Trompia&pace=older&kmh=3.2' +
        '&min=20&list=kind&svc=coworkings,fablabs&match=all&cut=10&grp=over65&lay=none&nil=76&print=53&cmp=76,53&zl=municipio&next=5&field=sureness&dim=care' +
        '&goal=depth&in=n76,m8,n9,n76&apart=800' +
        '&place=fablabs/lab&lang=en&theme=dark&sc=c,fl,lab/n,Bando',
    );
    expect(notices).toEqual([]);
    expect(patch).toEqual({
      view: { zoom: 12.5, center: [9.19, 45.4642] },
      tier: 'everyday',
      mapDimension: 'care',
      section: 'gaps',
      origin: { position: [9.12345, 45.51234], label: 'Via Val Trompia', by: 'link', note: 'exact' },
      profileId: 'older',
      speedKmh: 3.2,
      reachMinutes: 20,
      placeOrder: 'kind',
      services: ['coworkings', 'fablabs'],
      match: 'all',
      cutoffMinutes: 10,
      group: 'over65',
      question: 'next',
      siteCount: 5,
      fewestPercent: null,
      siteTerms: { goal: 'depth', within: ['municipio-8', 'nil-9', 'nil-76'], apartMeters: 800 },
      visibleServices: [],
      selectedNil: 76,
      printedNil: 53,
      comparison: { kind: 'zones', left: 76, right: 53 },
      zoneLevel: 'municipio',
      fieldView: 'sureness',
      linkedPlace: 'fablabs/lab',
      scenario: { name: 'Bando', changes: [{ kind: 'close', service: 'fablabs', facilityId: 'lab' }] },
      language: 'en',
      theme: 'dark',
    });
  });

  it.each([
    ['map', '12/45.4'],
    ['map', '12/95/9'],
    ['map', '12//9'],
    ['v', '2'],
    ['next', '21'],
    ['next', '0'],
    ['cover', '0'],
    ['cover', '101'],
    ['goal', 'profit'],
    ['in', 'n76,x3'],
    ['in', 'nil-76'],
    ['in', ''],
    ['apart', '-5'],
    ['apart', '0'],
    ['apart', '5001'],
    ['s', 'home'],
    ['at', '45.5,'],
    ['at', '45.5'],
    ['at', 'NaN,9'],
    ['at', '1e1,9'],
    ['pace', 'toString'],
    ['kmh', '7'],
    ['kmh', '0x3'],
    ['min', '25'],
    ['svc', 'coworkings,banks'],
    ['svc', ''],
    ['match', 'some'],
    ['cut', '0'],
    ['cut', '61'],
    ['grp', 'constructor'],
    ['lay', ''],
    ['nil', '-1'],
    ['cmp', '1,2,3'],
    ['cmp', 'a'],
    ['cmp', 'any/banks'],
    ['zl', 'city'],
    ['dim', 'sleep'],
    ['dim', ''],
    ['dim', 'toString'],
    ['place', '../etc'],
    ['lang', 'fr'],
    ['theme', 'blue'],
  ])('falls back and says so for %s=%s', (key, value) => {
    const { patch, notices } = parseHash(`#${key}=${value}`);
    expect(notices).toEqual([{ key, value }]);
    expect(patch).toEqual(parseHash('').patch);
  });

  it('cannot ask for a number and for a share at once: the number stands', () => {
    const { patch, notices } = parseHash('#next=3&cover=80');
    expect([patch.siteCount, patch.fewestPercent]).toEqual([3, null]);
    expect(notices).toEqual([{ key: 'cover', value: '80' }]);
    expect(parseHash('#cover=80').patch).toMatchObject({
      question: 'next',
      siteCount: null,
      fewestPercent: 80,
    });
  });

  it('never throws, and what it brings back can always be told again', () => {
    const keys = ['map', 'at', 'label', 'pace', 'kmh', 'svc', 'cmp', 'place', 'nil', 'lay', '__proto__'];
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const parts = fc.array(fc.tuple(fc.constantFrom(...keys), text).map((pair) => pair.join('=')));
    const hashes = fc.oneof(
      text,
      parts.map((list) => `#${list.join('&')}`),
    );
    fc.assert(
      fc.property(hashes, (hash) => {
        const { patch } = parseHash(hash);
        expect(patch.services.length).toBeGreaterThan(0);
        const again = parseHash(formatHash({ ...initialState, ...patch }));
        expect(again.notices).toEqual([]);
        expect(again.patch.origin?.label).toBe(patch.origin?.label);
      }),
      { numRuns: 1000, seed: 17 },
    );
  });

  it('never throws for any code units, halves of characters and broken escapes included', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 });
    fc.assert(
      fc.property(units, (codes) => {
        const label = String.fromCharCode(...codes);
        const { patch } = parseHash(`#at=45,9&label=${label}&place=%E0%A4&lang=%`);
        expect(formatHash({ ...initialState, ...patch })).toContain('at=45.00000,9.00000');
        const origin = { position: [9, 45] as const, label, by: 'map' as const, note: 'exact' as const };
        expect(formatHash({ ...initialState, origin })).toContain('at=45.00000,9.00000');
      }),
      { numRuns: 1000, seed: 18 },
    );
  });
});

describe('what a link names', () => {
  const area = makeOpenedArea();

  it('is found once the places are known, and told in the link as long as they are not', () => {
    const waiting: AppState = { ...initialState, linkedPlace: 'fablabs/lab' };
    const opened: AppState = {
      ...waiting,
      opened: { kind: 'ready', value: area },
      ...resolveLink(waiting, area),
    };
    expect(opened.selectedFacility).toBe(LAB);
    expect(opened.linkedPlace).toBeNull();
    expect(opened.notices).toEqual([]);
    expect(formatHash(waiting)).toContain('place=fablabs/lab');
    expect(formatHash(opened)).toBe(formatHash(waiting));
  });

  it('is told where it does not exist', () => {
    const state: AppState = {
      ...initialState,
      linkedPlace: 'fablabs/gone',
      selectedNil: 999,
      printedNil: 997,
      comparison: { kind: 'zones', left: 76, right: 998 },
      siteTerms: { ...initialState.siteTerms, within: ['municipio-99', 'nil-76', 'nil-997'] },
    };
    expect(resolveLink(state, area)).toEqual({
      selectedFacility: null,
      linkedPlace: null,
      selectedNil: null,
      printedNil: null,
      comparison: null,
      profileId: 'adult',
      speedKmh: 5,
      services: ['coworkings'],
      zoneLevel: 'nil',
      siteTerms: { ...initialState.siteTerms, within: ['nil-76'] },
      notices: [
        { key: 'in', value: 'm99,n997' },
        { key: 'place', value: 'fablabs/gone' },
        { key: 'nil', value: '999' },
        { key: 'print', value: '997' },
        { key: 'cmp', value: '76,998' },
      ],
    });
  });

  it('asks of the other services where it is about places that stayed on the machine of who sent it', () => {
    const notices = [{ key: 'own', value: '' }];
    const { patch } = parseHash('#svc=own,fablabs&place=own/row-2');
    const state: AppState = { ...initialState, ...patch };
    expect(resolveLink(state, area)).toMatchObject({
      services: ['fablabs'],
      selectedFacility: null,
      notices,
    });
    const alone: AppState = { ...initialState, services: ['own'] };
    expect(resolveLink(alone, area)).toMatchObject({ services: initialState.services, notices });
    const file = { name: 'a.csv', problems: [], rowCount: 1, goodRowCount: 1, isMetric: false };
    const loaded: AppState = { ...alone, own: { ...alone.own, file } };
    expect(resolveLink(loaded, area)).toMatchObject({ services: ['own'], notices: [] });
  });

  it.each(['pushchair', 'wheelchair'] as const)(
    'keeps the pace of a %s where the steps are known, and falls back with a notice where not',
    (profileId) => {
      const { patch } = parseHash(`#pace=${profileId}&kmh=2.5`);
      const state: AppState = { ...initialState, ...patch };
      expect(state).toMatchObject({ profileId, speedKmh: 2.5 });
      expect(resolveLink(state, { ...area, knowsSteps: true })).toMatchObject({
        profileId,
        speedKmh: 2.5,
        notices: [],
      });
      expect(resolveLink(state, area)).toMatchObject({
        profileId: 'adult',
        speedKmh: 5,
        notices: [{ key: 'pace', value: profileId }],
      });
    },
  );
});

describe('the study area of a link', () => {
  it('is named where it is not the city, and kept in the links to pages of zones', () => {
    const state = { ...initialState, ownArea: { ...defaultArea, id: 'bicocca' } };
    expect(formatHash(initialState)).not.toContain('area=');
    expect(linkedArea(formatHash(initialState))).toBe('milano');
    for (const hash of [formatHash(state), formatNilHash(state, 15)]) {
      expect(linkedArea(hash)).toBe('bicocca');
      expect(parseHash(hash)).toMatchObject({ areaId: 'bicocca', notices: [] });
    }
  });

  it('is divided as it can be: this one has a periphery and no municipi', () => {
    const asked = (zoneLevel: AppState['zoneLevel']) =>
      resolveLink({ ...initialState, zoneLevel }, makeOpenedArea());
    expect(asked('group').zoneLevel).toBe('group');
    expect(asked('municipio')).toMatchObject({
      zoneLevel: 'nil',
      notices: [{ key: 'zl', value: 'municipio' }],
    });
  });
});
