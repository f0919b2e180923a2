import { DataFormatError } from '../core/errors';

/** Grows as it is written; little-endian; unsigned LEB128 varints, signed ones zigzagged. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  #grow(extra: number): void {
    if (this.#length + extra <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + extra));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }

  writeU8(value: number): void {
    this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  writeU16(value: number): void {
    this.writeU8(value & 0xff);
    this.writeU8((value >>> 8) & 0xff);
  }

  writeU32(value: number): void {
    this.writeU16(value & 0xffff);
    this.writeU16((value >>> 16) & 0xffff);
  }

  /** @param value whole, 0 to 2^32 - 1 */
  writeVarint(value: number): void {
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.writeU8((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.writeU8(rest);
  }

  /** @param value whole, -2^31 to 2^31 - 1 */
  writeZigzag(value: number): void {
    this.writeVarint(((value << 1) ^ (value >> 31)) >>> 0);
  }

  /** ASCII, as it is. */
  writeAscii(text: string): void {
    for (let i = 0; i < text.length; i++) this.writeU8(text.charCodeAt(i));
  }

  writeBytes(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** A half of a pair of 16-bit units without the other: no text, and an error wherever it is encoded. */
const HALF_A_LETTER = /\p{Cs}/u;

/** Reads what {@link ByteWriter} wrote; every read past the end is a `DataFormatError` that names the file. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #path: string;
  #position: number;

  /** @param path named in errors */
  constructor(bytes: Uint8Array, path: string, start = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#path = path;
    this.#position = start;
    this.#end = end;
    if (end > bytes.length) this.#fail(`cut short: ${bytes.length} bytes where ${end} are announced`);
  }

  get position(): number {
    return this.#position;
  }

  #fail(message: string): never {
    throw new DataFormatError(`${this.#path}: ${message}`);
  }

  readU8(): number {
    if (this.#position >= this.#end) this.#fail(`cut short at byte ${this.#position}`);
    return this.#bytes[this.#position++];
  }

  readU16(): number {
    return this.readU8() | (this.readU8() << 8);
  }

  readU32(): number {
    return (this.readU16() | (this.readU16() << 16)) >>> 0;
  }

  readVarint(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      if (this.#position >= this.#end) this.#fail(`cut short at byte ${this.#position}`);
      const byte = this.#bytes[this.#position++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        if (shift === 28 && byte > 0x0f) this.#fail(`a number over 32 bits at byte ${this.#position}`);
        return value >>> 0;
      }
      shift += 7;
      if (shift > 28) this.#fail(`a number over 32 bits at byte ${this.#position}`);
    }
  }

  readZigzag(): number {
    const value = this.readVarint();
    return (value >>> 1) ^ -(value & 1);
  }

  /** Text of so many 16-bit units, a varint each; of as many as stand before a 0 where no length is given. */
  readText(length = Number.POSITIVE_INFINITY): string {
    let text = '';
    for (let i = 0; i < length; i++) {
      const unit = this.readVarint();
      if (unit > 0xffff) this.#fail(`a letter over 16 bits before byte ${this.#position}`);
      if (unit === 0 && length === Number.POSITIVE_INFINITY) break;
      text += String.fromCharCode(unit);
    }
    if (HALF_A_LETTER.test(text)) this.#fail(`half a letter before byte ${this.#position}`);
    return text;
  }

  readBytes(length: number): Uint8Array {
    if (this.#position + length > this.#end)
      this.#fail(`cut short at byte ${this.#end}, ${length} more announced`);
    const bytes = this.#bytes.subarray(this.#position, this.#position + length);
    this.#position += length;
    return bytes;
  }

  /** A reader of the next `length` bytes, which this one then skips. */
  section(length: number): ByteReader {
    const start = this.#position;
    if (start + length > this.#end)
      this.#fail(`cut short: a part of ${length} bytes starts at byte ${start} of ${this.#end}`);
    this.#position += length;
    return new ByteReader(this.#bytes, this.#path, start, start + length);
  }

  /** @throws DataFormatError unless everything was read. */
  expectEnd(what: string): void {
    if (this.#position !== this.#end)
      this.#fail(`${this.#end - this.#position} bytes too many after ${what}`);
  }

  /**
   * Reads a magic of ASCII letters and a version.
   * @param oldest of the versions that can be read, `newest` being the last
   * @returns the version found
   */
  expectHeader(magic: string, newest: number, oldest = newest): number {
    let found = '';
    for (let i = 0; i < magic.length; i++) found += String.fromCharCode(this.readU8());
    if (found !== magic) this.#fail(`not a ${magic} file: it starts with ${JSON.stringify(found)}`);
    const version = this.readU16();
    if (version > newest)
      this.#fail(
        `version ${version} is newer than version ${newest}, which this page reads; reload the page`,
      );
    if (version < oldest)
      this.#fail(`version ${version} is older than version ${oldest}; build the data again`);
    return version;
  }
}
