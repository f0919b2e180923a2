import { useEffect, useState } from 'react';
import type { LngLat } from '../../core/geo';
import { useAppState, useCommands } from '../../state/use-store';

/** Addresses found so far, by position: asking again would bring the same. */
const known = new Map<string, string>();

/** The nearest address to a point, within 150 m; '' until it is known or where there is none, and during a drag. */
export function useAddress(position: LngLat | null): string {
  const commands = useCommands();
  const isHeld = useAppState((state) => state.scenarioHistory.held !== null);
  const key = position?.join() ?? '';
  const [, setFound] = useState('');
  useEffect(() => {
    if (key === '' || isHeld || known.has(key)) return;
    let isCurrent = true;
    const [lng, lat] = key.split(',').map(Number);
    commands.describe([lng, lat]).then(
      (address) => {
        known.set(key, address);
        if (isCurrent) setFound(key);
      },
      // Without the address the line still says what changes, and where on the map.
      () => known.delete(key),
    );
    return () => {
      isCurrent = false;
    };
  }, [commands, key, isHeld]);
  return known.get(key) ?? '';
}
