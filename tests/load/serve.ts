import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createConnection } from 'node:net';

const START_MILLISECONDS = 5000;

/** A server of the built folder with the shipped rules, on this machine only. */
export interface RunningServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

async function untilListening(child: ChildProcess, port: number): Promise<void> {
  const end = performance.now() + START_MILLISECONDS;
  while (!(await isListening(port))) {
    if (child.exitCode !== null || performance.now() > end)
      throw new Error(`${child.spawnfile} did not start on port ${port}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

/**
 * Starts a server that stays in the foreground; stopping it removes its folder too.
 * @throws Error if it does not listen within five seconds
 */
export async function serve(
  command: string,
  args: readonly string[],
  { folder, port }: { readonly folder: string; readonly port: number },
): Promise<RunningServer> {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
  try {
    await untilListening(child, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address: `http://127.0.0.1:${port}`, stop };
}
