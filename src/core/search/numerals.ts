const UNITS = [
  '',
  'uno',
  'due',
  'tre',
  'quattro',
  'cinque',
  'sei',
  'sette',
  'otto',
  'nove',
  'dieci',
  'undici',
  'dodici',
  'tredici',
  'quattordici',
  'quindici',
  'sedici',
  'diciassette',
  'diciotto',
  'diciannove',
] as const;
const ORDINALS = ['', 'primo', 'secondo', 'terzo', 'quarto', 'quinto', 'sesto'] as const;
const LARGEST = 31;

/** The Italian word of 1 to 31: "ventidue", "ventuno". */
export function numberWord(value: number): string {
  if (value < 20) return UNITS[value];
  const tens = value < 30 ? 'venti' : 'trenta';
  const unit = UNITS[value % 10];
  return (unit.startsWith('u') || unit.startsWith('o') ? tens.slice(0, -1) : tens) + unit;
}

/** The Roman numeral of 1 to 39. */
export function romanNumeral(value: number): string {
  const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(value / 10)) + units[value % 10];
}

const values = new Map<string, number>();
for (let value = 1; value <= LARGEST; value++) {
  values.set(String(value), value);
  values.set(romanNumeral(value).toLowerCase(), value);
  values.set(numberWord(value), value);
}
const ordinals = new Map<string, number>();
for (let value = 1; value < ORDINALS.length; value++) ordinals.set(ORDINALS[value], value);

/** The value of a folded word that is a number from 1 to 31 in digits, Roman or Italian; null for other words. */
export function numeralValue(word: string): number | null {
  return values.get(word) ?? null;
}

/** The value of an Italian ordinal, first to sixth; null for other words. */
export function ordinalValue(word: string): number | null {
  return ordinals.get(word) ?? null;
}

/** All the ways to write a number that stands in a name: digits, Roman, cardinal and, up to six, ordinal. */
export function numeralForms(value: number): string[] {
  const forms = [String(value), romanNumeral(value).toLowerCase(), numberWord(value)];
  return value < ORDINALS.length ? [...forms, ORDINALS[value]] : forms;
}
