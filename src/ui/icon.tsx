/** Drawn on a grid of 24, in strokes of 2 with round ends: one family. */
const iconPaths = {
  alert: 'M12 4L2.5 20h19zM12 10v4M12 17v.01',
  close: 'M6 6l12 12M18 6L6 18',
  collapse: 'M6 10l6 6 6-6',
  expand: 'M6 14l6-6 6 6',
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v5.5M12 7.5v.01',
  locate: 'M12 6a6 6 0 1 0 0 12a6 6 0 1 0 0-12M12 2v4M12 18v4M2 12h4M18 12h4',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4 6.7 6.7 0 0 0 20 14.5z',
  offline:
    'M3 3l18 18M8.5 16a5 5 0 0 1 7 0M5 12.5a10 10 0 0 1 4-2.4M19 12.5a10 10 0 0 0-4-2.4M2 9a14 14 0 0 1 4-2.7M22 9a14 14 0 0 0-10.5-4M12 20v.01',
  pin: 'M12 21c-4-4.6-6.5-8-6.5-11.2a6.5 6.5 0 0 1 13 0C18.5 13 16 16.4 12 21zM12 12a2.2 2.2 0 1 0 0-4.4a2.2 2.2 0 0 0 0 4.4z',
  reload: 'M20 4v5h-5M20 9a8.5 8.5 0 1 0 .5 4',
  screen: 'M3 5h18v11H3zM12 16v4M8 20h8',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.2 15.2L20 20',
  share: 'M12 15V3M8 7l4-4 4 4M6 11H5v10h14V11h-1',
  sun: 'M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4',
} as const;

export type IconName = keyof typeof iconPaths;

export interface IconProps {
  readonly name: IconName;
}

export interface IconLinesProps {
  readonly name: string;
  /** Path data on the grid of the family. */
  readonly lines: string;
}

/** A sign of the family whose lines are kept where it is used. */
export function IconLines({ name, lines }: IconLinesProps) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={lines} />
    </svg>
  );
}

/** A sign beside a word or, with a name of its own on the button around it, in place of one. */
export function Icon({ name }: IconProps) {
  return <IconLines name={name} lines={iconPaths[name]} />;
}
