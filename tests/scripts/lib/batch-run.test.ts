import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBatchOptions } from '../../../scripts/lib/batch-options';
import { type BatchSummary, listBatch, runBatch } from '../../../scripts/lib/batch-run';
import { diskSource } from '../../../scripts/lib/disk-source';
import { type MadeArea, writeMadeGeo } from '../../helpers/made-geo';

const folder = mkdtempSync(join(tmpdir(), 'quindici-batch-'));
const geo = join(folder, 'geo');
const script = fileURLToPath(new URL('../../../scripts/analyse.ts', import.meta.url));

/** One home on a corner in every row of the grid: 100 people in row 0, 200 in row 1, …; rows from 5 are municipio 2. */
function makeArea(id: string, coworkingRow: number): MadeArea {
  return {
    id,
    blocks: 10,
    homes: Array.from({ length: 10 }, (_, row) => ({
      xMeters: 0,
      yMeters: row * 100,
      residents: 100 * (row + 1),
      nil: row + 1,
      municipio: row < 5 ? 1 : 2,
    })),
    coworkings: [[0, coworkingRow]],
  };
}

const areas = [makeArea('uno', 0), makeArea('due', 4), makeArea('tre', 9)];

function outFolder(name: string): string {
  return join(folder, name);
}

async function run(out: string, ...args: string[]): Promise<BatchSummary> {
  const options = parseBatchOptions(['--out', outFolder(out), '--areas', 'all', '--minutes', '5', ...args]);
  return runBatch(options, diskSource(geo), () => {});
}

/** Every file of a folder with its text, hidden ones too. */
function readAll(out: string): Map<string, string> {
  const names = readdirSync(outFolder(out), { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.filter((name) => statSync(join(outFolder(out), name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(outFolder(out), name), 'utf8')]));
}

beforeAll(() => writeMadeGeo(geo, areas));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a batch of grid cities', () => {
  it('counts what can be counted on paper', async () => {
    expect(await run('paper')).toMatchObject({ written: ['uno', 'due', 'tre'], kept: [], failed: [] });
    const told = [...readAll('paper')].map(([name, text]) => {
      const { answer } = JSON.parse(text);
      const city = answer.coverage[0].zones.find(({ zone }: { zone: string }) => zone === 'city');
      const [everyday, specialised] = answer.dimensions.map(
        ({ zones }: { zones: { dimensions: { covered: number }[] }[] }) =>
          zones[0].dimensions.map(({ covered }) => covered),
      );
      return { name, residents: city.residents, covered: city.covered, everyday, specialised };
    });
    // Five minutes at 5 km/h are 416 m, four blocks: rows 0 to 4, 0 to 8 and 5 to 9. A school is for learning,
    // a coworking for work.
    const expected = { due: 4500, tre: 4000, uno: 1500 };
    expect(told).toEqual(
      Object.entries(expected).map(([id, covered]) => ({
        name: `${id}.json`,
        residents: 5500,
        covered,
        everyday: [covered, 0, 0, 0, 0, 0, 0, 0],
        specialised: [0, covered, 0, 0, 0, 0, 0, 0],
      })),
    );
  });

  it('keeps what is finished, and computes again what is cut, changed, or of another question', async () => {
    await run('again');
    expect(await run('again')).toMatchObject({ written: [], kept: ['uno', 'due', 'tre'] });
    const path = (id: string): string => join(outFolder('again'), `${id}.json`);
    const [uno, due] = ['uno', 'due'].map((id) => readFileSync(path(id), 'utf8'));
    writeFileSync(path('uno'), uno.slice(0, uno.length >> 1));
    writeFileSync(path('due'), due.replace('"covered": 4500', '"covered": 4501'));
    writeFileSync(join(outFolder('again'), '.uno.json.1.part'), 'half');
    expect(await run('again')).toMatchObject({ written: ['uno', 'due'], kept: ['tre'] });
    expect(readAll('again')).toEqual(readAll('paper'));
    expect((await run('again', '--minutes', '6')).written).toEqual(['uno', 'due', 'tre']);
  });

  it('computes again an area whose data have changed, and that one only', async () => {
    const other = join(folder, 'other-geo');
    writeMadeGeo(other, [areas[0], makeArea('due', 5), areas[2]]);
    await run('changed');
    const options = parseBatchOptions(['--out', outFolder('changed'), '--areas', 'all', '--minutes', '5']);
    expect(await runBatch(options, diskSource(other), () => {})).toMatchObject({
      written: ['due'],
      kept: ['uno', 'tre'],
    });
  });

  it('tells a damaged area by name and goes on', async () => {
    const other = join(folder, 'damaged-geo');
    writeMadeGeo(other, areas);
    for (const path of ['v1/uno/network.bin', 'v1/due/nil.fgb'])
      writeFileSync(join(other, path), readFileSync(join(other, path)).subarray(0, 100));
    const lines: string[] = [];
    const options = parseBatchOptions(['--out', outFolder('damaged'), '--areas', 'uno,due/nil,tre']);
    const summary = await runBatch(options, diskSource(other), (line) => lines.push(line));
    const reason = (path: string) =>
      expect.stringMatching(new RegExp(`^${path}: 100 bytes where the manifest says \\d+$`));
    expect(summary).toMatchObject({
      written: ['tre'],
      failed: [
        { unit: 'uno', reason: reason('v1/uno/network.bin') },
        { unit: 'due/nil', reason: reason('v1/due/nil.fgb') },
      ],
    });
    expect(lines.find((line) => line.includes('FAILED'))).toMatch(/^1\/3 uno: FAILED: v1\/uno\/network.bin/);
  });

  it('shares the list out among jobs, each unit once', async () => {
    const options = ['--areas', 'uno,due/municipio,tre/nil-3,uno', '--list'];
    const list = (shard: string) =>
      listBatch(parseBatchOptions([...options, '--shard', shard]), diskSource(geo));
    const whole = await list('1/1');
    expect(whole).toHaveLength(11);
    expect(whole).toContain('due/municipio-2');
    expect([...(await list('1/3')), ...(await list('2/3')), ...(await list('3/3'))].toSorted()).toEqual(
      whole.toSorted(),
    );
    await expect(
      listBatch(parseBatchOptions(['--areas', 'roma', '--list']), diskSource(geo)),
    ).rejects.toThrow('--areas: "roma" is none of uno, due, tre');
  });

  it('gives a zone the row that it has in the whole', async () => {
    await run('zones', '--areas', 'due,due/municipio-2');
    const [whole, part] = ['due.json', 'due/municipio-2.json'].map((name) =>
      JSON.parse(readAll('zones').get(name) ?? ''),
    );
    const row = whole.answer.coverage[0].zones.find(({ zone }: { zone: string }) => zone === 'municipio-2');
    expect(part.answer.coverage[0].zones).toEqual([row]);
    // Rows 5 to 8 of 5 to 9.
    expect([row.residents, row.covered]).toEqual([4000, 3000]);
  });
});

describe('a batch that is killed', () => {
  const args = [
    '--import',
    'tsx',
    script,
    'batch',
    '--geo',
    geo,
    '--areas',
    'all',
    '--minutes',
    '5',
    '--out',
  ];

  it('is taken up where it was, also past a damaged area, and ends with the same bytes', async () => {
    await run('whole');
    // Reading a pipe that nobody writes to holds the second area until the end comes.
    const [path, aside] = [join(geo, 'v1/due/demand.bin'), join(folder, 'demand.bin')];
    renameSync(path, aside);
    expect(spawnSync('mkfifo', [path]).status).toBe(0);
    const child = spawn(process.execPath, [...args, outFolder('killed')]);
    const ended = new Promise<NodeJS.Signals | null>((resolve) => {
      child.on('exit', (_, signal) => resolve(signal));
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('2/3 due: begun')) child.kill('SIGKILL');
    });
    expect(await ended).toBe('SIGKILL');
    rmSync(path);
    expect([...readAll('killed').keys()]).toEqual(['uno.json']);

    const resumed = spawnSync(process.execPath, [...args, outFolder('killed')], { encoding: 'utf8' });
    expect(resumed.status).toBe(1);
    expect(resumed.stderr).toContain('2/3 due: FAILED: v1/due/demand.bin: not in ');
    expect(JSON.parse(resumed.stdout)).toMatchObject({ kept: ['uno'], written: ['tre'] });

    renameSync(aside, path);
    expect(await run('killed')).toMatchObject({ kept: ['uno', 'tre'], written: ['due'], failed: [] });
    expect(readAll('killed')).toEqual(readAll('whole'));
  });
});
