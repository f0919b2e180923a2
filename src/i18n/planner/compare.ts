export const compareIt = {
  'compare.kind': 'Che cosa confronti',
  'compare.kind.zones': 'Due quartieri',
  'compare.kind.services': 'Due servizi',
  'compare.kind.scenario': 'Scenario e oggi',
  'compare.kind.circle': 'Cerchio e cammino',
  'compare.running': 'Calcolo il confronto…',
  'compare.what': 'Che cosa',
  'compare.of-group': '{group}: {measure}',
  'compare.gaps': 'Aree scoperte',
  'compare.circle-covered': 'Promessi dal cerchio',
  'compare.chart': 'Quanti restano fuori',
  'compare.curves': 'Quanti ci sono arrivati, minuto per minuto',
  'compare.curves.minutes': 'Minuti',
  'compare.curves.at': '{name}: {share} entro {minutes, number} minuti.',
  'compare.caveat':
    'I residenti per cella e le età sono stime. Un luogo che non abbiamo localizzato non conta: chi resta fuori è stimato per eccesso dove ne conosciamo pochi.',
  'compare.more.all': '{count, plural, one {# residente in più} other {# residenti in più}}',
  'compare.more.over65':
    '{count, plural, one {# persona in più (65 anni e più)} other {# persone in più (65 anni e più)}}',
  'compare.more.under15':
    '{count, plural, one {# persona in più (meno di 15 anni)} other {# persone in più (meno di 15 anni)}}',
  'compare.fewer.all': '{count, plural, one {# residente in meno} other {# residenti in meno}}',
  'compare.fewer.over65':
    '{count, plural, one {# persona in meno (65 anni e più)} other {# persone in meno (65 anni e più)}}',
  'compare.fewer.under15':
    '{count, plural, one {# persona in meno (meno di 15 anni)} other {# persone in meno (meno di 15 anni)}}',
  'compare.zones.more':
    '{people} {count, plural, one {resta} other {restano}} senza {services} a {worse} che a {better}: {high, number} contro {low, number}, entro {minutes, number} minuti {way}.',
  'compare.zones.same':
    'A {worse} e a {better} resta senza {services} lo stesso numero: {people}, entro {minutes, number} minuti {way}.',
  'compare.zones.shares': 'Quota di chi ci vive: {firstShare} a {firstName}, {secondShare} a {secondName}.',
  'compare.zones.twice': 'Scegli due quartieri diversi.',
  'compare.zones.show': 'Mostrali sulla mappa',
  'compare.zones.method':
    'Per ogni quartiere (NIL) contiamo chi ci vive e quanto cammina fino al luogo più vicino, anche fuori dal quartiere. Un’area scoperta conta per ogni quartiere che tocca. Le età sono note solo per quartiere: dentro uno stesso quartiere le quote per età sono uguali.',
  'compare.services.other': 'Con quale altro servizio',
  'compare.services.match': 'Gli altri servizi',
  'compare.services.title': 'Confronta due servizi',
  'compare.services.more':
    '{people} {count, plural, one {resta} other {restano}} senza {worse} che senza {better}: {high, number} contro {low, number}, entro {minutes, number} minuti {way}.',
  'compare.services.same':
    'Lo stesso numero resta senza {worse} e senza {better}: {people}, entro {minutes, number} minuti {way}.',
  'compare.services.split':
    '{people} {both, plural, one {ha} other {hanno}} tutti e due. {onlyFirst, number} hanno solo {first}; {onlySecond, number} solo {second}; {neither, number} nessuno dei due.',
  'compare.services.twice': 'Scegli un altro servizio: questo è già quello della domanda.',
  'compare.services.method':
    'Le due domande hanno gli stessi minuti e lo stesso passo. Chi ha tutti e due è contato punto per punto, non stimato dalle due quote.',
  'compare.scenario.title': 'Oggi e lo scenario',
  'compare.scenario.today': 'Oggi',
  'compare.scenario.unnamed': 'Scenario',
  'compare.scenario.empty':
    'Non hai ancora provato niente. Apri, sposta o chiudi un luogo, e qui lo confronti con oggi.',
  'compare.scenario.try': 'Prova uno scenario',
  'compare.scenario.fewer':
    '{people} {count, plural, one {resta} other {restano}} senza {services} con lo scenario: {after, number} invece di {before, number}, entro {minutes, number} minuti {way}.',
  'compare.scenario.more':
    '{people} {count, plural, one {resta} other {restano}} senza {services} con lo scenario: {after, number} invece di {before, number}, entro {minutes, number} minuti {way}.',
  'compare.scenario.same':
    'Lo scenario non cambia quanti restano senza {services}: {people}, entro {minutes, number} minuti {way}.',
  'compare.scenario.method':
    'I cambiamenti dello scenario si sommano ai luoghi di oggi. Chi resta fuori è contato di nuovo, punto per punto. Minuti medi, aree e cerchio dello scenario non sono calcolati.',
  'legend.pair': 'Che cosa c’è abbastanza vicino',
  'legend.pair.both': 'tutti e due',
  'legend.pair.only': 'solo {services}',
  'legend.pair.neither': 'nessuno dei due',
  'legend.circle': 'Il cerchio e il cammino',
  'legend.circle.both': 'ci si arriva a piedi',
  'legend.circle.only': 'promesso solo dal cerchio',
  'legend.circle.neither': 'fuori anche dal cerchio',
  'circle.city':
    'I cerchi promettono {services} a {people}; a piedi ci {walk, plural, one {arriva #} other {arrivano in #}}: {difference, number} in meno.',
  'circle.city.land': 'In superficie: {circle} nei cerchi, {walk} a piedi, su {all} di Milano.',
  'circle.radius':
    'Il cerchio ha un raggio di {meters, number} m: {minutes, number} minuti a {speed} km/h in linea d’aria, come se non ci fossero isolati, ferrovie e canali.',
  'circle.place':
    'Il cerchio di {name} promette {people}; a piedi ne {walk, plural, one {arriva #} other {arrivano #}}.',
  'circle.place.land':
    'In superficie: {circle} il cerchio, {walk} il cammino. Il cerchio è grande {times} volte il cammino.',
  'circle.card': 'Il cerchio ne promette {circle, number}: è grande {circleArea}, il cammino {walkArea}.',
  'circle.method':
    'Nel cerchio c’è chi abita entro il raggio in linea d’aria; a piedi chi arriva per le strade nel tempo. Ogni residente conta una volta, anche se sta in più cerchi. La superficie di un luogo è quella del disegno. Quella di Milano e dei quartieri è contata a quadretti di 20 m, una volta sola dove i disegni si sovrappongono.',
  'circle.caveat':
    'Il disegno del cammino arriva fino a 100 m dalle strade raggiunte. La superficie comprende parchi e campi dove non abita nessuno.',
  'circle.places': 'Luogo per luogo',
  'circle.zones': 'Quartiere per quartiere',
  'circle.column.circle': 'Cerchio',
  'circle.column.walk': 'A piedi',
  'circle.column.ratio': 'Cerchio diviso cammino',
  'circle.column.circle.area': 'km² cerchio',
  'circle.column.walk.area': 'km² a piedi',
  'circle.column.area': 'km² quartiere',
  'circle.chart': 'Quanti ne promette il cerchio, quanti ne arrivano',
  'circle.chart.circle': 'Promessi dal cerchio',
  'circle.chart.walk': 'Raggiunti a piedi',
  'circle.chart.description':
    '{count, number} luoghi: in orizzontale i residenti nel cerchio, in verticale quelli raggiunti a piedi.',
  'circle.chart.note':
    'Ogni punto è un luogo. Sulla linea il cerchio avrebbe ragione; più sotto sta, più promette a vuoto.',
  'detour.title': 'Quanto si allunga il cammino a Milano',
  'detour.sentence':
    'Per metà delle coppie di vicini il cammino è almeno {median} volte la linea retta. Per una coppia su dieci è almeno {ninetieth} volte.',
  'detour.distance': 'Più i vicini sono vicini, più la strada si allunga: {parts}.',
  'detour.distance.part': '{median} volte tra {from, number} e {to, number} m',
  'detour.counted':
    'Vicini sono due residenti che abitano tra {from, number} e {to, number} m in linea d’aria. Abbiamo misurato tutte le {pairs, number} coppie di punti, per {residents, number} residenti.',
  'detour.chart': 'Quota dei cammini, secondo quanto si allungano',
  'detour.chart.x': 'Cammino diviso linea retta',
  'detour.chart.description':
    'La metà dei cammini è lunga fino a {median} volte la linea retta, nove su dieci fino a {ninetieth} volte.',
  'detour.table': 'Quanto si allunga, per quartiere',
  'detour.column.median': 'Metà oltre',
  'detour.column.ninetieth': 'Uno su 10 oltre',
  'detour.column.tenth': 'Nove su 10 oltre',
  'detour.column.pairs': 'Coppie',
  'detour.method':
    'Cammino sulla rete delle strade, compresi i passi da casa alla strada, diviso per la linea retta. Ogni residente conta una volta; i suoi vicini contano per quanti sono. Non c’è un campione: le coppie sono misurate tutte.',
  'detour.caveat':
    'Le case sono il centro di celle di 100 m. Ai bordi di Milano si vedono solo i cammini verso l’interno. Un sentiero che manca nei dati allunga il cammino. Dove un quartiere ha meno di mille residenti la cifra dice poco.',
} as const;

export const compareEn: Readonly<Record<keyof typeof compareIt, string>> = {
  'compare.kind': 'What you compare',
  'compare.kind.zones': 'Two neighbourhoods',
  'compare.kind.services': 'Two services',
  'compare.kind.scenario': 'Scenario and today',
  'compare.kind.circle': 'Circle and walk',
  'compare.running': 'Working out the comparison…',
  'compare.what': 'What',
  'compare.of-group': '{group}: {measure}',
  'compare.gaps': 'Areas left out',
  'compare.circle-covered': 'Promised by the circle',
  'compare.chart': 'How many are left out',
  'compare.curves': 'How many have got there, minute by minute',
  'compare.curves.minutes': 'Minutes',
  'compare.curves.at': '{name}: {share} within {minutes, number} minutes.',
  'compare.caveat':
    'Residents by cell and ages are estimates. A place that we have not located does not count: where we know few of them, who is left out is an upper estimate.',
  'compare.more.all': '{count, plural, one {# more resident} other {# more residents}}',
  'compare.more.over65':
    '{count, plural, one {# more person of 65 and over} other {# more people of 65 and over}}',
  'compare.more.under15': '{count, plural, one {# more person under 15} other {# more people under 15}}',
  'compare.fewer.all': '{count, plural, one {# fewer resident} other {# fewer residents}}',
  'compare.fewer.over65':
    '{count, plural, one {# fewer person of 65 and over} other {# fewer people of 65 and over}}',
  'compare.fewer.under15': '{count, plural, one {# fewer person under 15} other {# fewer people under 15}}',
  'compare.zones.more':
    '{people} {count, plural, one {is} other {are}} without {services} in {worse} than in {better}: {high, number} against {low, number}, within {minutes, number} minutes {way}.',
  'compare.zones.same':
    'As many are without {services} in {worse} as in {better}: {people}, within {minutes, number} minutes {way}.',
  'compare.zones.shares':
    'Of those who live there: {firstShare} in {firstName}, {secondShare} in {secondName}.',
  'compare.zones.twice': 'Choose two different neighbourhoods.',
  'compare.zones.show': 'Show them on the map',
  'compare.zones.method':
    'For each neighbourhood (NIL) we count who lives there and how far they walk to the nearest place, outside the neighbourhood too. An area left out counts for every neighbourhood that it touches. Ages are known by neighbourhood only: within one neighbourhood the shares by age are the same.',
  'compare.services.other': 'With which other service',
  'compare.services.match': 'The other services',
  'compare.services.title': 'Compare two services',
  'compare.services.more':
    '{people} {count, plural, one {is} other {are}} without {worse} than without {better}: {high, number} against {low, number}, within {minutes, number} minutes {way}.',
  'compare.services.same':
    'As many are without {worse} as without {better}: {people}, within {minutes, number} minutes {way}.',
  'compare.services.split':
    '{people} {both, plural, one {has} other {have}} both. {onlyFirst, number} have only {first}; {onlySecond, number} only {second}; {neither, number} neither.',
  'compare.services.twice': 'Choose another service: this is the one of the question already.',
  'compare.services.method':
    'Both questions have the same minutes and the same pace. Who has both is counted point by point, not estimated from the two shares.',
  'compare.scenario.title': 'Today and the scenario',
  'compare.scenario.today': 'Today',
  'compare.scenario.unnamed': 'Scenario',
  'compare.scenario.empty':
    'You have not tried anything yet. Open, move or close a place, and compare it with today here.',
  'compare.scenario.try': 'Try a scenario',
  'compare.scenario.fewer':
    '{people} {count, plural, one {is} other {are}} without {services} with the scenario: {after, number} instead of {before, number}, within {minutes, number} minutes {way}.',
  'compare.scenario.more':
    '{people} {count, plural, one {is} other {are}} without {services} with the scenario: {after, number} instead of {before, number}, within {minutes, number} minutes {way}.',
  'compare.scenario.same':
    'The scenario does not change how many are without {services}: {people}, within {minutes, number} minutes {way}.',
  'compare.scenario.method':
    'The changes of the scenario are added to today’s places. Who is left out is counted again, point by point. Mean minutes, areas and circle of the scenario are not worked out.',
  'legend.pair': 'What is near enough',
  'legend.pair.both': 'both',
  'legend.pair.only': 'only {services}',
  'legend.pair.neither': 'neither',
  'legend.circle': 'The circle and the walk',
  'legend.circle.both': 'reached on foot',
  'legend.circle.only': 'promised by the circle only',
  'legend.circle.neither': 'outside the circle too',
  'circle.city':
    'The circles promise {services} to {people}; on foot {walk, plural, one {# gets} other {# get}} there: {difference, number} fewer.',
  'circle.city.land': 'In land: {circle} in the circles, {walk} on foot, of Milan’s {all}.',
  'circle.radius':
    'The circle has a radius of {meters, number} m: {minutes, number} minutes at {speed} km/h as the crow flies, as if there were no blocks, railways and canals.',
  'circle.place':
    'The circle of {name} promises {people}; on foot {walk, plural, one {# gets} other {# get}} there.',
  'circle.place.land': 'In land: {circle} the circle, {walk} the walk. The circle is {times} times as large.',
  'circle.card': 'The circle promises {circle, number}: it has {circleArea}, the walk {walkArea}.',
  'circle.method':
    'In the circle is whoever lives within the radius as the crow flies; on foot, whoever gets there along the streets in the time. Each resident counts once, even in several circles. The land of a place is that of its drawing. That of Milan and the neighbourhoods is counted on squares of 20 m, once where drawings overlap.',
  'circle.caveat':
    'The drawing of the walk reaches up to 100 m from the streets that are reached. Land includes parks and fields where nobody lives.',
  'circle.places': 'Place by place',
  'circle.zones': 'Neighbourhood by neighbourhood',
  'circle.column.circle': 'Circle',
  'circle.column.walk': 'On foot',
  'circle.column.ratio': 'Circle divided by walk',
  'circle.column.circle.area': 'km² circle',
  'circle.column.walk.area': 'km² on foot',
  'circle.column.area': 'km² neighbourhood',
  'circle.chart': 'How many the circle promises, how many get there',
  'circle.chart.circle': 'Promised by the circle',
  'circle.chart.walk': 'Reached on foot',
  'circle.chart.description':
    '{count, number} places: across, the residents in the circle; up, those reached on foot.',
  'circle.chart.note':
    'Each dot is a place. On the line the circle would be right; the farther below, the emptier its promise.',
  'detour.title': 'How much longer Milan’s walks are',
  'detour.sentence':
    'For half of all pairs of neighbours the walk is at least {median} times the straight line. For one pair in ten it is at least {ninetieth} times.',
  'detour.distance': 'The nearer the neighbours, the longer the way round: {parts}.',
  'detour.distance.part': '{median} times between {from, number} and {to, number} m',
  'detour.counted':
    'Neighbours are two residents who live {from, number} to {to, number} m apart as the crow flies. All {pairs, number} pairs of points were measured, for {residents, number} residents.',
  'detour.chart': 'Share of the walks, by how much longer they are',
  'detour.chart.x': 'Walk divided by straight line',
  'detour.chart.description':
    'Half of the walks are up to {median} times the straight line, nine in ten up to {ninetieth} times.',
  'detour.table': 'How much longer, by neighbourhood',
  'detour.column.median': 'Half above',
  'detour.column.ninetieth': 'One in 10 above',
  'detour.column.tenth': 'Nine in 10 above',
  'detour.column.pairs': 'Pairs',
  'detour.method':
    'The walk on the street network, the steps from home to the street included, divided by the straight line. Each resident counts once; her neighbours count for as many as they are. There is no sample: all pairs are measured.',
  'detour.caveat':
    'Homes are the middle of cells of 100 m. At the edge of Milan only the walks inwards are seen. A footpath that the data lack makes the walk longer. Where a neighbourhood has fewer than a thousand residents the figure says little.',
};
