import { DataFormatError } from '../core/errors';

/** Letters that no text has: a file with them is of another kind. */
const NUL = '\0';

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file as people's programs save them: UTF-8 with or without its mark, UTF-16 with its mark, else
 * Windows' Western European letters (cp1252), which read any bytes. Null for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const text = wide
    ? decodeStrictly(bytes, wide)
    : (decodeStrictly(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes));
  return text === null || text.includes(NUL) ? null : withoutMark(text);
}

/**
 * The text of a built file, which is UTF-8.
 * @throws DataFormatError for other bytes
 */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  return decodeStrictly(bytes, 'utf-8') ?? notUtf8(path);
}

function notUtf8(path: string): never {
  throw new DataFormatError(`${path}: not UTF-8`);
}
