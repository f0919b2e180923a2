import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const compressed = /\.(br|gz|png|jpg|woff2)$/;
/** Below this a file travels in one packet either way. */
const SMALLEST_BYTES = 1024;
/** A copy that saves less is not worth a second file. */
const LARGEST_SHARE = 0.95;

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });
}

const formats = [
  {
    ending: 'br',
    pack: (bytes: Buffer) =>
      brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  { ending: 'gz', pack: (bytes: Buffer) => gzipSync(bytes, { level: 9 }) },
] as const;

/**
 * Writes a brotli and a gzip copy beside each file of a built folder that gains by it, for servers that send
 * precompressed files.
 * @returns bytes of all files as they are, and as they travel in each format
 */
export function compressFolder(folder: string): {
  readonly plain: number;
  readonly br: number;
  readonly gz: number;
} {
  const sums = { plain: 0, br: 0, gz: 0 };
  for (const path of listFiles(folder).filter((name) => !/\.(br|gz)$/.test(name))) {
    const bytes = readFileSync(path);
    sums.plain += bytes.length;
    for (const { ending, pack } of formats) {
      const packed = bytes.length < SMALLEST_BYTES || compressed.test(path) ? bytes : pack(bytes);
      const isWorth = packed.length < LARGEST_SHARE * bytes.length;
      if (isWorth) writeFileSync(`${path}.${ending}`, packed);
      sums[ending] += isWorth ? packed.length : bytes.length;
    }
  }
  return sums;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { plain, br, gz } = compressFolder(process.argv[2] ?? 'dist');
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
  console.log(`${megabytes(plain)}, as brotli ${megabytes(br)}, as gzip ${megabytes(gz)}`);
}
