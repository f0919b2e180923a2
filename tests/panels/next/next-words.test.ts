import { afterEach, describe, expect, it } from 'vitest';
import { fewestWords, shareDown, sitesWords, withArticle } from '../../../src/panels/next/next-words';
import { currentFewest, currentSites } from '../../../src/state/sites-selectors';
import type { FewestAnswer, SitesAnswer } from '../../../src/workers/messages';
import { translators } from '../../helpers/translators';
import { counts } from '../../state/made-area';
import { type Bench, createBench } from '../../state/made-worker';

const italian = translators.it;
let bench: Bench;
afterEach(() => bench.close());

async function openNext(): Promise<void> {
  bench = createBench();
  bench.commands.start();
  await bench.until(({ opened }) => opened.kind === 'ready');
  bench.commands.setSection('gaps');
  bench.commands.setQuestion('next');
}

async function askSites(): Promise<SitesAnswer> {
  bench.commands.setSiteCount(2);
  await bench.until((state) => currentSites(state) !== null);
  const answer = currentSites(bench.store.getState());
  if (!answer) throw new Error('no sites');
  return answer;
}

async function askFewest(): Promise<FewestAnswer & { readonly kind: 'fewest' }> {
  bench.commands.setFewestPercent(90);
  await bench.until((state) => currentFewest(state) !== null);
  const answer = currentFewest(bench.store.getState());
  if (answer?.kind !== 'fewest') throw new Error('no sites');
  return answer;
}

describe('the words of further sites', () => {
  it('tell who is reached, how good that is, and who is left', async () => {
    await openNext();
    const answer = await askSites();
    expect(sitesWords(bench.store.getState(), answer, italian)).toEqual({
      sentence:
        '2 luoghi in più raggiungono 350 residenti che oggi non hanno un coworking entro 15 minuti a piedi.',
      proof:
        'È almeno il 98,4% del meglio possibile con questo numero di luoghi: lo dimostra un limite calcolato.',
      details: ['50 residenti restano comunque fuori.'],
    });
  });

  it('never round a share up to more than is proven', () => {
    expect(shareDown(0.99999, italian)).toBe('99,9');
    expect(shareDown(0.9509, italian)).toBe('95');
  });

  it('have the article that the number wants', async () => {
    await openNext();
    const articles = ['8%', '11%', '80,5%', '11,2%', '90%', '18%', '110%'].map((share) =>
      withArticle(share, italian),
    );
    expect(articles).toEqual(['l’8%', 'l’11%', 'l’80,5%', 'l’11,2%', 'il 90%', 'il 18%', 'il 110%']);
    expect(withArticle('8%', translators.en)).toBe('8%');
  });

  it('say that the proof is about minutes where these are what counts, and how many there are', async () => {
    await openNext();
    bench.commands.setSiteTerms({ goal: 'depth' });
    const answer = await askSites();
    const { proof, details } = sitesWords(bench.store.getState(), answer, italian);
    expect(proof).toMatch(/^Sui minuti tolti è almeno il 98,4%/);
    // 120,000 s over 350 people are 5.7 minutes each; 120,000 of 150,000 s are 80 %.
    expect(details[0]).toBe(
      'Oggi a chi raggiungono mancano in media 5,7 minuti. Tolgono l’80% dei minuti di troppo di tutti.',
    );
  });

  it('name the conditions, and blame them where nobody is reached', async () => {
    await openNext();
    bench.commands.setSiteTerms({ within: ['nil-76', 'nil-53'], apartMeters: 500 });
    const answer = await askSites();
    const state = bench.store.getState();
    expect(sitesWords(state, answer, italian).details.slice(1)).toEqual([
      'Luoghi solo in Lorenteggio e Quarto Oggiaro. Contano anche i vicini che abitano fuori.',
      'Ad almeno 500 m di cammino da quelli di oggi.',
    ]);
    const none: SitesAnswer = { ...answer, sites: [], gained: counts(0) };
    expect(sitesWords(state, none, italian)).toMatchObject({
      sentence: 'Con queste condizioni nessun luogo in più raggiunge chi oggi resta fuori.',
      proof: '',
    });
  });

  it('tell how few are enough, and that fewer are not, or that the least is not certain', async () => {
    await openNext();
    const answer = await askFewest();
    const state = bench.store.getState();
    expect(fewestWords(state, answer, italian)).toEqual({
      sentence: 'Basta un luogo in più: il 90% dei residenti avrebbe un coworking entro 15 minuti a piedi.',
      proof: '',
      details: ['Oggi è il 60%, con questi luoghi il 90%.'],
    });
    const sites = Array.from({ length: 7 }, () => answer.sites[0]);
    expect(fewestWords(state, { ...answer, sites, atLeast: 7 }, italian).proof).toBe(
      'Meno di 7 non possono bastare: è dimostrato.',
    );
    expect(fewestWords(state, { ...answer, sites, atLeast: 6 }, italian).proof).toBe(
      'Meno di 6 non possono bastare: è dimostrato. Tra 6 e 7 il minimo non è certo.',
    );
  });

  it('tell why there are no sites: reached today, out of reach, or too many', async () => {
    await openNext();
    const { query, residents, addresses } = await askFewest();
    const state = bench.store.getState();
    const counted = { query, residents, covered: 600, addresses };
    expect(fewestWords(state, { ...counted, kind: 'reached-today' }, italian).sentence).toBe(
      'Non serve nessun luogo in più: oggi il 60% dei residenti ha già un coworking entro 15 minuti a piedi.',
    );
    expect(fewestWords(state, { ...counted, kind: 'out-of-reach', coverable: 899 }, italian).sentence).toBe(
      'Nessun numero di luoghi basta per servire il 90% dei residenti: il massimo è l’89,9%.',
    );
    const tooMany = { ...counted, kind: 'too-many', tried: 60, coveredAfter: 851, atLeast: 61 } as const;
    expect(fewestWords(state, tooMany, italian)).toMatchObject({
      sentence:
        'Con 60 luoghi si serve l’85,1% dei residenti. La ricerca si ferma qui: non trova come servire il 90%.',
      proof: 'Ne servono almeno 61: è dimostrato.',
    });
  });
});
