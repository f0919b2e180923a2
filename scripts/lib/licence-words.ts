import { type SourceDataset, type SourceId, sources } from '../sources';

/** "Creative Commons Attribution 4.0" and "CC-BY-4.0" are one licence. */
function keyOf(licence: string): string {
  return licence
    .toLowerCase()
    .replace(/creative commons/g, 'cc')
    .replace(/attribution|attribuzione/g, 'by')
    .replace(/international|internazionale|\(cc by[^)]*\)|[^a-z0-9]/g, '');
}

/**
 * The licence of a source, and a warning where the catalogue names another one than we publish under.
 * @param told what the catalogue says; '' where it says nothing
 */
export function describeLicence(id: SourceId, told: string): string {
  const { licence }: SourceDataset = sources[id];
  const own = keyOf(licence);
  if (told === '' || [own, own.replace(/\d+$/, '')].includes(keyOf(told))) return licence;
  return `${licence}, BUT the catalogue says "${told}": see whether it may be published`;
}
