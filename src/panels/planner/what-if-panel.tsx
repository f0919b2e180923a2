import { HowMade } from '../how-made';
import { QuestionFailure } from '../state-notes';
import { useText } from '../use-text';
import { ChosenPlace } from '../what-if/chosen-place';
import { ScenarioBar } from '../what-if/scenario-bar';
import { ScenarioChanges } from '../what-if/scenario-changes';
import { ScenarioDelta } from '../what-if/scenario-delta';
import { LinkNote, ScenarioKeep } from '../what-if/scenario-keep';
import { ScenarioTools } from '../what-if/scenario-tools';
import { useScenarioDrop } from '../what-if/use-scenario-drop';
import { useScenarioKeys } from '../what-if/use-scenario-keys';
import { WhatIfSentence } from '../what-if/what-if-sentence';
import { CompletenessNotes } from './completeness-notes';

/** "What if?": who gains and who loses when places open, move and close, or a crossing is built. */
export function WhatIfPanel() {
  const { text } = useText();
  useScenarioKeys();
  useScenarioDrop();
  return (
    <>
      <ChosenPlace />
      <QuestionFailure what="scenarioAnswer" />
      <WhatIfSentence />
      <LinkNote />
      <HowMade method={text('what-if.method')} caveat={text('what-if.caveat')} />
      <ScenarioBar />
      <ScenarioTools />
      <ScenarioChanges />
      <CompletenessNotes />
      <ScenarioDelta />
      <ScenarioKeep />
    </>
  );
}
