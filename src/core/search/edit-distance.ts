const MAX_LENGTH = 64;
const WIDTH = MAX_LENGTH + 1;
const table = new Uint8Array(3 * WIDTH);

/** Result of {@link boundedDistance}: the distance to the whole word, and to the best beginning of it. */
export interface WordDistance {
  whole: number;
  beginning: number;
}

/**
 * Optimal string alignment distance (insertion, deletion, substitution, transposition of neighbours; Boytsov 2011,
 * section 2.1) of a query word to a whole word and to its best beginning. Both are `limit + 1` where they are over
 * the limit, and for words of more than 64 letters. Writes into `out`, allocates nothing.
 */
export function boundedDistance(query: string, word: string, limit: number, out: WordDistance): void {
  const rows = query.length;
  const columns = Math.min(word.length, rows + limit);
  out.whole = limit + 1;
  out.beginning = limit + 1;
  if (rows > MAX_LENGTH || columns > MAX_LENGTH) return;
  let before = 0;
  let previous = WIDTH;
  let current = 2 * WIDTH;
  for (let j = 0; j <= columns; j++) table[previous + j] = j;
  for (let i = 1; i <= rows; i++) {
    const letter = query.charCodeAt(i - 1);
    table[current] = i;
    let smallest = i;
    for (let j = 1; j <= columns; j++) {
      const other = word.charCodeAt(j - 1);
      let cost = table[previous + j - 1] + (letter === other ? 0 : 1);
      cost = Math.min(cost, table[previous + j] + 1, table[current + j - 1] + 1);
      if (i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && other === query.charCodeAt(i - 2)) {
        cost = Math.min(cost, table[before + j - 2] + 1);
      }
      table[current + j] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return;
    const spare = before;
    before = previous;
    previous = current;
    current = spare;
  }
  if (columns === word.length) out.whole = Math.min(limit + 1, table[previous + columns]);
  for (let j = Math.max(0, rows - limit); j <= columns; j++) {
    if (table[previous + j] < out.beginning) out.beginning = table[previous + j];
  }
}
