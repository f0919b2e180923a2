export interface TakeAction {
  /** A format or a verb: "CSV". */
  readonly label: string;
  readonly onClick: () => void;
}

export interface TakeItemProps {
  readonly title: string;
  /** How much and what kind, in words. */
  readonly detail: string;
  readonly actions: readonly TakeAction[];
}

/** One thing to take away, with a button for each form it comes in. */
export function TakeItem({ title, detail, actions }: TakeItemProps) {
  return (
    <li className="take-item">
      <span className="take-text">
        <span className="take-title">{title}</span>
        <span className="small block">{detail}</span>
      </span>
      <span className="take-actions">
        {actions.map(({ label, onClick }) => (
          <button key={label} type="button" className="button" onClick={onClick}>
            {label}
            <span className="visually-hidden"> {title}</span>
          </button>
        ))}
      </span>
    </li>
  );
}
