import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { useAppState, useCommands } from '../../state/use-store';
import { useText } from '../use-text';
import { kindOfDropped } from './dropped-file';

/** Whether files are being dragged over the page; dropped, the first of them is taken. */
function useFileDrop(take: (file: File) => Promise<void>): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) void latest.current(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}

/**
 * Lets a person ask everything of places of her own: choose a CSV or GeoJSON, or drop it anywhere; it stays here. A
 * scenario that is dropped is opened.
 */
export function OwnChooser() {
  const { text } = useText();
  const commands = useCommands();
  const file = useAppState(({ own }) => own.file);
  const question = useAppState((state) => state.question);
  const take = (chosen: File): void => void commands.takeOwnPlaces(chosen);
  const isOver = useFileDrop(async (dropped) => {
    if ((await kindOfDropped(dropped, question)) === 'scenario') await commands.openScenarioFile(dropped);
    else take(dropped);
  });
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [chosen] = event.target.files ?? [];
    if (chosen) take(chosen);
    // The same file, mended, is to be taken again.
    event.target.value = '';
  };
  return (
    <>
      <label className="chip own-chooser" title={text('own.hint')}>
        <input
          type="file"
          className="visually-hidden"
          accept=".csv,.tsv,.txt,.geojson,.json,text/csv,application/geo+json"
          onChange={choose}
        />
        {text(file ? 'own.replace' : 'own.add')}
      </label>
      {isOver && <p className="drop-note">{text('own.drop')}</p>}
    </>
  );
}
