import { describe, expect, it } from 'vitest';
import {
  isShortFormOf,
  keyOfStreet,
  parseStreetName,
  putGivenNameFirst,
  writeStreetName,
} from '../../../scripts/lib/search-street-names';

function parse(source: string) {
  const name = parseStreetName(source);
  if (!name) throw new Error(`${source} is no street name`);
  return name;
}

describe('street names', () => {
  it.each([
    ['VIA VAL TROMPIA', 'Via Val Trompia'],
    ["VIALE D'ANNUNZIO GABRIELE", "Viale D'Annunzio Gabriele"],
    ['CORSO DI P TA NUOVA', 'Corso di Porta Nuova'],
    ['P.za Tirana', 'Piazza Tirana'],
    ['CORSO 22 MARZO', 'Corso XXII Marzo'],
    ['VIA VENTI SETTEMBRE', 'Via XX Settembre'],
    ['VIA PADOVA ANG VIA TOSELLI', 'Via Padova'],
    ['CORSO SEMPIONE VIA ARONA', 'Corso Sempione'],
    ['VIA PADOVA FC', 'Via Padova'],
    ['CORSO DI PORTA NUOVA 23', 'Corso di Porta Nuova'],
    ['PIAZZA 4 NOVEMBRE', 'Piazza IV Novembre'],
    ['PIAZZA V GIORNATE', 'Piazza Cinque Giornate'],
    ['VIA NOVARA540', 'Via Novara'],
    ['VIA VALTELLINA INTERSEZIONE VIA APRICA', 'Via Valtellina'],
    ['PIAZZALE LOTTO M1 FERMATA DI CARICO', 'Piazzale Lotto'],
    ['VIA CASTELBARCO DI FRONTE CIVICO', 'Via Castelbarco'],
    ['VIA F LLI ROSSELLI', 'Via Fratelli Rosselli'],
    ['VIALE ISOLA BELLA', 'Viale Isola Bella'],
  ])('writes %s as %s', (source, written) => {
    expect(writeStreetName(parse(source))).toBe(written);
  });

  it('finds no name in a kind of street alone', () => {
    expect(parseStreetName('CORSO')).toBeNull();
    expect(parseStreetName('PIAZZA DI')).toBeNull();
    expect(parseStreetName('Stazione Centrale')).toBeNull();
  });

  it('gives variants of one name one key, whatever their order', () => {
    expect(keyOfStreet(parse('VIA DURANDO GIOVANNI'))).toBe(keyOfStreet(parse('Via Giovanni Durando')));
    expect(keyOfStreet(parse('PIAZZA 24 MAGGIO'))).toBe(keyOfStreet(parse('Piazza XXIV Maggio')));
    expect(keyOfStreet(parse('VIA LODI'))).not.toBe(keyOfStreet(parse('CORSO LODI')));
  });

  it.each([
    ['VIA DURANDO GIOVANNI', 'Via Giovanni Durando'],
    ["VIA D'ADDA CARLO", "Via Carlo D'Adda"],
    ['VIA AMADEO GIAN ANTONIO', 'Via Gian Antonio Amadeo'],
    ['VIA GIOVANNI DURANDO', 'Via Giovanni Durando'],
    ['VIA SESTO SAN GIOVANNI', 'Via Sesto San Giovanni'],
    ['VIA FRA GIOVANNI', 'Via Fra Giovanni'],
    ['VIA CARLO', 'Via Carlo'],
    ['VIA CARLO ANTONIO', 'Via Carlo Antonio'],
  ])('writes %s with the given name first: %s', (source, written) => {
    const given = new Set(['giovanni', 'carlo', 'gian', 'antonio']);
    expect(writeStreetName(putGivenNameFirst(parse(source), given))).toBe(written);
  });

  it('knows a short form by its surname', () => {
    expect(isShortFormOf(parse('VIA DURANDO'), parse('VIA GIOVANNI DURANDO'))).toBe(true);
    expect(isShortFormOf(parse('VIALE G. D’ANNUNZIO'), parse("VIALE GABRIELE D'ANNUNZIO"))).toBe(true);
    expect(isShortFormOf(parse('VIA GIOVANNI'), parse('VIALE GIOVANNI DURANDO'))).toBe(false);
  });
});
