import { useState } from 'react';
import { AbortError } from '../../core/errors';
import type { ServiceId } from '../../schema/service';
import { type Failure, failureOf } from '../../state/failure';
import { provenanceOf } from '../../state/provenance';
import { useAppState, useCommands } from '../../state/use-store';
import { pageAddress } from '../../ui/page-address';
import { saveFile } from '../../ui/save-file';
import { FailureNote } from '../failure-note';
import { useText } from '../use-text';
import { analysisSentence } from './analysis-sentence';
import { type PictureLegend, pictureWords } from './picture-words';

export interface PictureOfferProps {
  /** What the picture says of a map with words of its own; left out where it says what the analysis does. */
  readonly said?: PictureLegend & {
    readonly sentence: string;
    readonly services: readonly ServiceId[];
  };
}

/** The map as it is shown, as a picture with its words; where there is no map, why not. */
export function PictureOffer({ said }: PictureOfferProps) {
  const translator = useText();
  const { text } = translator;
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const [progress, setProgress] = useState<'idle' | 'running' | { readonly failure: Failure }>('idle');
  const sentence = said ? said.sentence : analysisSentence(state, translator);
  const provenance = provenanceOf(state, pageAddress());
  if (!sentence || !provenance) return null;
  const save = async (): Promise<void> => {
    setProgress('running');
    try {
      const words = pictureWords(state, sentence, provenance, translator, said);
      saveFile('quindici-mappa.png', 'image/png', await commands.takePicture(words));
      setProgress('idle');
    } catch (error) {
      if (error instanceof AbortError) return;
      setProgress({ failure: failureOf(error) });
    }
  };
  const why = {
    pending: 'take.picture.pending',
    'no-webgl': 'take.picture.none',
    failed: 'take.picture.failed',
    lost: 'take.picture.failed',
    ready: 'take.picture.note',
  } as const;
  const isReady = state.map === 'ready' && progress !== 'running';
  return (
    <section>
      <h3>{text('take.picture')}</h3>
      <p className="small" id="picture-note">
        {text(why[state.map])}
      </p>
      <div className="copy-line">
        <button
          type="button"
          className="button"
          disabled={!isReady}
          aria-describedby="picture-note"
          onClick={() => void save()}
        >
          {text('take.picture.button')}
        </button>
        <span role="status">{progress === 'running' ? text('take.picture.running') : ''}</span>
      </div>
      {typeof progress === 'object' && <FailureNote title={text('take.failed')} failure={progress.failure} />}
    </section>
  );
}
