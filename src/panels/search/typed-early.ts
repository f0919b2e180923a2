/** What a person has typed into a box that is replaced by another one. */
export interface EarlyText {
  readonly text: string;
  readonly hasFocus: boolean;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

let kept: EarlyText | null = null;

/** Keeps what is in a box that is about to leave the page, for the box that comes in its place. */
export function keepTyped(input: HTMLInputElement): void {
  const hasFocus = document.activeElement === input;
  if (!hasFocus && input.value === '') return;
  const end = input.value.length;
  kept = {
    text: input.value,
    hasFocus,
    selectionStart: input.selectionStart ?? end,
    selectionEnd: input.selectionEnd ?? end,
  };
}

/** Gives what was kept, once; null where there is nothing. */
export function takeTyped(): EarlyText | null {
  const taken = kept;
  kept = null;
  return taken;
}

/** Puts focus and caret where they were. */
export function restoreCaret(input: HTMLInputElement, early: EarlyText): void {
  if (!early.hasFocus) return;
  input.focus({ preventScroll: true });
  input.setSelectionRange(early.selectionStart, early.selectionEnd);
}
