import { zoneLevels } from '../../state/app-state';
import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { useText } from '../use-text';

/** How the city is divided in the tables of the plan. */
export function ZoneLevelChoice() {
  const { text } = useText();
  const commands = useCommands();
  const level = useAppState((state) => state.zoneLevel);
  return (
    <ChipGroup
      label={text('gaps.level')}
      options={zoneLevels.map((value) => ({ value, label: text(`gaps.level.${value}`) }))}
      chosen={level}
      onChoose={commands.setZoneLevel}
    />
  );
}
