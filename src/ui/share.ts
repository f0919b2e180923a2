/** What of the browser sharing needs; a browser may have both, either or neither. */
export interface SharingDevice {
  readonly share?: (data: ShareData) => Promise<void>;
  readonly clipboard?: Pick<Clipboard, 'writeText'>;
}

/** What is shared: a title, a sentence and the link that opens it. */
export interface SharedText {
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

/** Where it went: to the device's share sheet, away again by the person's wish, on the clipboard, or nowhere. */
export type ShareOutcome = 'shared' | 'dismissed' | 'copied' | 'refused';

/** The sentence and its link as they are pasted. */
export function sharedLines({ text, url }: SharedText): string {
  return `${text}\n${url}`;
}

/** By the device's share sheet where there is one, else to the clipboard. Never rejects. */
export async function share(device: SharingDevice, content: SharedText): Promise<ShareOutcome> {
  if (device.share) {
    try {
      await device.share(content);
      return 'shared';
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') return 'dismissed';
    }
  }
  try {
    if (!device.clipboard) return 'refused';
    await device.clipboard.writeText(sharedLines(content));
    return 'copied';
  } catch {
    return 'refused';
  }
}
