import { type DimensionsReady, dimensionName, mappedIndex } from '../../state/dimension-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { useText } from '../use-text';
import { mapSentence } from './map-words';
import { useDimensionsText } from './use-dimensions-text';

/** Which dimension the map shows, one at a time, and what it shows of it in a sentence. */
export function MapChoice({ answer }: { readonly answer: DimensionsReady }) {
  const translator = useText();
  const dimText = useDimensionsText();
  const commands = useCommands();
  const index = useAppState((state) => mappedIndex(answer, state));
  return (
    <>
      <ChipGroup
        label={dimText('dim.map')}
        options={answer.dimensions.map((dimension) => ({
          value: dimension.id,
          label: dimensionName(dimension, translator.locale),
        }))}
        chosen={answer.dimensions[index].id}
        onChoose={commands.setMapDimension}
      />
      <p role="status" className="small">
        {mapSentence(answer, index, translator, dimText)}
      </p>
    </>
  );
}
