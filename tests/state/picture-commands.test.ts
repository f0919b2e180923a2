import { describe, expect, it } from 'vitest';
import { AbortError } from '../../src/core/errors';
import type { PictureWords } from '../../src/state/picture';
import { createPictureCommands } from '../../src/state/picture-commands';
import { createAppStore } from '../../src/state/store';

const words: PictureWords = {
  title: 'Title',
  subtitle: '',
  legendTitle: '',
  legend: [],
  services: [],
  north: 'N',
  footer: [],
};

function bench() {
  const store = createAppStore();
  return { store, ...createPictureCommands(store.getState, store.setState) };
}

describe('a picture of the map', () => {
  it('is asked for through the state, and comes to whoever asked', async () => {
    const { store, takePicture, pictureTaken } = bench();
    const promise = takePicture(words);
    const request = store.getState().pictureRequest;
    expect(request?.words).toBe(words);
    const picture = new Blob(['png']);
    pictureTaken(request?.serial ?? 0, picture);
    expect(await promise).toBe(picture);
  });

  it('fails as the map fails', async () => {
    const { store, takePicture, pictureTaken } = bench();
    const promise = takePicture(words);
    pictureTaken(store.getState().pictureRequest?.serial ?? 0, new Error('context lost'));
    await expect(promise).rejects.toThrow('context lost');
  });

  it('gives way to a newer one, and an answer to an older request is for nobody', async () => {
    const { store, takePicture, pictureTaken } = bench();
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
