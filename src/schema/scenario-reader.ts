import type { LngLat } from '../core/geo';
import { checkText, isInWorld, type RefusalCode, type ScenarioRefusal, showFound } from './scenario-values';
import { isAskedServiceId, type ServiceId } from './service';

/**
 * A value of unknown origin and the way to it. Each reading gives a typed value or notes why it cannot and gives null,
 * so that one pass finds everything that is wrong.
 */
export class ScenarioValue {
  readonly #value: unknown;
  readonly #where: string;
  readonly #refusals: ScenarioRefusal[];

  /** @param refusals where reasons are noted */
  constructor(value: unknown, where: string, refusals: ScenarioRefusal[]) {
    this.#value = value;
    this.#where = where;
    this.#refusals = refusals;
  }

  refuse(code: RefusalCode): null {
    const isThere = this.#value !== undefined;
    this.#refusals.push({
      where: this.#where,
      code: isThere ? code : 'missing',
      found: showFound(this.#value),
    });
    return null;
  }

  /** A value of an object; refused as a whole by whoever reads it if it is not there. */
  at(key: string): ScenarioValue {
    const value = this.#value;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const own: unknown = isObject && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    return new ScenarioValue(own, this.#where === '' ? key : `${this.#where}.${key}`, this.#refusals);
  }

  items(maxItems: number): ScenarioValue[] | null {
    if (!Array.isArray(this.#value)) return this.refuse('wrong-type');
    if (this.#value.length > maxItems) return this.refuse('too-many');
    return this.#value.map(
      (item: unknown, i) => new ScenarioValue(item, `${this.#where}[${i}]`, this.#refusals),
    );
  }

  text(maxLetters: number): string | null {
    if (typeof this.#value !== 'string') return this.refuse('wrong-type');
    const wrong = checkText(this.#value, maxLetters);
    return wrong ? this.refuse(wrong) : this.#value;
  }

  oneOf<T extends string>(allowed: readonly T[]): T | null {
    if (typeof this.#value !== 'string') return this.refuse('wrong-type');
    return allowed.find((word) => word === this.#value) ?? this.refuse('unknown-value');
  }

  /** @param low and @param high inclusive */
  number(low: number, high: number): number | null {
    if (typeof this.#value !== 'number') return this.refuse('wrong-type');
    return this.#value >= low && this.#value <= high ? this.#value : this.refuse('out-of-range');
  }

  service(): ServiceId | null {
    if (typeof this.#value !== 'string') return this.refuse('wrong-type');
    return isAskedServiceId(this.#value) ? this.#value : this.refuse('unknown-service');
  }

  /** Longitude and latitude, in this order. */
  position(): LngLat | null {
    const value: unknown = this.#value;
    if (!Array.isArray(value) || value.length !== 2) return this.refuse('wrong-type');
    const [lng, lat]: unknown[] = value;
    if (typeof lng !== 'number' || typeof lat !== 'number') return this.refuse('wrong-type');
    return isInWorld([lng, lat]) ? [lng, lat] : this.refuse('outside-world');
  }
}
