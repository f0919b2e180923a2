import { describe, expect, it } from 'vitest';
import {
  isShortFormOf,
  keyOfStreet,
  parseStreetName,
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

  it('knows a short form by its surname', () => {
    expect(isShortFormOf(parse('VIA DURANDO'), parse('VIA GIOVANNI DURANDO'))).toBe(true);
    expect(isShortFormOf(parse('VIALE G. D’ANNUNZIO'), parse("VIALE GABRIELE D'ANNUNZIO"))).toBe(true);
    expect(isShortFormOf(parse('VIA GIOVANNI'), parse('VIALE GIOVANNI DURANDO'))).toBe(false);
  });
});
