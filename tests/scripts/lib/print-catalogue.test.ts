import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeForSearchEngines, printCatalogue } from '../../../scripts/lib/print-catalogue';
import { filesOf } from '../../../scripts/lib/print-readme';
import { JsonField } from '../../../src/data/json-field';
import { readManifest } from '../../../src/data/read-manifest';

const geo = fileURLToPath(new URL('../../../public/geo/', import.meta.url));
const manifest = readManifest(readFileSync(`${geo}manifest.json`, 'utf8'));
const root = (text: string) => new JsonField(JSON.parse(text), '', 'metadata');

describe('the metadata of the data', () => {
  const catalogue = root(printCatalogue(manifest)).at('@graph').items()[0];
  const datasets = catalogue.at('dcat:dataset').items();

  it('describe every file of the manifest once, with length, checksum, licence and format', () => {
    const described = datasets.flatMap((dataset) => dataset.at('dcat:distribution').items());
    const files = filesOf(manifest);
    expect(described.map((file) => file.at('dcat:downloadURL').at('@id').text()).sort()).toEqual(
      files.map(({ path }) => path).sort(),
    );
    for (const entry of described) {
      const file = files.find(({ path }) => path === entry.at('@id').text());
      expect(entry.at('dcat:byteSize').number()).toBe(file?.bytes);
      expect(entry.at('spdx:checksum').at('spdx:checksumValue').text()).toBe(file?.sha256);
      const isOdbl = file?.sources.some((id) => manifest.sources[id].licence.startsWith('ODbL'));
      expect(entry.at('dct:license').at('foaf:name').text()).toBe(isOdbl ? 'ODbL 1.0' : 'CC BY 4.0');
      expect(entry.at('dct:format').at('@id').text()).toMatch(/file-type\/(JSON|OP_DATPRO)$/);
    }
  });

  it('have what DCAT-AP_IT makes mandatory', () => {
    expect(catalogue.at('dct:title').items()).toHaveLength(2);
    expect(catalogue.at('dct:description').items()).toHaveLength(2);
    expect(catalogue.at('dct:publisher').at('dct:identifier').at('@value').text()).toBe('quindici');
    expect(catalogue.at('dct:modified').at('@value').text()).toBe(manifest.dataDate);
    const ids = datasets.map((dataset) => {
      expect(dataset.at('@type').items()[1].text()).toBe('dcatapit:Dataset');
      expect(dataset.at('dct:title').items()).toHaveLength(2);
      expect(dataset.at('dct:description').items()).toHaveLength(2);
      expect(dataset.at('dct:modified').at('@value').text()).toBe(manifest.dataDate);
      expect(dataset.at('dcat:theme').at('@id').text()).toMatch(/data-theme\/[A-Z]{4}$/);
      expect(dataset.at('dct:rightsHolder').at('@id').text()).toBe('#publisher');
      expect(dataset.at('dct:accrualPeriodicity').at('@id').text()).toContain('/frequency/');
      return dataset.at('dct:identifier').at('@value').text();
    });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tell search engines of a Dataset, in text that cannot end its block', () => {
    const text = describeForSearchEngines({ ...manifest, dataDate: '</script>' });
    expect(text).not.toContain('<');
    expect(root(text).at('@type').text()).toBe('Dataset');
    expect(root(text).at('dateModified').text()).toBe('</script>');
  });
});
