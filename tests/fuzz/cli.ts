import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzFormats } from './formats';
import { printFinding, printReport } from './print-report';
import { runFuzz } from './run-fuzz';

const USAGE = `npm run fuzz -- [--runs N] [--seed S] [--format NAME]... [--input I] [--save FOLDER]
  --runs    inputs of each format, 10000 unless said
  --seed    15 unless said; the same seed makes the same inputs
  --format  ${fuzzFormats.map(({ name }) => name).join(', ')}
  --input   only this input of a format, to look at it
  --save    writes the input of each finding into a folder`;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '15' },
    format: { type: 'string', multiple: true },
    input: { type: 'string' },
    save: { type: 'string' },
    help: { type: 'boolean' },
  },
});

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`${text} is no whole number\n${USAGE}`);
}

const asked = values.format ?? fuzzFormats.map(({ name }) => name);
const formats = fuzzFormats.filter(({ name }) => asked.includes(name));
if (values.help || formats.length < asked.length) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 1;
} else {
  const seed = wholeNumber(values.seed);
  const first = values.input === undefined ? 0 : wholeNumber(values.input);
  const runs = values.input === undefined ? wholeNumber(values.runs) : 1;
  for (const format of formats) {
    const report = await runFuzz(format, { runs, seed, first });
    console.log(printReport(report));
    for (const finding of report.findings) {
      console.log(printFinding(finding));
      if (values.save === undefined) continue;
      mkdirSync(values.save, { recursive: true });
      writeFileSync(join(values.save, `${format.name}-${seed}-${finding.input}.bin`), finding.bytes);
    }
    if (report.findings.length > 0) process.exitCode = 1;
  }
}
