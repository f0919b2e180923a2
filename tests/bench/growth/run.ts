import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { parseBenchOptions } from '../bench-options';
import { geoFolder } from '../city';
import { describeMachine } from '../machine';
import { runChild } from '../run-child';
import { type GrowthSize, printGrowth } from './print-growth';

const LIMITS = { seconds: 1800, heapMegabytes: 10_000 };
const FILES = ['network.bin', 'network-shapes.bin', 'demand.bin'] as const;
const [BEGIN, END] = ['<!-- figures of npm run bench:growth -->', '<!-- end of the figures -->'];

/** What a child prints as its only line. @throws Error that says what stopped it */
function askChild<T>(script: string, side: number, folder: string): T {
  const { lines, trouble } = runChild(`growth/${script}`, [String(side), folder], LIMITS);
  if (trouble !== null) throw new Error(`${side * side}×, ${script}: ${trouble}`);
  return JSON.parse(lines[0]);
}

function measure(side: number): GrowthSize {
  const folder = mkdtempSync(join(tmpdir(), 'quindici-growth-'));
  try {
    console.error(`  ${side * side}×: building`);
    const built = askChild<{ steps: GrowthSize['building']; counts: GrowthSize['counts'] }>(
      'build-child.ts',
      side,
      folder,
    );
    console.error(`  ${side * side}×: asking`);
    const asked = askChild<{ steps: GrowthSize['asking'] }>('ask-child.ts', side, folder);
    const files = FILES.map((name) => {
      const bytes = readFileSync(join(folder, name));
      if (side === 1 && !bytes.equals(readFileSync(join(geoFolder, 'v1/milano', name))))
        throw new Error(`1×: ${name} is not the shipped one, so this does not measure the pipeline`);
      return { name, raw: bytes.length, brotli: brotliCompressSync(bytes).length };
    });
    return { milans: side * side, counts: built.counts, files, building: built.steps, asking: asked.steps };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { date, quick } = parseBenchOptions(process.argv.slice(2), new Date().toISOString().slice(0, 10));
const sizes = (quick ? [1, 2] : [1, 2, 4]).map(measure);
const figures = `${date}, ${describeMachine()}.\n\n${printGrowth(sizes)}`;
console.log(figures);
if (!quick) {
  const path = fileURLToPath(new URL('../../../docs/growth.md', import.meta.url));
  const text = readFileSync(path, 'utf8');
  const [before, after] = [text.split(BEGIN)[0], text.split(END)[1] ?? ''];
  writeFileSync(path, `${before}${BEGIN}\n\n${figures}\n\n${END}${after}`);
}
