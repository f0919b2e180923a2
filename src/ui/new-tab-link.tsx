export interface NewTabLinkProps {
  readonly href: string;
  readonly label: string;
  /** Says that the link opens a new tab: shown as an arrow, read as words. */
  readonly newTab: string;
}

/** A link out of the page, which stays open; it says so before it is followed. */
export function NewTabLink({ href, label, newTab }: NewTabLinkProps) {
  return (
    <a href={href} rel="noopener noreferrer" target="_blank">
      {label}
      <span aria-hidden="true"> ↗</span>
      <span className="visually-hidden"> {newTab}</span>
    </a>
  );
}
