import { describe, expect, it } from 'vitest';
import { type SharingDevice, share } from '../../src/ui/share';

const content = {
  title: 'Quindici',
  text: 'A 15 minuti a piedi da qui: 1 fablab.',
  url: 'https://a.example/#at=1,2',
};

/** A device that remembers what it was given; each way fails with the error that is given for it. */
function makeDevice(ways: {
  sheet?: Error | null;
  clipboard?: Error | null;
}): SharingDevice & { given: unknown[] } {
  const given: unknown[] = [];
  const take = async (what: unknown, error: Error | null): Promise<void> => {
    if (error) throw error;
    given.push(what);
  };
  const { sheet, clipboard } = ways;
  return {
    given,
    ...(sheet === undefined ? {} : { share: (data: ShareData) => take(data, sheet) }),
    ...(clipboard === undefined ? {} : { clipboard: { writeText: (text: string) => take(text, clipboard) } }),
  };
}

describe('an answer is shared', () => {
  it('by the share sheet, with title, sentence and link', async () => {
    const device = makeDevice({ sheet: null, clipboard: null });
    expect(await share(device, content)).toBe('shared');
    expect(device.given).toEqual([content]);
  });

  it('not at all where the person closes the share sheet', async () => {
    const device = makeDevice({ sheet: new DOMException('closed', 'AbortError'), clipboard: null });
    expect(await share(device, content)).toBe('dismissed');
    expect(device.given).toEqual([]);
  });

  it.each([
    ['there is no share sheet', undefined],
    ['the share sheet takes no text', new DOMException('no', 'NotAllowedError')],
  ])('by the clipboard where %s', async (_, sheet) => {
    const device = makeDevice(sheet ? { sheet, clipboard: null } : { clipboard: null });
    expect(await share(device, content)).toBe('copied');
    expect(device.given).toEqual([`${content.text}\n${content.url}`]);
  });

  it.each([
    ['there is neither', {}],
    ['the clipboard is not allowed', { clipboard: new DOMException('no', 'NotAllowedError') }],
  ])('by hand where %s', async (_, ways) => {
    expect(await share(makeDevice(ways), content)).toBe('refused');
  });
});
