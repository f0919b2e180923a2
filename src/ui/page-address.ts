/** The address of the page without what follows the hash. */
export function pageAddress(): string {
  return window.location.href.replace(/#.*$/, '');
}
