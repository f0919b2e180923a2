import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseJson } from '../../src/data/json-field';
import { readDataCheck } from '../../src/data/read-data-check';
import { CHECK_PATH, type CheckResult, type DataCheck } from '../../src/schema/data-check';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The last check of the same data; null where there is none. */
export function readLastCheck(geoFolder: string, manifestSha256: string): DataCheck | null {
  const path = join(geoFolder, CHECK_PATH);
  if (!existsSync(path)) return null;
  const check = readDataCheck(readFileSync(path, 'utf8'));
  return check.manifestSha256 === manifestSha256 ? check : null;
}

/** Runs the independent twin (docs/twin.md); null where this machine has no Python for it. */
export function runTwin(): CheckResult | null {
  const folder = mkdtempSync(join(tmpdir(), 'quindici-twin-report-'));
  const report = join(folder, 'report.json');
  try {
    const { status } = spawnSync('npx', ['vitest', 'run', 'tests/twin'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, QUINDICI_TWIN_REPORT: report },
    });
    if (existsSync(report)) {
      const walks = parseJson(readFileSync(report, 'utf8'), 'the report of the twin').at('walks').count();
      return { id: 'twin', cases: walks, problems: status === 0 ? 0 : 1 };
    }
    return status === 0 ? null : { id: 'twin', cases: 1, problems: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
