import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each folder of src may import from the others, and scripts from src: the table of ARCHITECTURE.md. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  schema: ['core'],
  data: ['schema', 'core'],
  workers: ['data', 'schema', 'core'],
  state: ['workers', 'schema', 'core'],
  map: ['state', 'workers', 'ui', 'schema', 'core'],
  panels: ['state', 'workers', 'i18n', 'ui', 'styles', 'schema', 'core'],
  embed: ['panels', 'state', 'workers', 'i18n', 'ui', 'schema', 'core'],
  i18n: ['schema', 'core'],
  offline: ['schema'],
  ui: [],
  styles: [],
  main: ['embed', 'panels', 'map', 'ui', 'state', 'workers', 'i18n', 'styles', 'schema', 'core'],
  scripts: ['data', 'i18n', 'schema', 'core'],
};

/** Where each library may be imported. */
const libraryHomes: readonly (readonly [library: RegExp, allowed: RegExp])[] = [
  [/^@turf\//, /^(src\/core|scripts)\//],
  [/^(flatgeobuf|flatbuffers|csv-parse)(\/|$)/, /^(src\/data|scripts)\//],
  [/^zustand/, /^src\/(state\/|map\/map-view\.tsx)/],
  [/^maplibre-gl/, /^src\/map\//],
  [
    /^(react|react-dom|downshift)(\/|$)/,
    /^src\/(panels\/|ui\/|embed\/|map\/map-view\.tsx|state\/use-store\.ts|(main|map-slot|prerender|embed-main|embed-map|builder-main)\.tsx)/,
  ],
  [/^intl-messageformat/, /^src\/i18n\//],
  [/^@observablehq\/plot/, /^src\/ui\//],
  [/^highs/, /^(src\/workers|scripts)\//],
];

function listSources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return listSources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function partOf(path: string): string {
  const parts = relative(root, path).split(sep);
  if (parts[0] === 'scripts') return 'scripts';
  return parts.length > 2 ? parts[1] : 'main';
}

const files = [...listSources(join(root, 'src')), ...listSources(join(root, 'scripts'))];

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name);
}

describe('the direction of imports', () => {
  it('reads a project of the expected size', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it('follows the table of ARCHITECTURE.md', () => {
    const wrong = files.flatMap((path) => {
      const part = partOf(path);
      return importsOf(path)
        .filter((name) => name.startsWith('.'))
        .map((name) => partOf(resolve(dirname(path), name)))
        .filter((other) => other !== part && !mayImport[part]?.includes(other))
        .map((other) => `${relative(root, path)} imports ${other}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps each library in its folder', () => {
    const wrong = files.flatMap((path) => {
      const name = relative(root, path).split(sep).join('/');
      return importsOf(path)
        .filter((library) =>
          libraryHomes.some(([pattern, allowed]) => pattern.test(library) && !allowed.test(name)),
        )
        .map((library) => `${name} imports ${library}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has no file over 400 lines', () => {
    expect(
      files
        .filter((path) => readFileSync(path, 'utf8').split('\n').length > 400)
        .map((path) => relative(root, path)),
    ).toEqual([]);
  });
});
