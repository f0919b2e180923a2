/** Drawn on a grid of 24, in strokes of 2 with round ends: one family. */
const iconPaths = {
  close: 'M6 6l12 12M18 6L6 18',
  collapse: 'M6 10l6 6 6-6',
  expand: 'M6 14l6-6 6 6',
  layers: 'M12 4l9 5-9 5-9-5zM3 14l9 5 9-5',
  locate: 'M12 6a6 6 0 1 0 0 12a6 6 0 1 0 0-12M12 2v4M12 18v4M2 12h4M18 12h4',
  redo: 'M15 4l5 5-5 5M20 9H10a6 6 0 0 0 0 12h4',
  share: 'M12 15V3M8 7l4-4 4 4M6 11H5v10h14V11h-1',
  undo: 'M9 4L4 9l5 5M4 9h10a6 6 0 0 1 0 12h-4',
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
