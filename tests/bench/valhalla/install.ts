import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGE = '@valhallajs/valhallajs';
export const VALHALLA_VERSION = '3.6.1';

/** One engine over one set of tiles: takes a question and gives the answer, both as JSON text. */
export interface Isochrones {
  readonly isochrone: (query: string) => Promise<string>;
}

interface Library {
  readonly Actor: new (config: unknown) => Isochrones;
  readonly getConfig: (options: Readonly<Record<string, string>>) => Promise<unknown>;
}

function isLibrary(value: unknown): value is Library {
  if (typeof value !== 'object' || value === null) return false;
  return (
    typeof Reflect.get(value, 'Actor') === 'function' && typeof Reflect.get(value, 'getConfig') === 'function'
  );
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr, stdout, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (error) throw new Error(`${command} does not run here: ${error.message}`);
  if (status !== 0) throw new Error(`${command} ${args[0]} failed: ${(stderr || stdout).trim().slice(-500)}`);
}

/** Installs Valhalla (280 MB) once, in a folder of the system's temporary files; never in the project. */
function installValhalla(): string {
  const folder = join(tmpdir(), `quindici-valhalla-${VALHALLA_VERSION}`);
  const home = join(folder, 'node_modules', PACKAGE);
  if (existsSync(join(home, 'index.mjs'))) return home;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${PACKAGE}@${VALHALLA_VERSION}`],
    folder,
  );
  return home;
}

/**
 * Builds Valhalla's tiles from an extract, by its own defaults, and opens them in this process.
 * @throws Error if it can not be installed or run here, or the tiles can not be built.
 */
export async function openValhalla(extract: string): Promise<Isochrones> {
  const home = installValhalla();
  const library: unknown = await import(pathToFileURL(join(home, 'index.mjs')).href);
  if (!isLibrary(library)) throw new Error(`${PACKAGE} ${VALHALLA_VERSION} has another interface`);
  const folder = mkdtempSync(join(tmpdir(), 'quindici-tiles-'));
  const config = await library.getConfig({ tileDir: join(folder, 'tiles'), tileExtract: '' });
  const configPath = join(folder, 'config.json');
  writeFileSync(configPath, JSON.stringify(config));
  run(
    process.execPath,
    [join(home, 'bin/valhalla-cli.js'), 'build_tiles', '-c', configPath, extract],
    folder,
  );
  return new library.Actor(config);
}
