/** Loads the page anew, at the same link. */
export function reloadPage(): void {
  window.location.reload();
}
