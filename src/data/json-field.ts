import { DataFormatError } from '../core/errors';
import { showValue } from '../schema/show-value';

/** Walks a parsed JSON value of a file and remembers where it is, so that an error can say so. */
export class JsonField {
  readonly #value: unknown;
  readonly #where: string;
  readonly #file: string;

  /** @param where the way from the root of the file, '' for the root itself */
  constructor(value: unknown, where: string, file: string) {
    this.#value = value;
    this.#where = where;
    this.#file = file;
  }

  /** @throws DataFormatError that names the file, the way to the value and what was expected */
  fail(expected: string): never {
    const shown = this.#value === undefined ? 'nothing' : showValue(this.#value);
    const where = this.#where === '' ? 'the file' : this.#where;
    throw new DataFormatError(`${this.#file}: ${where} is ${shown} where ${expected} is expected`);
  }

  get isNull(): boolean {
    return this.#value === null;
  }

  at(key: string): JsonField {
    if (typeof this.#value !== 'object' || this.#value === null || Array.isArray(this.#value))
      this.fail('an object');
    const where = this.#where ? `${this.#where}.${key}` : key;
    const own: unknown = Object.hasOwn(this.#value, key) ? Reflect.get(this.#value, key) : undefined;
    return new JsonField(own, where, this.#file);
  }

  entries(): [string, JsonField][] {
    if (typeof this.#value !== 'object' || this.#value === null || Array.isArray(this.#value))
      this.fail('an object');
    return Object.keys(this.#value).map((key) => [key, this.at(key)]);
  }

  items(): JsonField[] {
    if (!Array.isArray(this.#value)) this.fail('a list');
    return this.#value.map((value: unknown, i) => new JsonField(value, `${this.#where}[${i}]`, this.#file));
  }

  text(): string {
    return typeof this.#value === 'string' ? this.#value : this.fail('a text');
  }

  number(): number {
    return typeof this.#value === 'number' && Number.isFinite(this.#value)
      ? this.#value
      : this.fail('a number');
  }

  count(): number {
    const value = this.number();
    return Number.isSafeInteger(value) && value >= 0 ? value : this.fail('a whole number from 0');
  }

  /** @param what of a value, for the error */
  matching(pattern: RegExp, what: string): string {
    const text = this.text();
    return pattern.test(text) ? text : this.fail(what);
  }

  /** @param low and @param high inclusive */
  between(low: number, high: number): number {
    const value = this.number();
    return value >= low && value <= high ? value : this.fail(`a number from ${low} to ${high}`);
  }

  flag(): boolean {
    return typeof this.#value === 'boolean' ? this.#value : this.fail('true or false');
  }
}

/**
 * The root of a JSON text.
 * @param file named in the errors
 * @throws DataFormatError where the text is not JSON
 */
export function parseJson(text: string, file: string): JsonField {
  try {
    return new JsonField(JSON.parse(text), '', file);
  } catch (cause) {
    throw new DataFormatError(`${file}: not JSON: it starts with ${JSON.stringify(text.slice(0, 30))}`, {
      cause,
    });
  }
}
