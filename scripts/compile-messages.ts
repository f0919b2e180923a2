import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';
import { isSimpleMessage } from '../src/i18n/message-syntax';

const CATALOGUE = /\/src\/i18n\/.+\.ts(\?english)?$/;
/** Asks for the English texts of its neighbours only. */
const ENGLISH = /\/src\/i18n\/en\.ts$/;
const PARSER = '@formatjs/icu-messageformat-parser';

/** A value in the tree of a module, as the bundler gives it. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** The texts that are values of objects, wherever they stand in the tree. */
function* textsIn(node: unknown): Generator<Found> {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const child of node) yield* textsIn(child);
    return;
  }
  const { type, value }: { type?: unknown; value?: unknown } = node;
  if (type === 'Property' && typeof value === 'object' && value !== null) {
    const literal: { type?: unknown; value?: unknown; start?: unknown; end?: unknown } = value;
    const { start, end, value: text } = literal;
    if (
      literal.type === 'Literal' &&
      typeof text === 'string' &&
      typeof start === 'number' &&
      typeof end === 'number'
    )
      yield { start, end, value: text };
  }
  for (const child of Object.values(node)) yield* textsIn(child);
}

/**
 * Parses the messages of the catalogues when the page is built, so that it needs no parser: a message with a choice
 * becomes the tree that the formatter takes, any other stays a text. A file with the texts of both languages is
 * read twice, so that the English ones can be left out of the first page.
 * @throws what the parser says of a message that is none
 */
export function compileMessages(): Plugin {
  return {
    name: 'compile-messages',
    apply: 'build',
    enforce: 'post',
    config: () => ({ resolve: { alias: [{ find: PARSER, replacement: `${PARSER}/no-parser.js` }] } }),
    async resolveId(name, importer, options) {
      if (!importer || !ENGLISH.test(importer) || !name.startsWith('./')) return null;
      const resolved = await this.resolve(name, importer, { ...options, skipSelf: true });
      return resolved && `${resolved.id}?english`;
    },
    transform(code, id) {
      if (!CATALOGUE.test(id)) return null;
      let compiled = code;
      for (const { start, end, value } of [...textsIn(this.parse(code))].reverse()) {
        if (isSimpleMessage(value)) continue;
        compiled =
          compiled.slice(0, start) +
          JSON.stringify(parse(value, { captureLocation: false })) +
          compiled.slice(end);
      }
      return { code: compiled, map: null };
    },
  };
}
