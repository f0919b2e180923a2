import { serviceTiers } from '../../core/access/dimensions';
import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { useShownFirst } from '../../ui/use-shown-first';
import { useDimensionsText } from './use-dimensions-text';

/** Everyday services or the specialised ones of the report: never both together. */
export function TierChoice() {
  const dimText = useDimensionsText();
  const commands = useCommands();
  const tier = useAppState((state) => state.tier);
  const [shown, choose] = useShownFirst(tier, commands.setTier);
  return (
    <>
      <ChipGroup
        label={dimText('dim.tier')}
        options={serviceTiers.map((value) => ({ value, label: dimText(`dim.tier.${value}`) }))}
        chosen={shown}
        onChoose={choose}
      />
      <p className="small">{dimText(`dim.tier.${tier}.note`)}</p>
    </>
  );
}
