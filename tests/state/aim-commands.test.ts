import { describe, expect, it } from 'vitest';
import { type Aim, createAimCommands } from '../../src/state/aim-commands';
import type { AppState } from '../../src/state/app-state';
import { initialState } from '../../src/state/store';

function bench() {
  let state: AppState = initialState;
  let writes = 0;
  const commands = createAimCommands(
    () => state,
    (patch) => {
      writes += 1;
      state = { ...state, ...patch };
    },
  );
  return { commands, read: () => state, countWrites: () => writes };
}

const aim: Aim = { position: [9.19, 45.46], x: 200, y: 100, facility: null, nil: 1, by: 'keyboard' };

describe('the commands of the crosshair', () => {
  it('show it, take it away, and write nothing while there is none', () => {
    const { commands, read, countWrites } = bench();
    commands.aimAt(null);
    expect(countWrites()).toBe(0);
    commands.aimAt(aim);
    expect(read().aim).toBe(aim);
    commands.aimAt(null);
    expect(read().aim).toBeNull();
  });

  it('ask for the same step twice as two requests', () => {
    const { commands, read } = bench();
    commands.stepMap('left');
    const first = read().stepRequest;
    commands.stepMap('left');
    expect(first).toEqual({ step: 'left', serial: 1 });
    expect(read().stepRequest).toEqual({ step: 'left', serial: 2 });
  });
});
