import { useEffect } from 'react';
import { useAppState, useCommands } from '../../state/use-store';

/** Whether what is typed belongs to a field that knows undo itself. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type === 'text' && target.value !== '')
  );
}

/** Undo with Ctrl or Cmd and Z, redo with Shift too or with Ctrl and Y; Escape puts the tool down. */
export function useScenarioKeys(): void {
  const commands = useCommands();
  const tool = useAppState((state) => state.tool);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if (key === 'escape' && tool !== null) {
        commands.setTool(null);
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const isUndo = key === 'z' && !event.shiftKey;
      const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.metaKey);
      if (!isUndo && !isRedo) return;
      event.preventDefault();
      if (isUndo) commands.undo();
      else commands.redo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [commands, tool]);
}
