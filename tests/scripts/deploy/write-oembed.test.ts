import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSiteAddress, writeOembed } from '../../../scripts/deploy/write-oembed';
import { readPreset } from '../../../src/embed/preset';
import { openShippedCity } from '../../helpers/shipped-city';

const address = 'https://www.example.org/quindici/';
const folder = mkdtempSync(join(tmpdir(), 'quindici-oembed-'));
let names: readonly string[] = [];

function page(name: string): string {
  return readFileSync(join(folder, `share/${name}.html`), 'utf8');
}

function answer(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, `oembed/${name}.json`), 'utf8'));
}

/** A text of HTML as it reads. */
function readable(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

beforeAll(async () => {
  const { data } = await openShippedCity();
  names = writeOembed(folder, address, data.nils);
});

describe('oEmbed', () => {
  it('has an answer and a page for the city, the 88 NIL and the services, in two languages', () => {
    expect(names).toContain('city.it');
    expect(names.filter((name) => name.startsWith('nil-'))).toHaveLength(176);
    expect(readdirSync(join(folder, 'oembed'))).toHaveLength(names.length + 1);
    expect(readdirSync(join(folder, 'share'))).toHaveLength(names.length + 1);
    expect(JSON.parse(readFileSync(join(folder, 'oembed/presets.json'), 'utf8'))).toEqual(names);
  });

  it('answers as version 1.0 wants a rich answer, with a frame that opens the preset', () => {
    for (const name of names) {
      const { version, type, title, width, height, html } = answer(name);
      expect([version, type]).toEqual(['1.0', 'rich']);
      expect([typeof title, typeof width, typeof height]).toEqual(['string', 'number', 'number']);
      const source = readable(/src="([^"]*)"/.exec(String(html))?.[1] ?? '');
      expect(source.startsWith(`${address}embed.html#`)).toBe(true);
      const { restored } = readPreset(new URL(source).hash);
      expect(restored.notices).toEqual([]);
      expect(restored.patch.language).toBe(name.endsWith('.en') ? 'en' : 'it');
      const nil = /^nil-(\d+)/.exec(name)?.[1];
      expect(restored.patch.selectedNil ?? null).toBe(nil === undefined ? null : Number(nil));
      expect(restored.patch.section).toBe(name.startsWith('service-') ? 'gaps' : 'near');
    }
  });

  it('is named by each page, which runs no script of its own', () => {
    for (const name of names) {
      const html = page(name);
      const href = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(html)?.[1];
      expect(href).toBe(`${address}oembed/${name}.json`);
      expect(html).not.toMatch(/<script|style=|\son\w+=/i);
    }
  });

  it('tells who lives in a NIL', () => {
    expect(page('nil-76.it')).toContain('Quarto Oggiaro (circa 30.914)');
    expect(page('nil-76.en')).toContain('Quarto Oggiaro (about 30,914)');
    expect(answer('service-covered-markets.it').title).toBe('Mercati coperti: chi resta fuori, a Milano');
  });

  it.each([
    ['https://example.org', 'https://example.org/'],
    ['http://127.0.0.1:8080/a/b', 'http://127.0.0.1:8080/a/b/'],
  ])('takes %s for the address %s', (text, read) => {
    expect(readSiteAddress(text)).toBe(read);
  });

  it.each(['', 'example.org', 'javascript:alert(1)', 'https://a@example.org/', 'https://example.org/?x=1'])(
    'refuses %o as an address',
    (text) => {
      expect(() => readSiteAddress(text)).toThrow('no address of a site');
    },
  );
});
