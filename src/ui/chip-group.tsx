import type { ReactNode } from 'react';

export interface ChipOption<T extends string | number> {
  readonly value: T;
  readonly label: ReactNode;
}

export interface ChipGroupProps<T extends string | number> {
  readonly label: string;
  readonly options: readonly ChipOption<T>[];
  /** The chosen one, or all chosen ones. */
  readonly chosen: T | readonly T[];
  readonly onChoose: (value: T) => void;
  /** A class of its own beside the common one. */
  readonly className?: string;
  /** Something else at the end of the row. */
  readonly children?: ReactNode;
}

/** A row of buttons of which one or several are pressed. */
export function ChipGroup<T extends string | number>({
  label,
  options,
  chosen,
  onChoose,
  className = '',
  children,
}: ChipGroupProps<T>) {
  const isChosen = (value: T): boolean => (Array.isArray(chosen) ? chosen.includes(value) : chosen === value);
  return (
    <fieldset className={`chips ${className}`}>
      <legend>{label}</legend>
      <div className="chips-row">
        {options.map(({ value, label: text }) => (
          <button
            key={value}
            type="button"
            className="chip"
            aria-pressed={isChosen(value)}
            onClick={() => onChoose(value)}
          >
            {text}
          </button>
        ))}
        {children}
      </div>
    </fieldset>
  );
}
