/** How a person may write the name of a street; null where a way does not apply to it. */
export type Way = (name: string) => string | null;

const shortForms: Readonly<Record<string, string>> = {
  Via: 'v.',
  Viale: 'v.le',
  Piazza: 'p.za',
  Piazzale: 'p.le',
  Corso: 'c.so',
  Largo: 'l.go',
};

/** Numbers from a seed, 0 up to `below`, the same in every run (Park and Miller 1988). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** Changes the longest word after the first; null where it is too short to be known again. */
function mistype(name: string, change: (word: string) => string): string | null {
  const words = name.toLowerCase().split(' ');
  const longest = words.reduce((best, word, i) => (i > 0 && word.length > words[best].length ? i : best), 1);
  if ((words[longest]?.length ?? 0) < 5) return null;
  return words.map((word, i) => (i === longest ? change(word) : word)).join(' ');
}

const random = seeded(15);

export const waysToWrite: Readonly<Record<string, Way>> = {
  'without capitals and accents': (name) => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
  'with its kind shortened': (name) => {
    const [first, ...rest] = name.split(' ');
    return shortForms[first] ? `${shortForms[first]} ${rest.join(' ')}` : null;
  },
  'without its kind': (name) => name.split(' ').slice(1).join(' '),
  'with the family name first': (name) => {
    const [first, given, family, ...rest] = name.split(' ');
    return family && rest.length === 0 ? `${first} ${family} ${given}` : null;
  },
  'with a letter missing': (name) =>
    mistype(name, (word) => {
      const at = 1 + random(word.length - 2);
      return word.slice(0, at) + word.slice(at + 1);
    }),
  'with two letters exchanged': (name) =>
    mistype(name, (word) => {
      const at = 1 + random(word.length - 3);
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    }),
  'with a letter doubled': (name) =>
    mistype(name, (word) => {
      const at = 1 + random(word.length - 2);
      return word.slice(0, at) + word[at] + word.slice(at);
    }),
  'not typed out': (name) => mistype(name, (word) => word.slice(0, -1)),
};
