import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { type SheetStop, stopAfterHandle, stopBeside } from '../ui/bottom-sheet/sheet-stops';
import type { Sheet } from '../ui/bottom-sheet/use-sheet';
import { Icon } from '../ui/icon';
import { useText } from './use-text';

/** The way to move the sheet without pulling it; says where the sheet is once it was used. */
function SheetHandle({
  stop,
  onPull,
}: {
  readonly stop: SheetStop;
  readonly onPull: (stop: SheetStop) => void;
}) {
  const { text } = useText();
  const [wasUsed, setWasUsed] = useState(false);
  const pull = (next: SheetStop): void => {
    setWasUsed(true);
    onPull(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    pull(stopBeside(stop, event.key === 'ArrowUp' ? 1 : -1));
  };
  return (
    <div className="sheet-handle">
      <button
        type="button"
        className="icon-button"
        aria-label={text(stop === 'full' ? 'sheet.less' : 'sheet.more')}
        aria-describedby="sheet-stop"
        onClick={() => pull(stopAfterHandle(stop))}
        onKeyDown={onKeyDown}
      >
        <Icon name={stop === 'full' ? 'collapse' : 'expand'} />
      </button>
      <span
        id="sheet-stop"
        className="visually-hidden"
        hidden={!wasUsed}
        role={wasUsed ? 'status' : undefined}
      >
        {text(`sheet.stop.${stop}`)}
      </span>
    </div>
  );
}

export interface BottomSheetProps {
  readonly sheet: Sheet;
  /** Stays in sight at the head of the sheet. */
  readonly head: ReactNode;
  readonly children: ReactNode;
}

/** The panel: a column beside the map, on a phone a sheet over it. */
export function BottomSheet({ sheet, head, children }: BottomSheetProps) {
  return (
    <div className="sheet" ref={sheet.scroller}>
      <div className="sheet-room" ref={sheet.room}>
        <div className="sheet-stop sheet-stop-peek" />
        <div className="sheet-stop sheet-stop-half" ref={sheet.half} />
      </div>
      <div className="panel" ref={sheet.panel}>
        <div className="sheet-head" ref={sheet.head}>
          {head}
          <SheetHandle stop={sheet.stop} onPull={sheet.pullTo} />
        </div>
        {children}
      </div>
    </div>
  );
}
