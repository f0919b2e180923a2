import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const root = new URL('../../', import.meta.url);

/** The version of a package that is really installed. */
function versionOf(name: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL(`node_modules/${name}/package.json`, root), 'utf8'),
  );
  return `${name} ${version}`;
}

/** Processor, memory and Node. */
export function describeMachine(): string {
  const [processor] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${processor?.model ?? 'unknown processor'}, ${cpus().length} cores, ${gigabytes} GB, Node ${process.version}`;
}

/** The versions of the packages measured, and of the compiler where there is one. */
export function describeVersions(packages: readonly string[]): string {
  const { stdout, status } = spawnSync('gcc', ['-dumpfullversion'], { encoding: 'utf8' });
  const compiler = status === 0 ? `gcc ${stdout.trim()}` : 'no gcc here';
  return [...packages.map(versionOf), compiler].join(', ');
}
