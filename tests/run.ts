import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './e2e/ensure-chromium';

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

const folder = mkdtempSync(join(tmpdir(), 'quindici-test-'));
const totals: Totals = { passed: 0, failed: 0, skipped: 0 };

function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): SpawnSyncReturns<Buffer> {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
}

function add(name: string, part: Totals): void {
  totals.passed += part.passed;
  totals.failed += part.failed;
  totals.skipped += part.skipped;
  console.log(`== ${name}: ${part.passed} passed, ${part.failed} failed, ${part.skipped} skipped\n`);
}

/** A step that passes or fails as a whole counts as one test. */
function step(name: string, command: string, args: readonly string[]): boolean {
  const ok = run(command, args).status === 0;
  add(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
  return ok;
}

function numberAt(report: unknown, ...path: readonly string[]): number {
  let at = report;
  for (const key of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  if (typeof at !== 'number') throw new Error(`the test report has no number at ${path.join('.')}`);
  return at;
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function unitTests(): void {
  const file = join(folder, 'unit.json');
  const { status } = run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  if (report === null) {
    add('unit and data tests', { passed: 0, failed: 1, skipped: 0 });
    return;
  }
  const failed = numberAt(report, 'numFailedTests');
  add('unit and data tests', {
    passed: numberAt(report, 'numPassedTests'),
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: numberAt(report, 'numPendingTests'),
  });
}

/** Five minutes of use at random, most of them waiting: begun beside the unit tests, and waited for after them. */
function startMemoryRun(executable: string): () => Promise<void> {
  const file = join(folder, 'memory.txt');
  const output = openSync(file, 'w');
  const child = spawn('npx', ['tsx', 'tests/memory/run.ts'], {
    stdio: ['ignore', output, output],
    env: { ...process.env, QUINDICI_CHROMIUM: executable },
  });
  const ended = new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
  return async () => {
    const ok = await ended;
    console.log(readFileSync(file, 'utf8'));
    add('memory in use', { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
  };
}

function endToEndTests(executable: string): void {
  const file = join(folder, 'e2e.json');
  const { status } = run('npx', ['playwright', 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    QUINDICI_CHROMIUM: executable,
  });
  const report = readReport(file);
  if (report === null) {
    add('end-to-end tests', { passed: 0, failed: 1, skipped: 0 });
    return;
  }
  const failed = numberAt(report, 'stats', 'unexpected');
  add('end-to-end tests', {
    passed: numberAt(report, 'stats', 'expected') + numberAt(report, 'stats', 'flaky'),
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: numberAt(report, 'stats', 'skipped'),
  });
}

step('types', 'npm', ['run', '-s', 'check:types']);
step('lint', 'npm', ['run', '-s', 'check:lint']);
step('data', 'npm', ['run', '-s', 'data:check']);
const isBuilt = step('build', 'npm', ['run', '-s', 'build']);
const executable = isBuilt ? ensureChromium() : '';
const waitForMemoryRun = isBuilt ? startMemoryRun(executable) : null;
unitTests();
await waitForMemoryRun?.();
if (isBuilt) endToEndTests(executable);

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed > 0 ? 1 : 0;
