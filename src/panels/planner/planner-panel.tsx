import '../../styles/tables.css';
import '../../styles/planner-who.css';
import '../../styles/planner-compare.css';
import '../../styles/planner-depth.css';
import '../../styles/planner-exact.css';
import '../../styles/planner-next.css';
import '../../styles/planner-what-if.css';
import '../../styles/plot.css';
import type { ComponentType } from 'react';
import { type PlannerQuestion, plannerQuestions } from '../../state/app-state';
import { useAppState, useCommands } from '../../state/use-store';
import { AfterPaint } from '../../ui/after-paint';
import { nextPaint } from '../../ui/next-paint';
import { FacilityCard } from '../facility-card';
import { QuestionFailure } from '../state-notes';
import { useText } from '../use-text';
import { ComparePanel } from './compare-panel';
import { DepthPanel } from './depth-panel';
import { DimensionsPanel } from './dimensions-panel';
import { NextPanel } from './next-panel';
import { NothingToCountNote } from './nothing-to-count-note';
import { PriorityLinks } from './priority-links';
import { QuestionSubject, TimeSubject } from './question-subject';
import { TakePanel } from './take-panel';
import { WhatIfPanel } from './what-if-panel';
import { WhoPanel } from './who-panel';

const panels: Readonly<Record<PlannerQuestion, ComponentType>> = {
  who: WhoPanel,
  depth: DepthPanel,
  'what-if': WhatIfPanel,
  next: NextPanel,
  compare: ComparePanel,
  dimensions: DimensionsPanel,
  take: TakePanel,
};

/** On a phone the questions are one row that scrolls: the chosen one is to be in sight. */
function bringIntoRow(chosen: HTMLButtonElement | null): void {
  if (chosen) void nextPaint().then(() => chosen.scrollIntoView({ block: 'nearest', inline: 'center' }));
}

function QuestionNav() {
  const { text } = useText();
  const commands = useCommands();
  const question = useAppState((state) => state.question);
  return (
    <nav className="questions" aria-label={text('question.label')}>
      {plannerQuestions.map((id) => (
        <button
          key={id}
          ref={question === id ? bringIntoRow : undefined}
          type="button"
          aria-current={question === id ? 'true' : undefined}
          onClick={() => commands.setQuestion(id)}
        >
          {text(`question.${id}`)}
        </button>
      ))}
    </nav>
  );
}

/** The planner's workspace: the subject, the questions that can be asked of it, and the answer to the chosen one. */
export function PlannerPanel() {
  const isOpen = useAppState((state) => state.opened.kind === 'ready');
  const question = useAppState((state) => state.question);
  const selected = useAppState((state) => state.selectedFacility);
  if (!isOpen) return null;
  const Answer = panels[question];
  return (
    <>
      <QuestionNav />
      {question === 'dimensions' ? <TimeSubject /> : <QuestionSubject />}
      {selected !== null && <FacilityCard index={selected} />}
      <NothingToCountNote />
      <QuestionFailure what="coverage" />
      {question !== 'who' && question !== 'dimensions' && <PriorityLinks />}
      <AfterPaint key={question}>
        <Answer />
      </AfterPaint>
    </>
  );
}
