import { describe, expect, it } from 'vitest';
import { createMarginalGains } from '../../../src/core/siting/marginal-gains';
import { seededRandom } from '../../helpers/grid-city';
import { coveredBy, makeSets } from './made-sets';

describe('createMarginalGains', () => {
  it('is what a sum over all points gives, after any choices and their withdrawal', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { sets, weights } = makeSets(seed, 25);
      const random = seededRandom(seed);
      const gains = createMarginalGains(sets, weights);
      const chosen: number[] = [];
      for (let turn = 0; turn < 30; turn++) {
        const candidate = Math.floor(random() * 25);
        if (chosen.includes(candidate)) {
          gains.unchoose(candidate);
          chosen.splice(chosen.indexOf(candidate), 1);
        } else {
          gains.choose(candidate);
          chosen.push(candidate);
        }
        const covered = coveredBy(sets, weights, chosen);
        expect(gains.covered()).toBe(covered);
        expect([...gains.gain]).toEqual(
          [...sets.candidates.keys()].map((other) => coveredBy(sets, weights, [...chosen, other]) - covered),
        );
      }
    }
  });
});
