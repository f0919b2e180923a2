import type { ComponentType } from 'react';
import {
  beginComparison,
  type ComparisonKind,
  comparisonKinds,
  shownComparison,
} from '../../state/comparison';
import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { CompareCircle } from '../compare/compare-circle';
import { CompareScenario } from '../compare/compare-scenario';
import { CompareServices } from '../compare/compare-services';
import { CompareZones } from '../compare/compare-zones';
import { useText } from '../use-text';
import { CompletenessNotes } from './completeness-notes';

const panels: Readonly<Record<ComparisonKind, ComponentType>> = {
  zones: CompareZones,
  services: CompareServices,
  scenario: CompareScenario,
  circle: CompareCircle,
};

/** "Compare": two of a kind side by side, on the same scales. */
export function ComparePanel() {
  const { text } = useText();
  const commands = useCommands();
  const kind = useAppState((state) => shownComparison(state).kind);
  const services = useAppState((state) => state.services);
  const ownArea = useAppState((state) => state.ownArea);
  const opened = useAppState((state) => state.opened);
  const own = useAppState((state) => state.own);
  const others = useAppState((state) => {
    const comparison = shownComparison(state);
    return comparison.kind === 'services' ? comparison.services : null;
  });
  const compared = others ? [...new Set([...services, ...others])] : services;
  const Answer = panels[kind];
  return (
    <section className="compare">
      <ChipGroup
        label={text('compare.kind')}
        options={comparisonKinds.map((value) => ({ value, label: text(`compare.kind.${value}`) }))}
        chosen={kind}
        onChoose={(chosen) => {
          if (chosen !== kind) commands.compare(beginComparison(chosen, { services, ownArea, opened, own }));
        }}
      />
      <Answer />
      <CompletenessNotes services={compared} />
    </section>
  );
}
