import { useRef } from 'react';

/** The same object from render to render as long as it has the same content, so that what is made of it stays too. */
export function useSameContent<T>(value: T): T {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
