/** How long a style is waited for before a page is shown without it, in milliseconds. */
const STYLE_MILLISECONDS = 8000;

/** Shows the page without the styles that are not there yet; they are taken once they come. */
setTimeout(() => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('head > link[rel="stylesheet"]')) {
    if (link.sheet) continue;
    link.addEventListener('load', () => {
      link.media = 'all';
    });
    link.media = 'print';
  }
}, STYLE_MILLISECONDS);
