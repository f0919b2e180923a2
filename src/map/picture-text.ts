/** What of a canvas measures a text. */
export interface TextMeasure {
  readonly measureText: (text: string) => { readonly width: number };
}

/** A word in pieces that each fit; a word that fits is one piece. */
function breakWord(measure: TextMeasure, word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure.measureText(piece + letter).width > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** A text in lines no wider than asked; words that are wider alone (addresses, checksums) are broken. */
export function wrapText(measure: TextMeasure, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure.measureText(longer).width <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(measure, word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces[pieces.length - 1];
  }
  return line === '' ? lines : [...lines, line];
}
