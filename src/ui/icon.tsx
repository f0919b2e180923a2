/** Drawn on a grid of 24, in strokes of 2 with round ends: one family. */
const iconPaths = {
  collapse: 'M6 10l6 6 6-6',
  expand: 'M6 14l6-6 6 6',
  layers: 'M12 4l9 5-9 5-9-5zM3 14l9 5 9-5',
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
