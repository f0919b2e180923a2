export const exactIt = {
  'exact.prove': 'Dimostra che è il meglio (fino a {limit, number} secondi)',
  'exact.check': 'Verifica con un calcolo esatto (fino a {limit, number} secondi)',
  'exact.again': 'Ripeti il calcolo',
  'exact.stop': 'Ferma il calcolo',
  'exact.load':
    'La prima volta carica un risolutore: {megabytes} MB, circa {packed} se il sito li comprime. Il calcolo resta nel tuo browser.',
  'exact.running': 'Cerco una scelta migliore: {seconds, number} secondi su {limit, number}',
  'exact.best':
    '{sites, plural, one {Dimostrato: nessun altro luogo fa meglio.} other {Dimostrato: nessuna scelta di # luoghi fa meglio.}}',
  'exact.better':
    'Dimostrato: esiste una scelta che serve {people} in più. Nessun’altra fa meglio di quella.',
  'exact.better.depth':
    'Dimostrato: esiste una scelta che vale il {share} in più. Nessun’altra fa meglio di quella.',
  'exact.open':
    'Non dimostrato in {limit, number} secondi. Il meglio serve al più {people} in più: il {share}.',
  'exact.open.depth': 'Non dimostrato in {limit, number} secondi. Il meglio vale al più il {share} in più.',
  'exact.found': 'Intanto è venuta fuori una scelta che serve {people} in più.',
  'exact.found.depth': 'Intanto è venuta fuori una scelta che vale il {share} in più.',
  'exact.show': 'Mostra la scelta migliore',
  'exact.seconds': 'Calcolo di {seconds} secondi.',
  'exact.failed.not-loaded':
    'Il risolutore non si è caricato. La prima volta serve la rete. La scelta qui sopra resta valida.',
  'exact.failed.no-webassembly':
    'Questo browser, o le regole di questo sito, non fanno girare il risolutore. La scelta qui sopra resta valida.',
  'exact.failed.solver':
    'Il risolutore si è fermato prima della fine, forse per la memoria. La scelta qui sopra resta valida.',
  'exact.failed.overran':
    'Il risolutore non ha tenuto il tempo ed è stato chiuso. La scelta qui sopra resta valida.',
  'exact.method':
    'La domanda è di copertura massima (Church e ReVelle 1974), risolta in modo esatto. Prima diventa piccola senza perdere nulla. Escono i punti che un altro punto copre per intero e quelli che, per il loro limite, non stanno in nessuna scelta migliore. Dei {asked, number} punti possibili ne restano {left, number}. Su questi HiGHS prova tutte le scelte a rami, con limiti.',
  'exact.method.caveat':
    'Vale per questa domanda e per questi dati: residenti stimati, luoghi noti, celle di 100 m. Il risolutore lavora con numeri arrotondati: le scelte si distinguono fino a una persona.',
  'exact.method.caveat.depth':
    'Vale per questa domanda e per questi dati: residenti stimati, luoghi noti, celle di 100 m. Il risolutore lavora con numeri arrotondati: le scelte si distinguono fino a una parte su dieci milioni.',
} as const;

export const exactEn: Readonly<Record<keyof typeof exactIt, string>> = {
  'exact.prove': 'Prove that it is the best (up to {limit, number} seconds)',
  'exact.check': 'Check it with an exact search (up to {limit, number} seconds)',
  'exact.again': 'Search again',
  'exact.stop': 'Stop the search',
  'exact.load':
    'The first time this loads a solver: {megabytes} MB, about {packed} if the site compresses them. The search stays in your browser.',
  'exact.running': 'Looking for a better choice: {seconds, number} of {limit, number} seconds',
  'exact.best':
    '{sites, plural, one {Proved: no other place does better.} other {Proved: no choice of # places does better.}}',
  'exact.better': 'Proved: there is a choice that serves {people} more. None does better than that.',
  'exact.better.depth': 'Proved: there is a choice worth {share} more. None does better than that.',
  'exact.open': 'Not proved in {limit, number} seconds. The best serves at most {people} more: {share}.',
  'exact.open.depth': 'Not proved in {limit, number} seconds. The best is worth at most {share} more.',
  'exact.found': 'Meanwhile a choice turned up that serves {people} more.',
  'exact.found.depth': 'Meanwhile a choice turned up that is worth {share} more.',
  'exact.show': 'Show the better choice',
  'exact.seconds': 'Searched for {seconds} seconds.',
  'exact.failed.not-loaded':
    'The solver did not load. The first time needs the network. The choice above still stands.',
  'exact.failed.no-webassembly':
    'This browser, or the rules of this site, do not run the solver. The choice above still stands.',
  'exact.failed.solver': 'The solver stopped early, maybe for lack of memory. The choice above still stands.',
  'exact.failed.overran': 'The solver did not keep its time and was closed. The choice above still stands.',
  'exact.method':
    'The question is one of maximal covering (Church and ReVelle 1974), solved exactly. First it is made small without losing anything. Points that another point covers for leave, and so do those that by their bound are in no better choice. Of {asked, number} possible points {left, number} are left. Over these HiGHS goes through all choices by branches, with bounds.',
  'exact.method.caveat':
    'It holds for this question and these data: estimated residents, known places, cells of 100 m. The solver works with rounded numbers: choices are told apart down to one person.',
  'exact.method.caveat.depth':
    'It holds for this question and these data: estimated residents, known places, cells of 100 m. The solver works with rounded numbers: choices are told apart down to one part in ten million.',
};
