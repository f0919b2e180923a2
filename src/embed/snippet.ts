import { escapeHtml, type SnippetShape } from '../schema/frame-snippet';

/**
 * Two lines for pages that want to talk with the map: the script of the element, and the element.
 * @param folder of the site, absolute, ending with a slash
 * @param attributes of the element, by name
 */
export function elementSnippet(
  folder: string,
  attributes: Readonly<Record<string, string>>,
  { title, heightPixels }: SnippetShape,
): string {
  const all = { ...attributes, title, height: String(heightPixels) };
  const printed = Object.entries(all).map(([name, value]) => `${name}="${escapeHtml(value)}"`);
  return [
    `<script type="module" src="${escapeHtml(folder)}quindici-map.js"></script>`,
    `<quindici-map ${printed.join(' ')}></quindici-map>`,
  ].join('\n');
}
