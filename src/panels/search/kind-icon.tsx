import type { SearchKind } from '../../core/search/search-result';

/** Lines of the icons in a box of 24, drawn with a round pen 1.8 wide. */
const paths: Readonly<Record<Exclude<SearchKind, 'facility'>, string>> = {
  address:
    'M12 21c-4-4.6-6.5-8-6.5-11.2a6.5 6.5 0 0 1 13 0C18.5 13 16 16.4 12 21ZM12 12.2a2.3 2.3 0 1 0 0-4.6a2.3 2.3 0 0 0 0 4.6Z',
  street: 'M8.5 4 5 20M15.5 4 19 20M12 4.5v3M12 10.5v3M12 16.5v3',
  metro: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18ZM8 16V8.5l4 5 4-5V16',
  station:
    'M7.5 4h9A1.5 1.5 0 0 1 18 5.5v10a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 15.5v-10A1.5 1.5 0 0 1 7.5 4ZM6 11h12M9 14h.01M15 14h.01M8.5 17 6.5 20.5M15.5 17l2 3.5',
  neighbourhood: 'M4 7l5.5-2.5 5 2.5L20 4.5V17l-5.5 2.5-5-2.5L4 19.5ZM9.5 4.5V17M14.5 7v12.5',
  municipio: 'M4 9.5 12 4.5l8 5M5 9.5h14M6.5 12.5V17M12 12.5V17M17.5 12.5V17M4 20h16',
};

/** The mark of what an answer is: a house, a street, a stop, a part of the city. */
export function KindIcon({ kind }: { readonly kind: Exclude<SearchKind, 'facility'> }) {
  return (
    <svg className="kind-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[kind]} />
    </svg>
  );
}
