import { profileRanges } from '../../../src/core/network/profile';
import type { AppState } from '../../../src/state/app-state';
import { initialState } from '../../../src/state/store';
import { formatHash, parseHash } from '../../../src/state/url';
import { expectRule, type FuzzFormat } from '../format';
import { mutateLink } from '../mutate-link';

const links = [
  '#map=12.50/45.46420/9.19000&v=1&s=gaps&at=45.51234,9.12345&label=Via%20Val%20Trompia&pace=older&kmh=3.2' +
    '&min=20&svc=coworkings,fablabs&match=all&cut=10&grp=over65&lay=none&nil=76&print=53&cmp=76,53&zl=municipio' +
    '&next=5&field=sureness&dim=care&goal=depth&in=n76,m8,n9&apart=800&place=fablabs/lab&lang=en&theme=dark&sc=c,fl,lab/n,Bando',
  '#map=11.00/45.46420/9.19000&v=1&cover=80&cmp=any/job-desks&lay=own,fablabs&q=compare',
  '#sc=o,cw,45.51530,9.13960/c,mk,mercato-fusina/m,cw,talent-garden,45.46000,9.19000/x,45.5,9.1,45.5,9.11/n,Quarto%20Oggiaro',
  '#v=1',
] as const;

/** Everything that a link restores can be asked about. */
function checkPatch({ patch, notices }: ReturnType<typeof parseHash>): void {
  const { minKmh, maxKmh } = profileRanges[patch.profileId];
  expectRule(patch.speedKmh >= minKmh && patch.speedKmh <= maxKmh, 'the pace has that speed');
  expectRule(patch.services.length > 0 && new Set(patch.services).size === patch.services.length, 'services');
  expectRule(patch.cutoffMinutes >= 1 && patch.cutoffMinutes <= 60, 'the cutoff is asked about');
  expectRule(Math.abs(patch.view.center[1]) <= 85 && patch.view.zoom <= 24, 'the map shows that');
  const points = [
    ...(patch.origin ? [patch.origin.position] : []),
    ...patch.scenario.changes.flatMap((change) => ('position' in change ? [change.position] : [])),
  ];
  for (const [lng, lat] of points)
    expectRule(Math.abs(lng) <= 180 && Math.abs(lat) <= 90, 'points lie on the globe');
  expectRule(
    notices.every(({ key, value }) => key !== '' && value.length <= 160),
    'a notice is short',
  );
  expectRule(Reflect.get({}, 'polluted') === undefined, 'no prototype is changed');
}

/** The hash of the page, that of a scenario in it too. */
export const linkFormat: FuzzFormat = {
  name: 'link',
  seeds: links.map((link) => new TextEncoder().encode(link)),
  mutate: mutateLink,
  read: (input) => {
    const restored = parseHash(new TextDecoder().decode(input));
    checkPatch(restored);
    const state: AppState = { ...initialState, ...restored.patch };
    const hash = formatHash(state);
    expectRule(hash.length <= 2000, `a link has less than 2 kB: ${hash.length}`);
    const again = parseHash(hash);
    expectRule(again.notices.length === 0, `what is restored can be told again: ${hash.slice(0, 150)}`);
    expectRule(formatHash({ ...initialState, ...again.patch }) === hash, 'a link told again is the same');
    return restored.notices.length > 0 ? 'refused' : 'read';
  },
};
