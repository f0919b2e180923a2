/** What the copy of this page loads and what it takes on the device, in bytes; null for a page that was not built. */
export function readOfflineBytes(): { readonly sent: number; readonly stored: number } | null {
  const [sent, stored] = (document.documentElement.dataset.offlineBytes ?? '').split(' ').map(Number);
  return sent > 0 && stored > 0 ? { sent, stored } : null;
}
