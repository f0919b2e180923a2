/** Drawn on a grid of 24, in strokes of 2 with round ends: one family. */
const iconPaths = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  collapse: 'M6 10l6 6 6-6',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  crossing: 'M3 16c3-8 15-8 18 0M3 16v4M21 16v4M9 11.5V16M15 11.5V16M3 16h18',
  download: 'M12 4v11M7 10.5l5 5 5-5M4 20h16',
  expand: 'M6 14l6-6 6 6',
  external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v5.5M12 7.5v.01',
  layers: 'M12 4l9 5-9 5-9-5zM3 14l9 5 9-5',
  locate: 'M12 6a6 6 0 1 0 0 12a6 6 0 1 0 0-12M12 2v4M12 18v4M2 12h4M18 12h4',
  map: 'M9 5L3 7v13l6-2 6 2 6-2V5l-6 2zM9 5v13M15 7v13',
  minus: 'M5 12h14',
  move: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  redo: 'M15 4l5 5-5 5M20 9H10a6 6 0 0 0 0 12h4',
  search: 'M11 4a7 7 0 1 0 0 14a7 7 0 1 0 0-14M16 16l5 5',
  share: 'M12 15V3M8 7l4-4 4 4M6 11H5v10h14V11h-1',
  undo: 'M9 4L4 9l5 5M4 9h10a6 6 0 0 1 0 12h-4',
  walk: 'M13 3.5v.01M12 8l-4 3v3M12 8l3 4h3M12 8l-1 6 3 3 1 5M11 14l-1 4-3 4',
  warning: 'M12 4L2.5 20h19zM12 10v4.5M12 17.2v.01',
} as const;

export type IconName = keyof typeof iconPaths;

export interface IconProps {
  readonly name: IconName;
}

/** A sign beside a word or, with a name of its own on the button around it, in place of one. */
export function Icon({ name }: IconProps) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
