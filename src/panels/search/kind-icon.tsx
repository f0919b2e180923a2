import type { SearchKind } from '../../core/search/search-result';
import { Icon, IconLines } from '../../ui/icon';
import { LateIcon } from '../../ui/late-icon';

/** Lines of those that stand nowhere else. */
const lines = {
  street: 'M8.5 4L5 20M15.5 4L19 20M12 4.5v3M12 10.5v3M12 16.5v3',
  metro: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8 16V8.5l4 5 4-5V16',
  station:
    'M7.5 4h9A1.5 1.5 0 0 1 18 5.5v10a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 15.5v-10A1.5 1.5 0 0 1 7.5 4M6 11h12M9 14v.01M15 14v.01M8.5 17l-2 3.5M15.5 17l2 3.5',
  municipio: 'M4 9.5l8-5 8 5zM6.5 12.5V17M12 12.5V17M17.5 12.5V17M4 20h16',
} as const;

/** The sign of what an answer is: a house, a street, a stop, a part of the city. */
export function KindIcon({ kind }: { readonly kind: Exclude<SearchKind, 'facility'> }) {
  switch (kind) {
    case 'address':
      return <Icon name="pin" />;
    case 'neighbourhood':
      return <LateIcon name="map" />;
    default:
      return <IconLines name={kind} lines={lines[kind]} />;
  }
}
