import { en } from '../../src/i18n/en';
import { it } from '../../src/i18n/it';
import { type EmbedPreset, presetKeys, presetName } from '../../src/schema/embed-presets';
import { escapeHtml, frameSnippet } from '../../src/schema/frame-snippet';
import type { NilZone } from '../../src/schema/zone';
import { securityPolicy } from './security-policy';

export const shareLanguages = ['it', 'en'] as const;
export type ShareLanguage = (typeof shareLanguages)[number];

/** Size of the frame that oEmbed has to name, in pixels; the frame itself is as wide as its column. */
const WIDTH = 720;
const HEIGHT = 640;
/** How long, in seconds, a page may keep the answer: a day. */
const CACHE_SECONDS = 86_400;

const words = {
  it: {
    city: 'Quindici, la mappa dei quartieri di Milano',
    cityMore: 'Che cosa raggiungi a piedi in un quarto d’ora, e chi resta fuori.',
    nil: (name: string) => `${name} in 15 minuti a piedi`,
    nilMore: (name: string, people: string) =>
      `Che cosa raggiungono a piedi le persone di ${name} (circa ${people}) e che cosa manca.`,
    service: (name: string) => `${name}: chi resta fuori, a Milano`,
    serviceMore: 'Quante persone non ne hanno uno entro 15 minuti a piedi, quartiere per quartiere.',
    open: 'Apri la mappa intera',
    texts: it,
  },
  en: {
    city: 'Quindici, the neighbourhood map of Milan',
    cityMore: 'What you reach on foot in a quarter of an hour, and who is left out.',
    nil: (name: string) => `${name} within 15 minutes on foot`,
    nilMore: (name: string, people: string) =>
      `What the people of ${name} (about ${people}) reach on foot, and what is missing.`,
    service: (name: string) => `${name}: who is left out, in Milan`,
    serviceMore: 'How many people have none within a 15-minute walk, neighbourhood by neighbourhood.',
    open: 'Open the full map',
    texts: en,
  },
} as const;

/** What the files of one preset in one language are made of. */
export interface SharedPreset {
  readonly preset: EmbedPreset;
  readonly language: ShareLanguage;
  /** Of the site, absolute, ending with a slash. */
  readonly address: string;
  readonly zones: readonly NilZone[];
}

function wordsOf({ preset, language, zones }: SharedPreset): { title: string; description: string } {
  const { texts, ...said } = words[language];
  if (preset.kind === 'city') return { title: said.city, description: said.cityMore };
  if (preset.kind === 'service') {
    const name = texts[`service.${preset.service}`];
    return { title: said.service(name), description: said.serviceMore };
  }
  const zone = zones.find(({ nil }) => nil === preset.nil);
  if (!zone) throw new Error(`there is no NIL ${preset.nil}`);
  const people = zone.residents.all.toLocaleString(language === 'it' ? 'it-IT' : 'en-GB');
  return { title: said.nil(zone.commonName), description: said.nilMore(zone.commonName, people) };
}

function hashOf({ preset, language }: SharedPreset): string {
  const keys = [...presetKeys(preset), ['lang', language] as const];
  return `#${keys.map(([key, value]) => `${key}=${value}`).join('&')}`;
}

/** The name that the files of a preset bear, without ending: `nil-76.it`. */
export function sharedName({ preset, language }: Pick<SharedPreset, 'preset' | 'language'>): string {
  return `${presetName(preset)}.${language}`;
}

/** The answer of oEmbed 1.0 for a preset: a rich one, whose HTML is the frame. */
export function printOembed(shared: SharedPreset): string {
  const { title } = wordsOf(shared);
  const frame = { title, heightPixels: HEIGHT, mayLocate: true };
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Quindici',
    provider_url: shared.address,
    cache_age: CACHE_SECONDS,
    width: WIDTH,
    height: HEIGHT,
    html: frameSnippet(`${shared.address}embed.html${hashOf(shared)}`, frame),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** The page of a preset that has an address without a hash: it names its oEmbed answer and shows the map. */
export function printSharePage(shared: SharedPreset): string {
  const { address, language } = shared;
  const name = sharedName(shared);
  const { title, description } = wordsOf(shared);
  const [safeTitle, safeDescription] = [escapeHtml(title), escapeHtml(description)];
  const hash = escapeHtml(hashOf(shared));
  const others = shareLanguages.map(
    (other) =>
      `    <link rel="alternate" hreflang="${other}" href="${address}share/${sharedName({ ...shared, language: other })}.html" />`,
  );
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '  <head>',
    '    <meta charset="utf-8" />',
    `    <meta http-equiv="Content-Security-Policy" content="${securityPolicy}" />`,
    '    <meta name="viewport" content="width=device-width, initial-scale=1" />',
    `    <title>${safeTitle}</title>`,
    `    <meta name="description" content="${safeDescription}" />`,
    '    <meta name="color-scheme" content="light dark" />',
    `    <link rel="canonical" href="${address}share/${name}.html" />`,
    ...others,
    `    <link rel="alternate" type="application/json+oembed" href="${address}oembed/${name}.json" title="${safeTitle}" />`,
    `    <meta property="og:title" content="${safeTitle}" />`,
    `    <meta property="og:description" content="${safeDescription}" />`,
    `    <meta property="og:url" content="${address}share/${name}.html" />`,
    '    <meta property="og:type" content="website" />',
    '    <link rel="icon" type="image/svg+xml" href="../favicon.svg" />',
    '    <link rel="stylesheet" href="share.css" />',
    '  </head>',
    '  <body>',
    '    <main>',
    `      <h1>${safeTitle}</h1>`,
    `      <p>${safeDescription} <a href="../${hash}">${words[language].open}</a></p>`,
    `      <iframe src="../embed.html${hash}" title="${safeTitle}" height="${HEIGHT}" allow="geolocation"></iframe>`,
    '    </main>',
    '  </body>',
    '</html>',
    '',
  ].join('\n');
}

/** The style of all pages of presets. */
export const shareStyle = `:root {
  color-scheme: light dark;
}

body {
  max-width: 60rem;
  margin: 0 auto;
  padding: 16px;
  font: 1.0625rem / 1.5 "Titillium Web", system-ui, sans-serif;
}

h1 {
  margin: 8px 0;
  font-size: 1.5rem;
  line-height: 1.2;
}

a {
  display: inline-block;
  padding: 10px 0;
  color: LinkText;
  font-weight: 600;
}

iframe {
  width: 100%;
  border: 1px solid GrayText;
  border-radius: 8px;
}
`;
