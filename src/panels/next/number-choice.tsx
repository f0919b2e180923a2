import { useEffect, useId, useState } from 'react';
import { ChipGroup, type ChipOption } from '../../ui/chip-group';

export interface NumberChoiceProps {
  readonly label: string;
  /** Offered at once. */
  readonly options: readonly ChipOption<number>[];
  readonly otherLabel: string;
  /** Whole, both inclusive. */
  readonly min: number;
  readonly max: number;
  readonly chosen: number | null;
  /** Null where the chosen one is taken back. */
  readonly onChoose: (value: number | null) => void;
}

/** Some numbers to press, and a field for any other from `min` to `max`. */
export function NumberChoice({ label, options, otherLabel, min, max, chosen, onChoose }: NumberChoiceProps) {
  const id = useId();
  const isOffered = options.some(({ value }) => value === chosen);
  const shown = chosen === null || isOffered ? '' : String(chosen);
  const [draft, setDraft] = useState(shown);
  useEffect(() => setDraft(shown), [shown]);
  const take = (typed: string): void => {
    setDraft(typed);
    const value = Number(typed);
    if (/^\d+$/.test(typed) && value >= min && value <= max) onChoose(value);
  };
  return (
    <ChipGroup
      label={label}
      options={options}
      chosen={chosen ?? []}
      onChoose={(value) => onChoose(value === chosen ? null : value)}
    >
      <span className="other-number">
        <label htmlFor={id}>{otherLabel}</label>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          value={draft}
          onChange={(event) => take(event.target.value)}
        />
      </span>
    </ChipGroup>
  );
}
