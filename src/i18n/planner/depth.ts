export const depthIt = {
  'depth.running': 'Calcolo quanto è profondo il vuoto e quanto è certo…',
  'depth.sentence':
    'Su {people} fuori, {robust, number} lo {robust, plural, one {è} other {sono}} in ogni caso; per {fragile, number} dipende da come si conta.',
  'depth.sentence.none': 'Nessuno resta fuori entro {minutes, number} minuti.',
  'depth.inside':
    '{count, plural, =0 {Nessun altro cambia lato.} one {Un’altra persona oggi è dentro, ma a passo più lento o con meno minuti resterebbe fuori.} other {Altre # persone oggi sono dentro, ma a passo più lento o con meno minuti resterebbero fuori.}}',
  'depth.missing':
    'A chi è fuori mancano in media {minutes} minuti oltre i {cutoff, number} (cammini contati al massimo 60 minuti).',
  'depth.always':
    '{count, plural, one {Un’altra persona è fuori solo per il limite scelto: con 12 minuti e ogni passo rientra.} other {Altre # persone sono fuori solo per il limite scelto: con 12 minuti e ogni passo rientrano.}}',
  'depth.beyond':
    '{count, plural, one {Un’altra persona è dentro solo per il limite scelto: resta fuori in tutte e nove le prove.} other {Altre # persone sono dentro solo per il limite scelto: restano fuori in tutte e nove le prove.}}',
  'depth.on-foot': 'Le nove prove sono a piedi, anche se la domanda è per chi si muove in altro modo.',
  'depth.method':
    'Nove prove a piedi: passo normale, tranquillo e lento (5, 3,6 e 3 km/h), ciascuno con 12, 15 e 18 minuti. Robusto: fuori in tutte e nove. Fragile: fuori in alcune e non in altre. Il cammino sulla rete è misurato una volta, le nove prove cambiano solo passo e minuti.',
  'depth.method.caveat':
    'Certo rispetto al passo e ai minuti, non rispetto ai dati: un luogo che manca dall’elenco sposta anche il robusto. I residenti di ogni cella sono stimati.',
  'depth.view': 'Sulla mappa',
  'depth.view.minutes': 'Minuti',
  'depth.view.sureness': 'Robusto e fragile',
  'depth.robust': 'Robusto',
  'depth.fragile': 'Fragile',
  'depth.table': 'Quanto è certo, per zona',
  'depth.column.missing': 'Min in più',
  'depth.column.missing.long': 'Minuti medi oltre il limite, per chi è fuori (cammini contati al massimo 60)',
  'depth.column.robust.long': 'Fuori in tutte e nove le prove (robusto)',
  'depth.column.fragile.long': 'Fuori solo in alcune prove (fragile)',
  'depth.column.uncovered.robust': 'Fuori nella domanda e robusto',
  'depth.column.uncovered.fragile': 'Fuori nella domanda e fragile',
  'depth.gaps': 'I vuoti, dal più grande',
  'depth.gaps.method':
    'Un vuoto è un gruppo di celle abitate fuori dal limite che si toccano, anche solo per uno spigolo. I minuti in più sono la media di chi ci abita. La barriera è detta quando almeno metà di chi ci abita cammina più di 1,6 volte la linea retta e 300 metri in più, e la linea retta attraversa una ferrovia, un corso d’acqua o una strada a scorrimento veloce che a piedi costringe a un giro.',
  'depth.gaps.all': 'Mostra tutti i {count, number} vuoti',
  'depth.gaps.none': 'Nessun vuoto entro questi minuti.',
  'depth.gap.people':
    '{count, number} residenti: {over65, number} di 65 anni e più, {under15, number} sotto i 15.',
  'depth.gap.missing':
    '{minutes, plural, =0 {Meno di un minuto} one {Un minuto} other {# minuti}} in più, in media. Il più vicino: {name}.',
  'depth.gap.missing.none': 'Nessun luogo si raggiunge a piedi.',
  'legend.sureness': 'Quanto è certo il vuoto',
  'legend.robust': 'fuori in ogni caso',
  'legend.fragile': 'fuori solo a volte',
  'legend.always': 'dentro in ogni caso',
} as const;

export const depthEn: Readonly<Record<keyof typeof depthIt, string>> = {
  'depth.running': 'Working out how deep the gap is and how sure…',
  'depth.sentence':
    'Of {people} left out, {robust, number} {robust, plural, one {is} other {are}} so in any case; for {fragile, number} it depends on how one counts.',
  'depth.sentence.none': 'Nobody is left out within {minutes, number} minutes.',
  'depth.inside':
    '{count, plural, =0 {Nobody else changes sides.} one {One more person is within reach today, but would be left out at a slower pace or with fewer minutes.} other {# more people are within reach today, but would be left out at a slower pace or with fewer minutes.}}',
  'depth.missing':
    'Those left out lack {minutes} minutes on average beyond the {cutoff, number} (walks counted as 60 minutes at most).',
  'depth.always':
    '{count, plural, one {One more person is left out by the chosen limit alone: within 12 minutes at any pace.} other {# more people are left out by the chosen limit alone: within 12 minutes at any pace.}}',
  'depth.beyond':
    '{count, plural, one {One more person is within reach by the chosen limit alone: left out in all nine tries.} other {# more people are within reach by the chosen limit alone: left out in all nine tries.}}',
  'depth.on-foot': 'The nine tries are on foot, even where the question is for those who move another way.',
  'depth.method':
    'Nine tries on foot: normal, easy and slow pace (5, 3.6 and 3 km/h), each with 12, 15 and 18 minutes. Robust: left out in all nine. Fragile: left out in some and not in others. The walk on the network is measured once; the nine tries change only pace and minutes.',
  'depth.method.caveat':
    'Sure as to pace and minutes, not as to the data: a place missing from the list moves the robust too. The residents of each cell are estimates.',
  'depth.view': 'On the map',
  'depth.view.minutes': 'Minutes',
  'depth.view.sureness': 'Robust and fragile',
  'depth.robust': 'Robust',
  'depth.fragile': 'Fragile',
  'depth.table': 'How sure, by zone',
  'depth.column.missing': 'Min more',
  'depth.column.missing.long':
    'Mean minutes beyond the limit of those left out (walks counted as 60 at most)',
  'depth.column.robust.long': 'Left out in all nine tries (robust)',
  'depth.column.fragile.long': 'Left out in some tries only (fragile)',
  'depth.column.uncovered.robust': 'Left out in the question, and robust',
  'depth.column.uncovered.fragile': 'Left out in the question, and fragile',
  'depth.gaps': 'The gaps, largest first',
  'depth.gaps.method':
    'A gap is a cluster of inhabited cells beyond the limit that touch, if only at a corner. The minutes more are the mean of those who live there. The barrier is told where at least half of them walk more than 1.6 times the straight line and 300 metres more, and the straight line crosses a railway, a watercourse or a fast road that is a long way round on foot.',
  'depth.gaps.all': 'Show all {count, number} gaps',
  'depth.gaps.none': 'No gap within these minutes.',
  'depth.gap.people':
    '{count, number} residents: {over65, number} of 65 and over, {under15, number} under 15.',
  'depth.gap.missing':
    '{minutes, plural, =0 {Less than a minute} one {One minute} other {# minutes}} more on average. The nearest: {name}.',
  'depth.gap.missing.none': 'No place can be reached on foot.',
  'legend.sureness': 'How sure the gap is',
  'legend.robust': 'left out in any case',
  'legend.fragile': 'left out only at times',
  'legend.always': 'within reach in any case',
};
