import { zoneLevels } from '../../state/app-state';
import { hasZoneLevel } from '../../state/area-levels';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { useText } from '../use-text';

/** How the city is divided in the tables of the plan. */
export function ZoneLevelChoice() {
  const { text } = useText();
  const commands = useCommands();
  const level = useAppState((state) => state.zoneLevel);
  const area = useAppState(openedArea);
  const offered = zoneLevels.filter((value) => !area || hasZoneLevel(area, value));
  if (offered.length < 2) return null;
  return (
    <ChipGroup
      label={text('gaps.level')}
      options={offered.map((value) => ({ value, label: text(`gaps.level.${value}`) }))}
      chosen={level}
      onChoose={commands.setZoneLevel}
    />
  );
}
