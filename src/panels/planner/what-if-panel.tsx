import { QuestionFailure } from '../state-notes';
import { WhatIfSentence } from '../what-if/what-if-sentence';

/** "What if?": who gains and who loses when places open, move and close, or a crossing is built. */
export function WhatIfPanel() {
  return (
    <>
      <QuestionFailure what="scenarioAnswer" />
      <WhatIfSentence />
    </>
  );
}
