import { useState } from 'react';
import { siteGoals } from '../../core/siting/site-goals';
import { MAX_SITES } from '../../state/link-sites';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { Disclosure } from '../../ui/disclosure';
import { zoneName } from '../planner/zone-name';
import { useText } from '../use-text';
import { NumberChoice } from './number-choice';
import { ZoneChoice } from './zone-choice';

const countChoices = [1, 3, 5, 10, 20] as const;
const shareChoices = [70, 80, 90, 95] as const;
const apartChoices = [0, 300, 500, 1000, 1500] as const;

/** Zones named in the line of the conditions; more are counted. */
const NAMED_ZONES = 2;

/** The conditions in one line. */
function useTermsLine(): string {
  const translator = useText();
  const { text, list } = translator;
  const area = useAppState(openedArea);
  const { goal, within, apartMeters } = useAppState((state) => state.siteTerms);
  const asksShare = useAppState((state) => state.fewestPercent !== null);
  const zones =
    within.length === 0
      ? text('next.where.anywhere')
      : within.length > NAMED_ZONES || !area
        ? text('next.where.count', { count: within.length })
        : list(within.map((zone) => zoneName(zone, area, translator)));
  return [
    ...(asksShare ? [] : [text(`next.goal.${goal}`)]),
    zones,
    ...(apartMeters > 0 ? [text('next.apart.short', { meters: apartMeters })] : []),
  ].join(' · ');
}

/** The question as one asks it: how many, or how few; for what, where, and how far from those of today. */
export function NextTerms() {
  const { text, number } = useText();
  const commands = useCommands();
  const count = useAppState((state) => state.siteCount);
  const percent = useAppState((state) => state.fewestPercent);
  const { goal, apartMeters } = useAppState((state) => state.siteTerms);
  const [preferred, setPreferred] = useState<'count' | 'share'>('count');
  const asked = percent !== null ? 'share' : count !== null ? 'count' : preferred;
  const ask = (what: 'count' | 'share'): void => {
    setPreferred(what);
    if (what !== asked) commands.setSiteCount(null);
  };
  return (
    <>
      <ChipGroup
        label={text('next.ask')}
        options={(['count', 'share'] as const).map((value) => ({ value, label: text(`next.ask.${value}`) }))}
        chosen={asked}
        onChoose={ask}
      />
      {asked === 'count' ? (
        <NumberChoice
          label={text('next.count')}
          options={countChoices.map((value) => ({ value, label: number(value) }))}
          otherLabel={text('next.count.other')}
          min={1}
          max={MAX_SITES}
          chosen={count}
          onChoose={commands.setSiteCount}
        />
      ) : (
        <NumberChoice
          label={text('next.share')}
          options={shareChoices.map((value) => ({ value, label: number(value) }))}
          otherLabel={text('next.share.other')}
          min={1}
          max={100}
          chosen={percent}
          onChoose={commands.setFewestPercent}
        />
      )}
      <Disclosure title={`${text('next.terms')}: ${useTermsLine()}`}>
        {asked === 'count' && (
          <ChipGroup
            label={text('next.goal')}
            options={siteGoals.map((value) => ({ value, label: text(`next.goal.${value}`) }))}
            chosen={goal}
            onChoose={(value) => commands.setSiteTerms({ goal: value })}
          />
        )}
        <ZoneChoice />
        <ChipGroup
          label={text('next.apart')}
          options={[...new Set([...apartChoices, apartMeters])]
            .sort((a, b) => a - b)
            .map((meters) => ({
              value: meters,
              label: meters === 0 ? text('next.apart.none') : text('next.apart.value', { meters }),
            }))}
          chosen={apartMeters}
          onChoose={(meters) => commands.setSiteTerms({ apartMeters: meters })}
        />
        <p className="small">{text('next.apart.hint')}</p>
      </Disclosure>
    </>
  );
}
