import { useSyncExternalStore } from 'react';

/** Between the two events of a print; a query for paper may answer later than the first. */
let isBegun = false;

function subscribe(listener: () => void): () => void {
  const paper = window.matchMedia('print');
  const begin = (): void => {
    isBegun = true;
    listener();
  };
  const end = (): void => {
    isBegun = false;
    listener();
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  paper.addEventListener('change', listener);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    paper.removeEventListener('change', listener);
  };
}

function readPrinting(): boolean {
  return isBegun || window.matchMedia('print').matches;
}

/** Whether the page is being put on paper; what depends on it stands before the paper is drawn. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, readPrinting, () => false);
}
