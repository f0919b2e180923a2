import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openArea } from '../../src/data/open-area';
import { listPresets } from '../../src/schema/embed-presets';
import type { NilZone } from '../../src/schema/zone';
import { diskSource } from '../lib/disk-source';
import { printOembed, printSharePage, sharedName, shareLanguages, shareStyle } from './print-oembed';

const USAGE = 'npm run deploy:oembed -- https://www.example.org/quindici/ [folder, dist unless said]';

/**
 * The address of a site as its files name it: absolute, ending with a slash.
 * @throws Error for anything that is no such address
 */
export function readSiteAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSite = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isSite || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new Error(`"${text}" is no address of a site\n${USAGE}`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/**
 * Writes, for every preset and language, the answer of oEmbed and the page that names it, and a list of their names.
 * @returns the names
 */
export function writeOembed(folder: string, address: string, zones: readonly NilZone[]): readonly string[] {
  const [answers, pages] = [join(folder, 'oembed'), join(folder, 'share')];
  for (const path of [answers, pages]) mkdirSync(path, { recursive: true });
  const names = listPresets(zones.map(({ nil }) => nil)).flatMap((preset) =>
    shareLanguages.map((language) => {
      const shared = { preset, language, address, zones };
      const name = sharedName(shared);
      writeFileSync(join(answers, `${name}.json`), printOembed(shared));
      writeFileSync(join(pages, `${name}.html`), printSharePage(shared));
      return name;
    }),
  );
  writeFileSync(join(answers, 'presets.json'), `${JSON.stringify(names)}\n`);
  writeFileSync(join(pages, 'share.css'), shareStyle);
  return names;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , text = '', folder = 'dist'] = process.argv;
  const address = readSiteAddress(text);
  const { nils } = await openArea(diskSource(join(folder, 'geo')), 'milano');
  const names = writeOembed(folder, address, nils);
  console.log(
    `${names.length} presets in ${folder}/oembed and ${folder}/share, for ${address}share/${names[0]}.html …`,
  );
}
