import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
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

function endToEndTests(): void {
  const executable = ensureChromium();
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
unitTests();
if (step('build', 'npm', ['run', '-s', 'build'])) endToEndTests();

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed > 0 ? 1 : 0;
