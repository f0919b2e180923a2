/** A kind of school in the register of the region, and what is said of it. */
interface SchoolLevel {
  readonly name: string;
  readonly isUpper: boolean;
}

const LEVELS: Readonly<Record<string, SchoolLevel>> = {
  "Scuola dell'Infanzia": { name: 'infanzia', isUpper: false },
  'Istituto Istruzione Primario': { name: 'primaria', isUpper: false },
  'Istituto Istruzione Secondario Primo grado': { name: 'secondaria di primo grado', isUpper: false },
  'Istituto Istruzione Secondario Secondo grado': { name: 'secondaria di secondo grado', isUpper: true },
  Ctp: { name: 'corsi per adulti', isUpper: true },
};

/** The level of a school by its kind in the register; null for a kind that is not known. */
export function schoolLevel(kind: string): SchoolLevel | null {
  return Object.hasOwn(LEVELS, kind) ? LEVELS[kind] : null;
}

/**
 * The ministry's kinds of school, by how their names begin, and the register's kind of each; the first that fits. Not
 * here are offices ("ISTITUTO COMPRENSIVO", "ISTITUTO SUPERIORE") and colleges: their schools are rows of their own.
 */
const MINISTRY_KINDS: readonly (readonly [begins: RegExp, kind: string])[] = [
  [/^SCUOLA (DELL['’ ]*)?INFANZIA/, "Scuola dell'Infanzia"],
  [/^SCUOLA (PRIMARIA|ELEMENTARE)/, 'Istituto Istruzione Primario'],
  [/^SCUOLA (SEC\S* )?(DI )?(PRIMO|I) GRADO|^SCUOLA MEDIA/, 'Istituto Istruzione Secondario Primo grado'],
  [/^CENTRO TERRITORIALE|^C\.?P\.?I\.?A|^ISTRUZIONE (DEGLI )?ADULTI/, 'Ctp'],
  [
    /^LICEO|^(IST|ISTITUTO) (TEC|PROF|MAGISTRALE|D['’ ]*ARTE)|^SCUOLA (SEC\S* )?(DI )?(SECONDO|II) GRADO/,
    'Istituto Istruzione Secondario Secondo grado',
  ],
];

/** The register's kind of a kind of the ministry; the text itself where there is none. */
export function registerKind(text: string): string {
  const plain = text.trim().toUpperCase();
  return MINISTRY_KINDS.find(([begins]) => begins.test(plain))?.[1] ?? text;
}
