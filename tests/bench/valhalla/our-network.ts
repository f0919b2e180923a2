import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskSource } from '../../../scripts/lib/disk-source';
import type { AccessContext } from '../../../src/core/access/coverage';
import type { Start } from '../../../src/core/access/travel-model';
import { fromLocal } from '../../../src/core/geo';
import { FAR_METERS } from '../../../src/core/network/snap-limits';
import { createAccessContext } from '../../../src/data/access-context';
import { openArea } from '../../../src/data/open-area';
import { seededRandom } from '../../helpers/grid-city';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Our engine on the network of an extract, built by the pipeline itself.
 * @throws Error with what the pipeline said where it can not be built.
 */
export async function openOurs(extract: string): Promise<AccessContext> {
  const folder = mkdtempSync(join(tmpdir(), 'quindici-extract-'));
  try {
    const out = join(folder, 'geo');
    const build = join(root, 'scripts/build.ts');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', build, '--streets', extract, '--out', out],
      { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    if (status !== 0) throw new Error(stderr.trim());
    return createAccessContext(await openArea(diskSource(out), 'milano'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Places where people live on the network, drawn by residents; at most 100 m from their street. */
export function drawStarts({ model, demand }: AccessContext, count: number, seed: number): Start[] {
  const starts = Array.from({ length: demand.count }, (_, i) =>
    model.startAt(fromLocal([demand.xMeters[i], demand.yMeters[i]], demand.frame)),
  );
  const homes = starts.flatMap((found, i) =>
    found.kind === 'start' && found.start.entryMeters <= FAR_METERS
      ? [{ start: found.start, residents: demand.residents[i] }]
      : [],
  );
  const total = homes.reduce((sum, { residents }) => sum + residents, 0);
  if (total === 0) throw new Error('nobody lives on the network of the extract');
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    let left = random() * total;
    const home = homes.find(({ residents }) => {
      left -= residents;
      return left < 0;
    });
    return (home ?? homes[homes.length - 1]).start;
  });
}

/** The same starts moved to where they enter the street, so that no straight walk comes before it. */
export function moveToStreet({ model }: AccessContext, starts: readonly Start[]): Start[] {
  return starts.map(({ entry }) => {
    const found = model.startAt(entry);
    if (found.kind === 'off-network') throw new Error(`${entry.join(', ')} is off the network`);
    return found.start;
  });
}
