import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { printTable } from './markdown';

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });
}

/** The size of every file below a folder: raw, by gzip at its best, by brotli at its best. */
export function printSizes(folder: string): string {
  const rows = listFiles(folder).map((path) => {
    const bytes = readFileSync(path);
    const packed = [gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)].map(({ length }) => length);
    return [relative(folder, path), bytes.length, packed[0], packed[1]] as const;
  });
  const sum = (column: 1 | 2 | 3): number => rows.reduce((total, row) => total + row[column], 0);
  return printTable(
    ['File of public/geo', 'raw bytes', 'gzip', 'brotli'],
    [...rows, ['all', sum(1), sum(2), sum(3)]],
  );
}
