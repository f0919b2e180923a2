import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/core/scenario';
import { MAX_LINKED_TEXT, printScenario, readLinkedScenario } from '../../src/schema/scenario-link';
import { isInWorld } from '../../src/schema/scenario-values';
import { askedServiceIds, isAskedServiceId } from '../../src/schema/service';
import { seededRandom } from '../helpers/grid-city';
import { damage, madeScenarios } from '../helpers/made-scenario';

const scenario: Scenario = {
  name: 'Due coworking, un mercato',
  changes: [
    { kind: 'open', service: 'coworkings', position: [9.1396, 45.5153] },
    { kind: 'close', service: 'covered-markets', facilityId: 'mercato-fusina' },
    { kind: 'move', service: 'coworkings', facilityId: 'a/b,c', to: [9.19, 45.46] },
    { kind: 'crossing', from: [9.1453, 45.5151], to: [9.1503, 45.5158] },
  ],
};
const text =
  'o,cw,45.51530,9.13960/c,mk,mercato-fusina/m,cw,a%2Fb%2Cc,45.46000,9.19000/' +
  'x,45.51510,9.14530,45.51580,9.15030/n,Due coworking, un mercato';

function refusalsOf(linked: string): string[] {
  const reading = readLinkedScenario(linked);
  return reading.kind === 'refused' ? reading.refusals.map(({ where, code }) => `${where}: ${code}`) : [];
}

describe('a scenario in a link', () => {
  it('is short, and a person can make it out', () => {
    expect(printScenario(scenario)).toBe(text);
    expect(readLinkedScenario(text)).toEqual({ kind: 'scenario', scenario });
    expect(printScenario({ name: '', changes: [] })).toBe('');
    expect(readLinkedScenario('')).toEqual({ kind: 'scenario', scenario: { name: '', changes: [] } });
    const sixty = Array.from({ length: 60 }, () => scenario.changes[0]);
    expect(printScenario({ name: '', changes: sixty }).length).toBeLessThan(1400);
  });

  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(madeScenarios, (made) => {
        expect(readLinkedScenario(printScenario(made))).toEqual({ kind: 'scenario', scenario: made });
      }),
      { numRuns: 400, seed: 15 },
    );
  });

  it('has a code for every service, each another', () => {
    const opened = askedServiceIds.map((service) => ({ kind: 'open', service, position: [9, 45] }) as const);
    expect(readLinkedScenario(printScenario({ name: '', changes: opened }))).toEqual({
      kind: 'scenario',
      scenario: { name: '', changes: opened },
    });
  });

  it('comes back to the metre where it was finer', () => {
    const fine = { kind: 'open', service: 'fablabs', position: [9.123456789, -0.000001] } as const;
    expect(readLinkedScenario(printScenario({ name: '', changes: [fine] }))).toEqual({
      kind: 'scenario',
      scenario: { name: '', changes: [{ ...fine, position: [9.12346, 0] }] },
    });
  });

  it.each([
    ['an unknown kind', 'o,cw,45,9/z,1', 'changes[1]: unknown-value'],
    ['a kind that objects have', 'toString,1', 'changes[0]: unknown-value'],
    ['an unknown service', 'o,zz,45,9', 'changes[0]: unknown-service'],
    ['a cut change', 'o,cw,45.51530', 'changes[0]: missing'],
    ['a change with more', 'o,cw,45,9,1', 'changes[0]: damaged'],
    ['an exponent', 'o,cw,4e1,9', 'changes[0]: wrong-type'],
    ['a place outside the world', 'o,cw,95,9', 'changes[0]: outside-world'],
    ['half an escape', 'c,cw,%E', 'changes[0]: bad-text'],
    ['a place without id', 'c,cw,', 'changes[0]: missing'],
    ['a name too long', `n,${'x'.repeat(81)}`, 'name: too-long'],
    ['an empty change', 'o,cw,45,9//c,cw,a', 'changes[1]: unknown-value'],
    ['far too much', 'x'.repeat(MAX_LINKED_TEXT + 1), ': too-large'],
    ['too many changes', 'c,cw,a/'.repeat(501), 'changes: too-many'],
  ])('is refused: %s', (_, linked, reason) => {
    expect(refusalsOf(linked)).toEqual([reason]);
  });

  it('that was damaged is refused, or read as exactly what it says', () => {
    const random = seededRandom(15);
    let [refused, read] = [0, 0];
    for (let turn = 0; turn < 4000; turn++) {
      const reading = readLinkedScenario(damage(text, random));
      if (reading.kind === 'refused') {
        expect(reading.refusals.length).toBeGreaterThan(0);
        refused++;
        continue;
      }
      read++;
      const again = readLinkedScenario(printScenario(reading.scenario));
      if (again.kind === 'refused') throw new Error(again.refusals[0].where);
      expect(again.scenario.changes.length).toBe(reading.scenario.changes.length);
      for (const change of reading.scenario.changes) {
        if (change.kind !== 'crossing') expect(isAskedServiceId(change.service)).toBe(true);
        if (change.kind === 'open') expect(isInWorld(change.position)).toBe(true);
      }
    }
    expect(refused).toBeGreaterThan(1500);
    expect(read).toBeGreaterThan(50);
  });
});
