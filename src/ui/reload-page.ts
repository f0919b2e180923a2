/** Longest wait for fresh copies before the page is loaded with what there is, in milliseconds. */
const PATIENCE_MILLISECONDS = 5000;

/** Brings the page's scripts and styles past the browser's cache, where a damaged one would be found again. */
async function refreshCode(): Promise<void> {
  const addresses = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(window.location.origin) && /\.(m?js|css)$/.test(name));
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  const refresh = async (address: string): Promise<void> => {
    await (await fetch(address, { cache: 'reload', signal })).arrayBuffer();
  };
  await Promise.allSettled([...new Set(addresses)].map(refresh));
}

/** Loads the page anew, at the same link. */
export function reloadPage(): void {
  window.location.reload();
}

/** Loads the page anew after a part of it failed. */
export async function reloadDamagedPage(): Promise<void> {
  if (navigator.onLine) await refreshCode();
  reloadPage();
}
