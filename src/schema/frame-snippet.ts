/** How an embedded map is to stand in its page. */
export interface SnippetShape {
  /** What the frame is called, for those who cannot see it. */
  readonly title: string;
  /** In pixels; the width is that of the page's column. */
  readonly heightPixels: number;
  readonly mayLocate: boolean;
}

/** A text made safe for HTML, between tags and in an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/**
 * Three lines for any page: a frame that is loaded when it comes near, sends the page's origin and no more, and holds
 * its height from the start.
 * @param address of embed.html with its hash, absolute
 */
export function frameSnippet(address: string, { title, heightPixels, mayLocate }: SnippetShape): string {
  return [
    `<iframe src="${escapeHtml(address)}"`,
    `  title="${escapeHtml(title)}" width="100%" height="${heightPixels}" loading="lazy"`,
    `  referrerpolicy="strict-origin"${mayLocate ? ' allow="geolocation"' : ''} style="border:0"></iframe>`,
  ].join('\n');
}
