import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AbortError } from '../../src/core/errors';
import type { PictureWords } from '../../src/state/picture';
import { currentSheet } from '../../src/state/sheet-selectors';
import { type Bench, createBench } from './made-worker';

const words: PictureWords = {
  title: 'Title',
  subtitle: '',
  legendTitle: '',
  legend: [],
  services: [],
  north: 'N',
  footer: [],
};

let bench: Bench;
beforeEach(() => {
  bench = createBench();
});
afterEach(() => bench.close());

describe('a picture of the map', () => {
  it('is asked for through the state, and comes to whoever asked', async () => {
    const {
      store,
      commands: { takePicture, pictureTaken },
    } = bench;
    const promise = takePicture(words);
    const request = store.getState().pictureRequest;
    expect(request?.words).toBe(words);
    const picture = new Blob(['png']);
    pictureTaken(request?.serial ?? 0, picture);
    expect(await promise).toBe(picture);
  });

  it('fails as the map fails', async () => {
    const {
      store,
      commands: { takePicture, pictureTaken },
    } = bench;
    const promise = takePicture(words);
    pictureTaken(store.getState().pictureRequest?.serial ?? 0, new Error('context lost'));
    await expect(promise).rejects.toThrow('context lost');
  });

  it('gives way to a newer one, and an answer to an older request is for nobody', async () => {
    const {
      store,
      commands: { takePicture, pictureTaken },
    } = bench;
    const older = takePicture(words);
    const serial = store.getState().pictureRequest?.serial ?? 0;
    const newer = takePicture(words);
    await expect(older).rejects.toBeInstanceOf(AbortError);
    pictureTaken(serial, new Blob(['old']));
    const picture = new Blob(['new']);
    pictureTaken(store.getState().pictureRequest?.serial ?? 0, picture);
    expect(await newer).toBe(picture);
  });
});

describe('what is taken away', () => {
  it('is written by the worker, the cells for the present question', async () => {
    const { commands, received } = bench;
    const about = { title: 'Cells', description: '', metadata: {} };
    commands.setCutoffMinutes(12);
    expect(new TextDecoder().decode(await commands.writeCells(about, 'fgb'))).toBe('fgb cells');
    expect(received.at(-1)?.parameters).toMatchObject({ query: { cutoffSeconds: 720 }, about });
    const layer = { name: 'gaps', columns: [], geometryType: 'Point' as const, features: [] };
    expect(new TextDecoder().decode(await commands.writeLayer(layer, 'geojson'))).toBe('geojson gaps');
  });

  it('has a page to print whose figures are asked for when it is opened, and leave when it is closed', async () => {
    const { commands, store } = bench;
    commands.start();
    await bench.until(({ opened }) => opened.kind === 'ready');
    expect(bench.names()).not.toContain('sheet');
    commands.printNil(76);
    await bench.until((state) => currentSheet(state) !== null);
    expect(currentSheet(store.getState())?.query.nil).toBe(76);
    commands.printNil(null);
    expect(store.getState().sheet.kind).toBe('idle');
  });
});
