/** How an embedded map is to stand in its page. */
export interface SnippetShape {
  /** What the frame is called, for those who cannot see it. */
  readonly title: string;
  /** In pixels, in a column of {@link RATIO_WIDTH} and narrower; the width is that of the page's column. */
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

/** Pixels of the column from which on a frame grows with it. */
const RATIO_WIDTH = 720;

/**
 * Three lines for any page: a frame that is loaded when it comes near, sends the page's origin and no more, and holds its
 * height from the start. In a wider column it keeps its shape, up to nine tenths of the window; a page whose policy forbids
 * styles in attributes keeps the height.
 * @param address of embed.html with its hash, absolute
 */
export function frameSnippet(address: string, { title, heightPixels, mayLocate }: SnippetShape): string {
  const shape = `height:auto;aspect-ratio:${RATIO_WIDTH}/${heightPixels};min-height:${heightPixels}px;max-height:90vh`;
  return [
    `<iframe src="${escapeHtml(address)}"`,
    `  title="${escapeHtml(title)}" width="100%" height="${heightPixels}" loading="lazy"`,
    `  referrerpolicy="strict-origin"${mayLocate ? ' allow="geolocation"' : ''} style="border:0;${shape}"></iframe>`,
  ].join('\n');
}
