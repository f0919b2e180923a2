import { IconLines } from './icon';

/** Signs of the family that no first page needs. */
const lateLines = {
  layers: 'M12 4l9 5-9 5-9-5zM3 14l9 5 9-5',
  link: 'M9.5 14.5l5-5M8.5 11l-2 2a3.2 3.2 0 0 0 4.5 4.5l2-2M15.5 13l2-2a3.2 3.2 0 0 0-4.5-4.5l-2 2',
  map: 'M4 7l5.5-2.5 5 2.5L20 4.5V17l-5.5 2.5-5-2.5L4 19.5zM9.5 4.5V17M14.5 7v12.5',
  redo: 'M15 4l5 5-5 5M20 9H10a6 6 0 0 0 0 12h4',
  undo: 'M9 4L4 9l5 5M4 9h10a6 6 0 0 1 0 12h-4',
} as const;

/** A sign that comes with the part of the page that it stands in. */
export function LateIcon({ name }: { readonly name: keyof typeof lateLines }) {
  return <IconLines name={name} lines={lateLines[name]} />;
}
