import { describe, expect, it } from 'vitest';
import { splitAddress } from '../../../scripts/lib/known-streets';
import { idOfWords, isWorkshop, titleCase } from '../../../scripts/lib/open-words';
import { schoolLevel } from '../../../scripts/lib/school-kinds';

describe('the words of open lists', () => {
  it.each([
    ["Via SAN PIETRO ALL'ORTO 3", "Via San Pietro all'Orto 3"],
    ['CORSO DI PORTA VIGENTINA, 35', 'Corso di Porta Vigentina, 35'],
    ['PIAZZA PIO XI 1', 'Piazza Pio XI 1'],
    ['Via Costantino Baroni, 11/C', 'Via Costantino Baroni, 11/C'],
  ])('writes %s as %s', (source, written) => {
    expect(titleCase(source)).toBe(written);
  });

  it('tells who makes or mends from who sells', () => {
    const makers = ['Calzolaio', 'Vendita e Riparazione Orologi', 'Legatoria libri', 'Sartoria per uomo'];
    expect(makers.filter(isWorkshop)).toEqual(makers);
    expect(['Ristorante', 'Produzione di pane e prodotti da forno', 'Libreria'].filter(isWorkshop)).toEqual(
      [],
    );
  });

  it('splits addresses, makes ids and knows the levels of schools', () => {
    expect(splitAddress('Via C. Farini, 5 - Ang. Ceresio')).toEqual(['Via C. Farini', '5']);
    expect(splitAddress('Viale Suzzani')).toEqual(['Viale Suzzani', '']);
    expect(idOfWords('Piscina Carella Cantù', 'Via Graf 8')).toBe('piscina-carella-cantu-via-graf-8');
    expect(schoolLevel('Ctp')).toEqual({ name: 'corsi per adulti', isUpper: true });
    expect(schoolLevel('Nave scuola')).toBeNull();
  });
});
