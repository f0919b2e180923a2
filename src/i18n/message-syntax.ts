/** Nothing in it but text and values to fill in, as they are or as numbers; nothing quoted, chosen or marked up. */
const SIMPLE = /^(?:[^{}'<]|\{\w+(?:, number)?\})*$/;
const VALUE = /\{(\w+)(, number)?\}/g;

/** Whether a text of MessageFormat needs no parser: {@link fillIn} says what it says. */
export function isSimpleMessage(message: unknown): message is string {
  return typeof message === 'string' && SIMPLE.test(message);
}

/**
 * A simple message with its values.
 * @throws RangeError for a value that is not given
 */
export function fillIn(
  message: string,
  values: Readonly<Record<string, string | number>> | undefined,
  printNumber: (value: number) => string,
): string {
  return message.replace(VALUE, (_, name: string, isNumber: string | undefined) => {
    const value = values?.[name];
    if (value === undefined) throw new RangeError(`no value for ${name} in ${JSON.stringify(message)}`);
    return isNumber ? printNumber(Number(value)) : String(value);
  });
}
