import { type RefObject, useEffect, useState } from 'react';
import { useAppState } from '../../state/use-store';

/** Whether somebody is at a box: from the focus of its field until the focus leaves the pane or a place is chosen. */
export function useActive(pane: RefObject<HTMLElement | null>): boolean {
  const origin = useAppState((state) => state.origin);
  const [isActive, setActive] = useState(false);
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLInputElement) setActive(true);
    };
    const onBlur = ({ relatedTarget }: FocusEvent): void => {
      if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) setActive(false);
    };
    if (document.activeElement && element.contains(document.activeElement)) setActive(true);
    element.addEventListener('focusin', onFocus);
    element.addEventListener('focusout', onBlur);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('focusout', onBlur);
    };
  }, [pane]);
  useEffect(() => {
    if (origin) setActive(false);
  }, [origin]);
  return isActive;
}
