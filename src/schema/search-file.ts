import { DataFormatError } from '../core/errors';
import type { LngLat } from '../core/geo';
import type { SearchContent } from '../core/search/search-content';
import { ByteReader, ByteWriter } from './bytes';
import { isServiceId } from './service';

const MAGIC = 'QSEA';
const VERSION = 1;
/** Positions are kept to 1e-5 degrees, about a metre. */
const DEGREE_STEPS = 1e5;
const SECTIONS = 3;
/** Far more than any city has; a larger one means a damaged file. */
const LARGEST_NIL = 9999;

/** The columns of a file under way: counts and codes, letters, positions; each packs better among its own kind. */
class ContentWriter {
  readonly counts = new ByteWriter();
  readonly letters = new ByteWriter();
  readonly positions = new ByteWriter();
  #lng = 0;
  #lat = 0;

  writeCount(value: number): void {
    this.counts.writeVarint(value);
  }

  writeText(text: string): void {
    for (let i = 0; i < text.length; i++) this.letters.writeVarint(text.charCodeAt(i));
    this.letters.writeVarint(0);
  }

  writePosition([lng, lat]: LngLat): void {
    const x = Math.round(lng * DEGREE_STEPS);
    const y = Math.round(lat * DEGREE_STEPS);
    this.positions.writeZigzag(x - this.#lng);
    this.positions.writeZigzag(y - this.#lat);
    this.#lng = x;
    this.#lat = y;
  }

  writeTexts(texts: readonly string[]): void {
    this.writeCount(texts.length);
    for (const text of texts) this.writeText(text);
  }
}

class ContentReader {
  readonly #sections: readonly ByteReader[];
  readonly #path: string;
  readonly #bytes: number;
  #lng = 0;
  #lat = 0;

  constructor(sections: readonly ByteReader[], path: string, bytes: number) {
    this.#sections = sections;
    this.#path = path;
    this.#bytes = bytes;
  }

  /** @param what named in the error if there are more than the file has bytes */
  readCount(what: string): number {
    const count = this.#sections[0].readVarint();
    if (count > this.#bytes) {
      throw new DataFormatError(`${this.#path}: ${count} ${what} in ${this.#bytes} bytes`);
    }
    return count;
  }

  /** 0 where it lies in none. */
  readNil(): number {
    const nil = this.#sections[0].readVarint();
    if (nil > LARGEST_NIL) throw new DataFormatError(`${this.#path}: NIL ${nil}`);
    return nil;
  }

  readText(): string {
    return this.#sections[1].readText();
  }

  readPosition(): LngLat {
    this.#lng += this.#sections[2].readZigzag();
    this.#lat += this.#sections[2].readZigzag();
    const position = [this.#lng / DEGREE_STEPS, this.#lat / DEGREE_STEPS] as const;
    if (Math.abs(position[0]) > 180 || Math.abs(position[1]) > 90) {
      throw new DataFormatError(`${this.#path}: position ${position.join(', ')} is not on the globe`);
    }
    return position;
  }

  readMany<T>(what: string, read: () => T): T[] {
    return Array.from({ length: this.readCount(what) }, read);
  }

  expectEnd(): void {
    for (const section of this.#sections) section.expectEnd('a column');
  }
}

/** Writes what can be found; positions are rounded to 1e-5 degrees. */
export function encodeSearchContent(content: SearchContent): Uint8Array {
  const out = new ContentWriter();
  out.writeCount(content.neighbourhoods.length);
  for (const { nil, name, aliases, position } of content.neighbourhoods) {
    out.writeCount(nil);
    out.writeText(name);
    out.writeTexts(aliases);
    out.writePosition(position);
  }
  out.writeCount(content.stations.length);
  for (const { kind, label, name, lines, nil, position } of content.stations) {
    out.writeCount(kind === 'metro' ? 0 : 1);
    out.writeText(label);
    out.writeText(name);
    out.writeTexts(lines);
    out.writeCount(nil);
    out.writePosition(position);
  }
  out.writeCount(content.streets.length);
  for (const { name, nil, position, numbers, points } of content.streets) {
    out.writeText(name);
    out.writeCount(nil);
    out.writePosition(position);
    out.writeCount(numbers.length);
    for (const number of numbers) {
      out.writeText(number.label);
      out.writePosition(number.position);
    }
    out.writeCount(points.length);
    for (const point of points) out.writePosition(point);
  }
  const services = [...new Set(content.facilities.map(({ service }) => service))];
  out.writeTexts(services);
  out.writeCount(content.facilities.length);
  for (const { service, id, name, address, nil, position } of content.facilities) {
    out.writeCount(services.indexOf(service));
    for (const text of [id, name, address]) out.writeText(text);
    out.writeCount(nil);
    out.writePosition(position);
  }
  const file = new ByteWriter();
  file.writeAscii(MAGIC);
  file.writeU16(VERSION);
  const sections = [out.counts, out.letters, out.positions];
  for (const section of sections) file.writeU32(section.length);
  for (const section of sections) file.writeBytes(section.finish());
  return file.finish();
}

/**
 * Reads what {@link encodeSearchContent} wrote.
 * @param path named in errors
 * @throws DataFormatError for anything else: another file, another version, a cut, longer or damaged one.
 */
export function decodeSearchContent(bytes: Uint8Array, path: string): SearchContent {
  const file = new ByteReader(bytes, path);
  file.expectHeader(MAGIC, VERSION);
  const lengths = Array.from({ length: SECTIONS }, () => file.readU32());
  const sections = lengths.map((length) => file.section(length));
  file.expectEnd('the last column');
  const reader = new ContentReader(sections, path, bytes.length);
  const neighbourhoods = reader.readMany('neighbourhoods', () => ({
    nil: reader.readNil(),
    name: reader.readText(),
    aliases: reader.readMany('names', () => reader.readText()),
    position: reader.readPosition(),
  }));
  const stations = reader.readMany('stations', () => ({
    kind: readStationKind(reader, path),
    label: reader.readText(),
    name: reader.readText(),
    lines: reader.readMany('lines', () => reader.readText()),
    nil: reader.readNil(),
    position: reader.readPosition(),
  }));
  const streets = reader.readMany('streets', () => ({
    name: reader.readText(),
    nil: reader.readNil(),
    position: reader.readPosition(),
    numbers: reader.readMany('house numbers', () => ({
      label: reader.readText(),
      position: reader.readPosition(),
    })),
    points: reader.readMany('points', () => reader.readPosition()),
  }));
  const services = reader.readMany('services', () => reader.readText());
  const facilities = reader.readMany('facilities', () => ({
    service: readService(reader, services, path),
    id: reader.readText(),
    name: reader.readText(),
    address: reader.readText(),
    nil: reader.readNil(),
    position: reader.readPosition(),
  }));
  reader.expectEnd();
  return { neighbourhoods, stations, streets, facilities };
}

function readStationKind(reader: ContentReader, path: string): 'metro' | 'station' {
  const code = reader.readCount('as kind of station');
  if (code > 1) throw new DataFormatError(`${path}: kind of station ${code}`);
  return code === 0 ? 'metro' : 'station';
}

function readService(reader: ContentReader, services: readonly string[], path: string): string {
  const code = reader.readCount('as service');
  const service = services[code];
  if (service === undefined || !isServiceId(service))
    throw new DataFormatError(`${path}: service ${code} of ${services.length}, ${JSON.stringify(service)}`);
  return service;
}
