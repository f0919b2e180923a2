export const depthIt = {
  'depth.running': 'Calcolo quanto è profondo il vuoto e quanto è certo…',
  'depth.sentence':
    'Su {people} fuori, {robust, number} lo {robust, plural, one {è} other {sono}} in ogni caso; per {fragile, number} dipende da come si conta.',
  'depth.sentence.none': 'Nessuno resta fuori entro {minutes, number} minuti.',
  'depth.inside':
    '{count, plural, =0 {Nessun altro cambia lato.} one {Un’altra persona oggi è dentro, ma a passo più lento o con meno minuti resterebbe fuori.} other {Altre # persone oggi sono dentro, ma a passo più lento o con meno minuti resterebbero fuori.}}',
  'depth.meaning':
    'In ogni caso (robusto): a passo normale, tranquillo e lento, con 12, 15 e 18 minuti. Dipende (fragile): fuori solo con alcuni di questi passi e minuti.',
  'depth.missing':
    'Chi è fuori cammina in media {minutes} minuti oltre i {cutoff, number} (cammini contati al massimo 60 minuti).',
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
  'depth.table.all': 'Mostra tutte le {count, number} zone',
  'depth.column.missing': 'Min in più',
  'depth.column.missing.long': 'Minuti medi oltre il limite, per chi è fuori (cammini contati al massimo 60)',
  'depth.column.robust.long': 'Fuori in tutte e nove le prove (robusto)',
  'depth.column.fragile.long': 'Fuori solo in alcune prove (fragile)',
  'depth.column.uncovered.robust': 'Fuori nella domanda e robusto',
  'depth.column.uncovered.fragile': 'Fuori nella domanda e fragile',
  'depth.gaps': 'I vuoti, dal più grande',
  'depth.gaps.method':
    'Un vuoto è un gruppo di celle abitate fuori dal limite che si toccano, anche solo per uno spigolo. I minuti in più sono la media di chi ci abita. La barriera: tra ciò che la linea retta verso il luogo più vicino attraversa (ferrovie, fiumi e canali, strade a scorrimento veloce), quella che costa di più a chi fa un giro lungo, cioè cammina almeno 1,6 volte la linea retta e oltre 300 metri in più. È detta se riguarda almeno un residente del vuoto su venti, e solo se attraversarla a piedi allunga davvero.',
  'depth.gaps.caveat':
    'Nomi e linee sono di OpenStreetMap di circa giugno 2022; non tutti i binari e gli svincoli hanno un nome. Che una barriera si attraversi non dice che lì si possa costruire un passaggio.',
  'depth.gaps.all': 'Mostra tutti i {count, number} vuoti',
  'depth.gaps.none': 'Nessun vuoto entro questi minuti.',
  'depth.gap.people':
    '{count, number} residenti: {over65, number} di 65 anni e più, {under15, number} sotto i 15.',
  'depth.gap.missing':
    '{minutes, plural, =0 {Meno di un minuto} one {Un minuto} other {# minuti}} in più, in media. Il più vicino: {name}.',
  'depth.gap.barrier':
    'Barriera: {name}, che {count, plural, one {un residente aggira} other {# residenti aggirano}}.',
  'depth.barrier.railway': '{name, select, none {ferrovia} other {ferrovia {name}}}',
  'depth.barrier.waterway': '{name, select, none {corso d’acqua} other {{name}}}',
  'depth.barrier.motorway':
    '{name, select, none {strada a scorrimento veloce} other {{name} (strada a scorrimento veloce)}}',
  'depth.column.barrier': 'Barriera aggirata',
  'depth.column.barrier.residents': 'Residenti che la aggirano',
  'depth.gap.missing.none': 'Nessun luogo si raggiunge a piedi.',
  'depth.analyst': 'Per chi analizza: indici, distribuzione, Lorenz',
  'depth.indices': 'Profondità e disuguaglianza, città',
  'depth.indices.zones': 'Indici per zona ({group})',
  'depth.index': 'Indice',
  'depth.index.fgt0': 'FGT 0 (quota fuori)',
  'depth.index.fgt1': 'FGT 1 (profondità)',
  'depth.index.fgt2': 'FGT 2 (gravità)',
  'depth.index.gini': 'Gini dei minuti',
  'depth.index.theil': 'Theil T dei minuti',
  'depth.index.theil.between': 'di cui tra i municipi',
  'depth.index.theil.within': 'di cui dentro i municipi',
  'depth.index.mean': 'Minuti medi',
  'depth.index.periphery': 'Minuti medi, periferia',
  'depth.index.rest': 'Minuti medi, resto',
  'depth.index.ratio': 'Periferia : resto',
  'depth.indices.fgt':
    'FGT: 0 è la quota di chi è fuori. 1 è quanto manca in media, contando zero chi è dentro, come parte del limite: 0,2 vuol dire un quinto dei minuti chiesti. 2 pesa di più chi è molto lontano: se cresce mentre 1 resta fermo, il vuoto si concentra su meno persone.',
  'depth.indices.inequality':
    'Gini e Theil dicono quanto i cammini sono diversi tra loro, non quanto sono lunghi: una città dove tutti sono ugualmente lontani ha Gini 0. Sono sui minuti di tutti, non su quelli mancanti: là quasi tutti avrebbero zero, e un Gini su molti zeri è alto qualunque cosa accada. Prima si guardano i residenti fuori e FGT.',
  'depth.indices.theil':
    'La parte di Theil tra i municipi è ciò che resterebbe se in ogni municipio tutti camminassero quanto la sua media; il resto sono differenze tra vicini dello stesso municipio.',
  'depth.indices.method':
    'FGT secondo Foster, Greer e Thorbecke (1984) sui minuti oltre il limite; Gini a trapezi pesati per residenti; Theil T con i municipi come classi. Cammini al più vicino sulla rete, contati al massimo 60 minuti; ogni cella pesa quanto i suoi residenti.',
  'depth.indices.caveat':
    'Residenti ed età sono stimati. Chi cammina più di 60 minuti conta come 60: la profondità è un limite inferiore.',
  'depth.bands': 'Quanti residenti a quanti minuti',
  'depth.bands.minutes': 'Minuti al più vicino',
  'depth.bands.beyond': 'oltre {from, number} min',
  'depth.bands.method':
    'I residenti di ogni cella nella fascia di 5 minuti del loro cammino; il minuto esatto sta nella fascia che finisce con lui. L’ultima fascia tiene chi cammina più di un’ora e chi non arriva.',
  'depth.lorenz': 'Curva di Lorenz dei minuti',
  'depth.lorenz.people': 'Residenti, da chi cammina meno',
  'depth.lorenz.time': 'Tempo di cammino',
  'depth.lorenz.method':
    'Residenti in ordine di cammino; a ogni quota di residenti la quota di tutto il tempo di cammino che spetta loro. La diagonale è l’uguaglianza; il Gini è il doppio dell’area tra la diagonale e la curva.',
  'depth.chart.minutes': 'minuti al più vicino',
  'depth.chart.residents': 'residenti',
  'depth.chart.median':
    '{group}: metà ha il luogo più vicino entro {to, number} minuti (la persona di mezzo cammina tra {from, number} e {to, number}). La linea tratteggiata è il limite.',
  'depth.chart.median.beyond': '{group}: più di metà cammina oltre 60 minuti o non arriva.',
  'depth.chart.lorenz':
    'La metà che cammina meno fa il {half} di tutto il cammino; il decimo che cammina di più ne fa il {tenth}. Su cammini tutti uguali sarebbero 50% e 10%.',
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
  'depth.meaning':
    'In any case (robust): at normal, easy and slow pace, with 12, 15 and 18 minutes. Depends (fragile): left out with some of these paces and minutes only.',
  'depth.missing':
    'Those left out walk {minutes} minutes beyond the {cutoff, number} on average (walks counted as 60 minutes at most).',
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
  'depth.table.all': 'Show all {count, number} zones',
  'depth.column.missing': 'Min more',
  'depth.column.missing.long':
    'Mean minutes beyond the limit of those left out (walks counted as 60 at most)',
  'depth.column.robust.long': 'Left out in all nine tries (robust)',
  'depth.column.fragile.long': 'Left out in some tries only (fragile)',
  'depth.column.uncovered.robust': 'Left out in the question, and robust',
  'depth.column.uncovered.fragile': 'Left out in the question, and fragile',
  'depth.gaps': 'The gaps, largest first',
  'depth.gaps.method':
    'A gap is a cluster of inhabited cells beyond the limit that touch, if only at a corner. The minutes more are the mean of those who live there. The barrier: of what the straight line to the nearest place crosses (railways, rivers and canals, fast roads), that which costs most to those who walk a long way round, at least 1.6 times the straight line and over 300 metres more. It is named if it concerns at least one resident of the gap in twenty, and only where crossing it on foot is truly longer.',
  'depth.gaps.caveat':
    'Names and lines are of OpenStreetMap of about June 2022; not every track and ramp has a name. That a barrier is crossed does not say that a crossing there could be built.',
  'depth.gaps.all': 'Show all {count, number} gaps',
  'depth.gaps.none': 'No gap within these minutes.',
  'depth.gap.people':
    '{count, number} residents: {over65, number} of 65 and over, {under15, number} under 15.',
  'depth.gap.missing':
    '{minutes, plural, =0 {Less than a minute} one {One minute} other {# minutes}} more on average. The nearest: {name}.',
  'depth.gap.barrier':
    'Barrier: {name}, which {count, plural, one {one resident walks} other {# residents walk}} round.',
  'depth.barrier.railway': '{name, select, none {railway} other {railway {name}}}',
  'depth.barrier.waterway': '{name, select, none {watercourse} other {{name}}}',
  'depth.barrier.motorway': '{name, select, none {fast road} other {{name} (fast road)}}',
  'depth.column.barrier': 'Barrier walked round',
  'depth.column.barrier.residents': 'Residents who walk round it',
  'depth.gap.missing.none': 'No place can be reached on foot.',
  'depth.analyst': 'For analysts: indices, distribution, Lorenz',
  'depth.indices': 'Depth and inequality, city',
  'depth.indices.zones': 'Indices by zone ({group})',
  'depth.index': 'Index',
  'depth.index.fgt0': 'FGT 0 (share left out)',
  'depth.index.fgt1': 'FGT 1 (depth)',
  'depth.index.fgt2': 'FGT 2 (severity)',
  'depth.index.gini': 'Gini of the minutes',
  'depth.index.theil': 'Theil T of the minutes',
  'depth.index.theil.between': 'of which between municipi',
  'depth.index.theil.within': 'of which within municipi',
  'depth.index.mean': 'Mean minutes',
  'depth.index.periphery': 'Mean minutes, periphery',
  'depth.index.rest': 'Mean minutes, the rest',
  'depth.index.ratio': 'Periphery : rest',
  'depth.indices.fgt':
    'FGT: 0 is the share left out. 1 is what is lacking on average, those within counted as zero, as a part of the limit: 0.2 means a fifth of the minutes asked for. 2 weighs those very far more: if it grows while 1 stands still, the gap falls on fewer people.',
  'depth.indices.inequality':
    'Gini and Theil tell how different the walks are, not how long: a city where all are equally far has Gini 0. They are of the minutes of everyone, not of those lacking: there almost all would have zero, and a Gini over many zeros is high whatever happens. Look at the residents left out and at FGT first.',
  'depth.indices.theil':
    'The part of Theil between municipi is what would be left if in each municipio all walked as long as its mean; the rest are differences between neighbours of one municipio.',
  'depth.indices.method':
    'FGT after Foster, Greer and Thorbecke (1984) on the minutes beyond the limit; Gini by trapezoids weighted by residents; Theil T with municipi as classes. Walks to the nearest on the network, counted as 60 minutes at most; each cell weighs as many as its residents.',
  'depth.indices.caveat':
    'Residents and ages are estimates. Those who walk more than 60 minutes count as 60: the depth is a lower bound.',
  'depth.bands': 'How many residents at how many minutes',
  'depth.bands.minutes': 'Minutes to the nearest',
  'depth.bands.beyond': 'over {from, number} min',
  'depth.bands.method':
    'The residents of each cell in the band of 5 minutes of their walk; an exact minute is in the band that ends with it. The last band holds those who walk more than an hour and those who do not arrive.',
  'depth.lorenz': 'Lorenz curve of the minutes',
  'depth.lorenz.people': 'Residents, those who walk least first',
  'depth.lorenz.time': 'Walking time',
  'depth.lorenz.method':
    'Residents in the order of their walks; at each share of the residents the share of all walking time that is theirs. The diagonal is equality; the Gini is twice the area between the diagonal and the curve.',
  'depth.chart.minutes': 'minutes to the nearest',
  'depth.chart.residents': 'residents',
  'depth.chart.median':
    '{group}: half have the nearest place within {to, number} minutes (the person in the middle walks between {from, number} and {to, number}). The dashed line is the limit.',
  'depth.chart.median.beyond': '{group}: more than half walk over 60 minutes or do not arrive.',
  'depth.chart.lorenz':
    'The half that walks least does {half} of all the walking; the tenth that walks most does {tenth} of it. With walks all alike it would be 50% and 10%.',
  'legend.sureness': 'How sure the gap is',
  'legend.robust': 'left out in any case',
  'legend.fragile': 'left out only at times',
  'legend.always': 'within reach in any case',
};
