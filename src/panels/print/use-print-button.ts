import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useAppState, useCommands } from '../../state/use-store';

/** A button that opens the page to print of a NIL, and gets the focus back when that page is closed. */
export function usePrintButton(): {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly print: (nil: number) => void;
} {
  const commands = useCommands();
  const isOpen = useAppState((state) => state.printedNil !== null);
  const button = useRef<HTMLButtonElement>(null);
  const hasOpened = useRef(false);
  useLayoutEffect(() => {
    if (isOpen || !hasOpened.current) return;
    hasOpened.current = false;
    button.current?.focus();
  }, [isOpen]);
  const print = (nil: number): void => {
    hasOpened.current = true;
    commands.printNil(nil);
  };
  return { button, print };
}
