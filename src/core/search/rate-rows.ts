import type { QueryToken, SearchQuery } from './query';
import { type SearchIndex, termRoles } from './search-index';
import { rateVocabulary } from './token-quality';
import { areRelatedGenerics } from './words';

/** A thing that answers a query. */
export interface Candidate {
  readonly target: number;
  /** The best of its names. */
  readonly row: number;
  readonly score: number;
  /** Words of the query that it does not answer. */
  readonly misses: number;
}

const KIND_PRIOR = {
  neighbourhood: 0.03,
  municipio: 0.03,
  metro: 0.025,
  station: 0.02,
  street: 0.015,
  address: 0.015,
  facility: 0,
} as const;
/** By role: what a match in it is worth. */
const ROLE_VALUE = [1, 1, 0.9, 1, 0.75] as const;
const OTHER_NAME = -0.04;
const UNCOVERED = 0.12;
const MISS = 0.35;
const KIND_NAMED = 0.03;
const NUMBER_ELSEWHERE = 0.12;
const RELATED_GENERIC = 0.55;
const OTHER_GENERIC = 0.2;
const NO_GENERIC = 0.4;
/** "Corso" may mean a course, but before a name it mostly is a street. */
const GENERIC_AS_KIND = 0.5;
const JOINED_GAIN = 0.05;

interface PreparedToken {
  readonly token: QueryToken;
  readonly quality: Float32Array;
  /** Of this word and the next written as one; null for the last and beside the kind of street. */
  readonly joined: Float32Array | null;
}

function prepareTokens(index: SearchIndex, query: SearchQuery): PreparedToken[] {
  const rate = (token: QueryToken): Float32Array => {
    const quality = new Float32Array(index.vocabulary.length);
    rateVocabulary(index, token, quality);
    return quality;
  };
  return query.tokens.map((token, i) => {
    const next = query.tokens[i + 1];
    const joins = next !== undefined && token.role !== 'generic' && next.role !== 'generic';
    const joined = joins ? rate({ ...next, text: token.text + next.text }) : null;
    return { token, quality: rate(token), joined };
  });
}

/** Rates every row against a query and keeps, for each thing, its best row that answers at least one word by name. */
export function rateRows(index: SearchIndex, query: SearchQuery): Candidate[] {
  const tokens = prepareTokens(index, query);
  const number = query.numberToken;
  const numberQuality = number === null ? null : new Float32Array(index.vocabulary.length);
  if (number !== null && numberQuality !== null) rateVocabulary(index, number, numberQuality);
  const related = relatedGenerics(index, query);
  const values = new Float64Array(tokens.length);
  const terms = new Int32Array(tokens.length);
  const candidates: Candidate[] = [];
  for (let row = 0; row < index.rowTarget.length; row++) {
    const rated = rateRow(index, row, tokens, values, terms, related);
    if (rated === null) continue;
    const target = index.rowTarget[row];
    let score = rated.score;
    if (numberQuality !== null && index.targetKind[target] !== 'street') {
      score += numberInRow(index, row, numberQuality) ? 0.05 : -NUMBER_ELSEWHERE;
    }
    const last = candidates[candidates.length - 1];
    const candidate = { target, row, score, misses: rated.misses };
    if (last === undefined || last.target !== target) candidates.push(candidate);
    else if (score > last.score) candidates[candidates.length - 1] = candidate;
  }
  return candidates;
}

function numberInRow(index: SearchIndex, row: number, quality: Float32Array): boolean {
  for (let k = index.rowTermStart[row]; k < index.rowTermStart[row + 1]; k++) {
    if (index.termRole[k] === termRoles.name && quality[index.termWord[k]] === 1) return true;
  }
  return false;
}

/** By vocabulary word, and last for a row without: how well a row's kind of street answers the query's. */
function relatedGenerics(index: SearchIndex, query: SearchQuery): Float32Array | null {
  const asked = query.tokens.find((token) => token.role === 'generic');
  if (asked === undefined) return null;
  const related = new Float32Array(index.vocabulary.length + 1).fill(OTHER_GENERIC);
  related[index.vocabulary.length] = NO_GENERIC;
  for (const id of new Set(index.rowGeneric)) {
    if (id === index.vocabulary.length) continue;
    const word = index.vocabulary[id];
    if (word === asked.text) related[id] = 1;
    else if (areRelatedGenerics(word, asked.text)) related[id] = RELATED_GENERIC;
  }
  return related;
}

function rateRow(
  index: SearchIndex,
  row: number,
  tokens: readonly PreparedToken[],
  values: Float64Array,
  terms: Int32Array,
  related: Float32Array | null,
): { score: number; misses: number } | null {
  const { termWord, termRole, termSlots, termWeight } = index;
  const start = index.rowTermStart[row];
  const end = index.rowTermStart[row + 1];
  let taken = 0;
  let named = false;
  let kindNamed = false;
  let placed = false;
  for (let t = 0; t < tokens.length; t++) {
    const { quality, token } = tokens[t];
    let best = 0;
    let bestTerm = -1;
    for (let k = start; k < end; k++) {
      const found = quality[termWord[k]];
      if (found === 0 || (termSlots[k] & taken) !== 0) continue;
      const isCourse = token.role === 'generic' && termRole[k] === termRoles.kind;
      const value = found * (isCourse ? GENERIC_AS_KIND : ROLE_VALUE[termRole[k]]);
      if (value > best) {
        best = value;
        bestTerm = k;
      }
    }
    if (token.role === 'generic' && related !== null) {
      const asGeneric = related[index.rowGeneric[row]];
      if (asGeneric > best) {
        best = asGeneric;
        bestTerm = -1;
      }
    }
    values[t] = best;
    terms[t] = bestTerm;
    if (bestTerm >= 0) taken |= termSlots[bestTerm];
  }
  for (let t = 0; t + 1 < tokens.length; t++) {
    const joined = tokens[t].joined;
    if (joined === null || (values[t] === 1 && values[t + 1] === 1)) continue;
    for (let k = start; k < end; k++) {
      const found = joined[termWord[k]];
      if (found === 0 || termRole[k] !== termRoles.name) continue;
      if (2 * found > values[t] + values[t + 1] + JOINED_GAIN) {
        values[t] = found;
        values[t + 1] = found;
        terms[t] = k;
        terms[t + 1] = k;
      }
    }
  }
  let weight = 0;
  let sum = 0;
  let misses = 0;
  let covered = 0;
  let slots = 0;
  for (let t = 0; t < tokens.length; t++) {
    const { token } = tokens[t];
    weight += token.weight;
    sum += token.weight * values[t];
    const term = terms[t];
    if (term < 0) {
      if (token.role === 'content') misses++;
      continue;
    }
    const role = termRole[term];
    if (role === termRoles.name && token.role !== 'stop') named = true;
    if (role === termRoles.kind && token.role !== 'generic') kindNamed = true;
    if (role === termRoles.context) placed = true;
    if (role === termRoles.name && (slots & termSlots[term]) !== termSlots[term]) {
      slots |= termSlots[term];
      covered += termWeight[term];
    }
  }
  const kind = index.targetKind[index.rowTarget[row]];
  const byKind = kindNamed && (kind === 'facility' ? placed || misses === 0 : misses === 0);
  const byGeneric = tokens.length === 1 && terms[0] >= 0 && termRole[terms[0]] === termRoles.generic;
  if (!named && !byKind && !byGeneric) return null;
  const coverage = Math.min(1, covered / index.rowNameWeight[row]);
  const score =
    sum / weight -
    UNCOVERED * (1 - coverage) -
    MISS * misses +
    KIND_PRIOR[kind] +
    (index.rowIsMain[row] === 1 ? 0 : OTHER_NAME) +
    (kindNamed && kind !== 'street' ? KIND_NAMED : 0);
  return { score, misses };
}
