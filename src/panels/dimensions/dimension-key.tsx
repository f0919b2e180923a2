import '../../styles/dimensions.css';
import { mappedDimensions, mappedIndex } from '../../state/dimension-selectors';
import { useAppState } from '../../state/use-store';
import { useText } from '../use-text';
import { mapKey } from './map-words';
import { useDimensionsText } from './use-dimensions-text';

/** What the colours of the neighbourhoods mean: the share of their residents without the dimension on the map. */
export function DimensionKey() {
  const { locale } = useText();
  const dimText = useDimensionsText();
  const answer = useAppState(mappedDimensions);
  const mapDimension = useAppState((state) => state.mapDimension);
  if (!answer) return null;
  const { title, steps } = mapKey(answer, mappedIndex(answer, { mapDimension }), locale, dimText);
  return (
    <div className="key dimension-key">
      <p className="key-title">{title}</p>
      <ul>
        {steps.map((words, i) => (
          <li key={words}>
            <span className={`swatch swatch-step-${i + 1}`} aria-hidden="true" />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
