import { DataFormatError } from '../core/errors';

/** A vector of a table: where its first element stands, and how many there are. */
export interface FlatVector {
  readonly start: number;
  readonly length: number;
}

/** A stretch of bytes that a FlatBuffers structure must not leave. */
export interface FlatSection {
  readonly view: DataView;
  readonly start: number;
  /** One past the last byte. */
  readonly end: number;
  /** Starts every error: "path, feature 3". */
  readonly where: string;
}

const VTABLE_HEADER_BYTES = 4;

/**
 * One FlatBuffers table whose every offset is checked against its section before it is followed; FlatBuffers' own
 * reader takes what lies outside the buffer for zeros. Layout: flatbuffers.dev, "FlatBuffers binary format".
 */
export class FlatTable {
  readonly #section: FlatSection;
  readonly #position: number;
  readonly #vtable: number;
  readonly #vtableBytes: number;
  readonly #tableBytes: number;

  /** @throws DataFormatError if the table or its vtable leaves the section. */
  constructor(section: FlatSection, position: number) {
    this.#section = section;
    this.#position = position;
    this.#check(position, 4);
    this.#vtable = position - section.view.getInt32(position, true);
    this.#check(this.#vtable, VTABLE_HEADER_BYTES);
    this.#vtableBytes = section.view.getUint16(this.#vtable, true);
    this.#tableBytes = section.view.getUint16(this.#vtable + 2, true);
    if (this.#vtableBytes < VTABLE_HEADER_BYTES || this.#vtableBytes % 2 !== 0) this.fail('a broken table');
    this.#check(this.#vtable, this.#vtableBytes);
    this.#check(position, this.#tableBytes);
  }

  /** The table that the section's first offset leads to, after a size prefix if there is one. */
  static root(section: FlatSection): FlatTable {
    if (section.end - section.start < 4) throw new DataFormatError(`${section.where}: cut short`);
    return new FlatTable(section, section.start + section.view.getUint32(section.start, true));
  }

  fail(message: string): never {
    throw new DataFormatError(`${this.#section.where}: ${message}`);
  }

  #check(position: number, length: number): void {
    if (position < this.#section.start || position + length > this.#section.end) {
      this.fail(`an offset leads outside, to byte ${position}`);
    }
  }

  /** Where a field stands, or null where the table leaves it out. */
  #field(slot: number, length: number): number | null {
    const entry = VTABLE_HEADER_BYTES + slot * 2;
    if (entry >= this.#vtableBytes) return null;
    const offset = this.#section.view.getUint16(this.#vtable + entry, true);
    if (offset === 0) return null;
    if (offset + length > this.#tableBytes) this.fail(`field ${slot} leaves its table`);
    return this.#position + offset;
  }

  #follow(slot: number): number | null {
    const field = this.#field(slot, 4);
    return field === null ? null : field + this.#section.view.getUint32(field, true);
  }

  u8(slot: number, absent: number): number {
    const field = this.#field(slot, 1);
    return field === null ? absent : this.#section.view.getUint8(field);
  }

  u16(slot: number, absent: number): number {
    const field = this.#field(slot, 2);
    return field === null ? absent : this.#section.view.getUint16(field, true);
  }

  u32(slot: number, absent: number): number {
    const field = this.#field(slot, 4);
    return field === null ? absent : this.#section.view.getUint32(field, true);
  }

  /** Exact up to 2^53; more is only ever a damaged count. */
  u64(slot: number, absent: number): number {
    const field = this.#field(slot, 8);
    return field === null ? absent : Number(this.#section.view.getBigUint64(field, true));
  }

  has(slot: number): boolean {
    return this.#field(slot, 4) !== null;
  }

  /** Null where absent. */
  vector(slot: number, elementBytes: number): FlatVector | null {
    const target = this.#follow(slot);
    if (target === null) return null;
    this.#check(target, 4);
    const length = this.#section.view.getUint32(target, true);
    this.#check(target + 4, length * elementBytes);
    return { start: target + 4, length };
  }

  /** Null where absent. */
  table(slot: number): FlatTable | null {
    const target = this.#follow(slot);
    return target === null ? null : new FlatTable(this.#section, target);
  }

  /** Empty where absent. */
  tables(slot: number): FlatTable[] {
    const vector = this.vector(slot, 4);
    if (!vector) return [];
    return Array.from({ length: vector.length }, (_, i) => {
      const at = vector.start + i * 4;
      return new FlatTable(this.#section, at + this.#section.view.getUint32(at, true));
    });
  }
}
