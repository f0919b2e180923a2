/** How an embedded map is to stand in its page. */
export interface SnippetShape {
  /** What the frame is called, for those who cannot see it. */
  readonly title: string;
  /** In pixels; the width is that of the page's column. */
  readonly heightPixels: number;
  readonly mayLocate: boolean;
}

/** A text made safe for an attribute in double quotes. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * Three lines for any page: a frame that is loaded when it comes near, sends the page's origin and no more, and holds
 * its height from the start.
 * @param address of embed.html with its hash, absolute
 */
export function frameSnippet(address: string, { title, heightPixels, mayLocate }: SnippetShape): string {
  return [
    `<iframe src="${attribute(address)}"`,
    `  title="${attribute(title)}" width="100%" height="${heightPixels}" loading="lazy"`,
    `  referrerpolicy="strict-origin"${mayLocate ? ' allow="geolocation"' : ''} style="border:0"></iframe>`,
  ].join('\n');
}

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
  const printed = Object.entries(all).map(([name, value]) => `${name}="${attribute(value)}"`);
  return [
    `<script type="module" src="${attribute(folder)}quindici-map.js"></script>`,
    `<quindici-map ${printed.join(' ')}></quindici-map>`,
  ].join('\n');
}
