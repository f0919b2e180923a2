export const whoIt = {
  'service.short.covered-markets': 'Mercati',
  'service.short.training-centres': 'Formazione',
  'service.own': 'I tuoi luoghi',
  'service.own.file': 'tuoi luoghi ({file})',
  'count.own': '{count, plural, one {# dei tuoi luoghi} other {# dei tuoi luoghi}}',
  'count.own.file': '{count, plural, one {# dei tuoi luoghi} other {# dei tuoi luoghi}} ({file})',
  'one.own': 'uno dei tuoi luoghi',
  'one.own.file': 'uno dei tuoi luoghi ({file})',
  'notice.own':
    'I luoghi di chi ti ha mandato il collegamento sono rimasti sul suo dispositivo. Se hai lo stesso file, aggiungilo in «Pianifica».',
  'own.link':
    'I tuoi luoghi non sono nel collegamento: restano qui. Chi lo apre deve avere il file e aggiungerlo.',
  'own.add': '+ I tuoi luoghi (CSV, GeoJSON)',
  'own.stays': 'Resta su questo dispositivo.',
  'own.replace': 'Cambia file',
  'own.remove': 'Togli i tuoi luoghi',
  'own.hint': 'Puoi anche trascinare il file sulla pagina. Resta su questo dispositivo.',
  'own.drop': 'Lascia qui il file: resta su questo dispositivo.',
  'own.reading': 'Leggo {name}…',
  'own.loaded': '{name}: {good, plural, one {# riga usata} other {# righe usate}} su {rows, number}.',
  'own.metric': 'Coordinate in metri, lette come EPSG:32632.',
  'own.problems': '{count, plural, one {# riga non usata} other {# righe non usate}}',
  'own.more': 'e altre {count, number}',
  'own.row': 'riga {row}: {reason}',
  'own.far.title':
    '{count, plural, one {# luogo si vede e non si conta} other {# luoghi si vedono e non si contano}}',
  'own.far': 'è a {meters} m dalla rete delle strade, più di 250',
  'own.fault.latitude':
    '{isMissing, select, yes {manca la latitudine} other {latitudine «{value}» non è un numero}}',
  'own.fault.longitude':
    '{isMissing, select, yes {manca la longitudine} other {longitudine «{value}» non è un numero}}',
  'own.fault.no-position': 'non ha coordinate',
  'own.fault.outside': 'il punto ({value}) è fuori dall’area studiata',
  'own.fault.swapped': 'latitudine e longitudine sembrano scambiate ({value})',
  'own.fault.geometry': '«{value}» non è un punto',
  'own.fault.cells':
    'ha più celle dell’intestazione ({value}): metti tra virgolette quelle che contengono il separatore',
  'own.fault.quote':
    'le virgolette non si chiudono, o la riga è troppo lunga: da qui in poi il file non è stato letto',
  'own.refused': '«{name}» non è stato usato: {reason}',
  'own.kept': 'Restano i luoghi di «{name}».',
  'own.file.unreadable': 'il dispositivo non riesce a leggerlo.',
  'own.file.too-large': 'è di {size, number} kB, il limite è {kilobytes, number} kB.',
  'own.file.too-many-rows': 'ha {value} righe, il limite è {rows, number}.',
  'own.file.not-text': 'non è un testo. Se è un foglio di calcolo, salvalo come CSV.',
  'own.file.not-json': 'non è GeoJSON: serve una raccolta di punti (FeatureCollection).',
  'own.file.no-columns': 'non ha una colonna di latitudine e una di longitudine. Colonne trovate: {value}.',
  'own.file.empty': 'non ha righe.',
  'own.file.no-good-row': 'nessuna riga si può usare.',
  'zone.group.lorenteggio-giambellino': 'Lorenteggio–Giambellino',
  'zone.group.quarto-oggiaro': 'Quarto Oggiaro',
  'zone.group.other-periphery': 'Altre periferie',
  'zone.group.rest': 'Resto della città',
  'gaps.level.group': 'Periferie e resto',
  'take.table.group': 'Chi resta fuori, nelle periferie e nel resto',
  'who.upper': 'Stima per eccesso.',
  'who.complete': 'Su {list}.',
  'who.share.all': 'È il {share} di chi abita a Milano (stima).',
  'who.share.over65': 'È il {share} di chi a Milano ha 65 anni e più (stima).',
  'who.share.under15': 'È il {share} di chi a Milano ha meno di 15 anni (stima).',
  'who.pace': '{pace}, {speed, number}\u00a0km/h.',
  'who.pace.usual': 'Qui camminano tutti a {speed, number}\u00a0km/h.',
  'who.pace.take': 'Conta al loro passo ({speed, number}\u00a0km/h)',
  'who.pace.theirs': 'Contati al loro passo, {speed, number}\u00a0km/h.',
  'who.all':
    'Un luogo è accessibile quanto il più lontano dei servizi che contano: di ogni servizio si prende il più vicino, e decide il più lontano di questi.',
  'who.how.method':
    'Per ogni cella di 100 m dove abita qualcuno si cerca sulla rete delle strade il cammino più corto verso un luogo aperto. Resta fuori chi cammina più del tempo scelto; il tempo esatto è ancora dentro. La media conta al massimo 60 minuti a persona.',
  'who.how.caveat':
    'Un luogo che non abbiamo localizzato non è contato: sotto il 90% di localizzati la cifra è una stima per eccesso. Orari, capienza e pendenze non sono noti.',
  'who.zone':
    'restano fuori {uncovered, number} su {residents, number} ({share}); il più vicino è in media a {minutes} min.',
  'who.zone.empty': 'qui non abita nessuno di chi stai contando.',
  'who.find': 'Cerca un quartiere nella tabella',
  'who.find.none': 'Nessun quartiere si chiama così.',
  'who.rows.all': 'Mostra tutti gli {count, number} quartieri',
  'who.fewer': 'Mostra meno',
  'who.ranks.title': 'E se il più vicino chiude?',
  'who.ranks.running': 'Cerco il secondo e il terzo più vicino…',
  'who.lost.any':
    'Se chiude il più vicino, {people} non {count, plural, one {ha} other {hanno}} più {services} entro {minutes, number} minuti.',
  'who.lost.all':
    'Se di ogni servizio chiude il più vicino, {people} non {count, plural, one {ha} other {hanno}} più {services} entro {minutes, number} minuti.',
  'who.means.all':
    '{known, plural, =0 {Qualcuno di questi servizi non si raggiunge a piedi da nessuna parte.} =1 {In media il più lontano dei più vicini è a {first} minuti; di un servizio non c’è un secondo luogo.} =2 {In media il più lontano dei più vicini è a {first} minuti, dei secondi a {second}; di un servizio non c’è un terzo luogo.} other {In media il più lontano dei più vicini è a {first} minuti, dei secondi a {second}, dei terzi a {third}.}}',
  'who.means.any':
    '{known, plural, =1 {In media il più vicino è a {first} minuti; non ce n’è un secondo.} =2 {In media il più vicino è a {first} minuti, il secondo a {second}; non ce n’è un terzo.} other {In media il più vicino è a {first} minuti, il secondo a {second}, il terzo a {third}.}}',
  'who.within':
    'Entro il tempo ne hanno almeno uno {first, number} persone, almeno due {second, number}, almeno tre {third, number}.',
  'who.ranks.table': 'Minuti al 1°, 2° e 3° più vicino',
  'who.column.rank': '{rank}°',
  'who.column.minutes': 'Minuti medi al {rank}° più vicino, al massimo 60',
  'who.column.within': 'Persone con almeno {rank} entro il tempo',
  'who.column.lost': 'Lo perde',
  'who.column.lost.long': 'Persone che non ne hanno più se chiude il più vicino',
  'who.column.id': 'Codice',
  'who.column.loses': 'Restano senza',
  'who.losses.table': 'Da quale luogo dipendono più persone',
  'who.losses.all': 'Mostra tutti i {count, number} luoghi',
  'who.ranks.method.any':
    'Per ogni cella si cercano sulla rete i tre luoghi più vicini; con più servizi valgono insieme i luoghi di tutti. Perde il servizio chi ne ha uno entro il tempo e il secondo no. Per ogni luogo si conta chi resterebbe fuori se chiudesse solo quello: la somma è la stessa.',
  'who.ranks.method.all':
    'Per ogni cella si cercano sulla rete i tre più vicini di ogni servizio, e a pari posto decide il più lontano. Perde i servizi chi oggi li ha tutti entro il tempo e resterebbe fuori se di ognuno chiudesse il più vicino. Per ogni luogo si conta chi resterebbe fuori se chiudesse solo quello: chi dipende da più luoghi è contato per ciascuno.',
  'who.ranks.caveat':
    'Il secondo luogo potrebbe non avere posto per tutti: la capienza non è nota. Un luogo non localizzato potrebbe essere il secondo di qualcuno: chi perde il servizio è una stima per eccesso dove i localizzati sono pochi.',
} as const;

export const whoEn: Readonly<Record<keyof typeof whoIt, string>> = {
  'service.short.covered-markets': 'Markets',
  'service.short.training-centres': 'Training',
  'service.own': 'Your places',
  'service.own.file': 'places of your own ({file})',
  'count.own': '{count, plural, one {# of your places} other {# of your places}}',
  'count.own.file': '{count, plural, one {# of your places} other {# of your places}} ({file})',
  'one.own': 'one of your places',
  'one.own.file': 'one of your places ({file})',
  'notice.own':
    'The places of whoever sent you the link stayed on their device. If you have the same file, add it under “Plan”.',
  'own.link':
    'Your places are not in the link: they stay here. Who opens it needs the file, and has to add it.',
  'own.add': '+ Your places (CSV, GeoJSON)',
  'own.stays': 'It stays on this device.',
  'own.replace': 'Change the file',
  'own.remove': 'Remove your places',
  'own.hint': 'You can also drop the file on the page. It stays on this device.',
  'own.drop': 'Drop the file here: it stays on this device.',
  'own.reading': 'Reading {name}…',
  'own.loaded': '{name}: {good, plural, one {# row used} other {# rows used}} of {rows, number}.',
  'own.metric': 'Coordinates in metres, read as EPSG:32632.',
  'own.problems': '{count, plural, one {# row not used} other {# rows not used}}',
  'own.more': 'and {count, number} more',
  'own.row': 'row {row}: {reason}',
  'own.far.title':
    '{count, plural, one {# place is shown and not counted} other {# places are shown and not counted}}',
  'own.far': 'is {meters} m from the street network, more than 250',
  'own.fault.latitude':
    '{isMissing, select, yes {has no latitude} other {latitude “{value}” is not a number}}',
  'own.fault.longitude':
    '{isMissing, select, yes {has no longitude} other {longitude “{value}” is not a number}}',
  'own.fault.no-position': 'has no coordinates',
  'own.fault.outside': 'the point ({value}) is outside the study area',
  'own.fault.swapped': 'latitude and longitude seem to have changed places ({value})',
  'own.fault.geometry': '“{value}” is not a point',
  'own.fault.cells': 'has more cells than the header ({value}): put those with the separator in quotes',
  'own.fault.quote':
    'the quotation marks never close, or the row is too long: the file was not read from here on',
  'own.refused': '“{name}” was not used: {reason}',
  'own.kept': 'The places of “{name}” stay.',
  'own.file.unreadable': 'the device cannot read it.',
  'own.file.too-large': 'it has {size, number} kB, the limit is {kilobytes, number} kB.',
  'own.file.too-many-rows': 'it has {value} rows, the limit is {rows, number}.',
  'own.file.not-text': 'it is not text. If it is a spreadsheet, save it as CSV.',
  'own.file.not-json': 'it is not GeoJSON: a collection of points (FeatureCollection) is needed.',
  'own.file.no-columns': 'it has no column of latitude and one of longitude. Columns found: {value}.',
  'own.file.empty': 'it has no rows.',
  'own.file.no-good-row': 'no row can be used.',
  'zone.group.lorenteggio-giambellino': 'Lorenteggio–Giambellino',
  'zone.group.quarto-oggiaro': 'Quarto Oggiaro',
  'zone.group.other-periphery': 'Other peripheries',
  'zone.group.rest': 'Rest of the city',
  'gaps.level.group': 'Peripheries and the rest',
  'take.table.group': 'Who is left out, in the peripheries and the rest',
  'who.upper': 'An upper estimate.',
  'who.complete': 'On {list}.',
  'who.share.all': 'That is {share} of those who live in Milan (estimate).',
  'who.share.over65': 'That is {share} of those of 65 and over in Milan (estimate).',
  'who.share.under15': 'That is {share} of those under 15 in Milan (estimate).',
  'who.pace': '{pace}, {speed, number}\u00a0km/h.',
  'who.pace.usual': 'Everybody walks at {speed, number}\u00a0km/h here.',
  'who.pace.take': 'Count at their pace ({speed, number}\u00a0km/h)',
  'who.pace.theirs': 'Counted at their pace, {speed, number}\u00a0km/h.',
  'who.all':
    'A place is as accessible as its most distant important service: the nearest of every service is taken, and the farthest of these decides.',
  'who.how.method':
    'For every 100 m cell where somebody lives, the shortest walk to an open place is found on the street network. Left out is who walks longer than the chosen time; exactly the time is still within. The mean counts 60 minutes a person at most.',
  'who.how.caveat':
    'A place that we have not located is not counted: below 90% located the figure is an upper estimate. Opening hours, room and slopes are not known.',
  'who.zone':
    '{uncovered, number} of {residents, number} are left out ({share}); the nearest is {minutes} min away on average.',
  'who.zone.empty': 'nobody of those you count lives here.',
  'who.find': 'Find a neighbourhood in the table',
  'who.find.none': 'No neighbourhood is called so.',
  'who.rows.all': 'Show all {count, number} neighbourhoods',
  'who.fewer': 'Show fewer',
  'who.ranks.title': 'And if the nearest closes?',
  'who.ranks.running': 'Looking for the second and the third nearest…',
  'who.lost.any':
    'If the nearest closes, {people} no longer {count, plural, one {has} other {have}} {services} within {minutes, number} minutes.',
  'who.lost.all':
    'If the nearest of every service closes, {people} no longer {count, plural, one {has} other {have}} {services} within {minutes, number} minutes.',
  'who.means.all':
    '{known, plural, =0 {Some of these services cannot be walked to from anywhere.} =1 {On average the farthest of the nearest is {first} minutes away; one service has no second place.} =2 {On average the farthest of the nearest is {first} minutes away, of the second ones {second}; one service has no third place.} other {On average the farthest of the nearest is {first} minutes away, of the second ones {second}, of the third ones {third}.}}',
  'who.means.any':
    '{known, plural, =1 {On average the nearest is {first} minutes away; there is no second one.} =2 {On average the nearest is {first} minutes away, the second {second}; there is no third one.} other {On average the nearest is {first} minutes away, the second {second}, the third {third}.}}',
  'who.within':
    'Within the time {first, number} people have at least one, {second, number} at least two, {third, number} at least three.',
  'who.ranks.table': 'Minutes to the 1st, 2nd and 3rd nearest',
  'who.column.rank': '{rank, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
  'who.column.minutes':
    'Mean minutes to the {rank, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} nearest, 60 at most',
  'who.column.within': 'People with at least {rank} within the time',
  'who.column.lost': 'Lose it',
  'who.column.lost.long': 'People who no longer have one if the nearest closes',
  'who.column.id': 'Id',
  'who.column.loses': 'Left without',
  'who.losses.table': 'On which place most people depend',
  'who.losses.all': 'Show all {count, number} places',
  'who.ranks.method.any':
    'For every cell the three nearest places are found on the network; with several services the places of all count together. Who has one within the time and no second one loses the service. For every place we count who would be left out if it alone closed: the sum is the same.',
  'who.ranks.method.all':
    'For every cell the three nearest of every service are found on the network, and of the same rank the farthest decides. Who has all of them within the time today, and would be left out if the nearest of each closed, loses the services. For every place we count who would be left out if it alone closed: who depends on several places is counted for each.',
  'who.ranks.caveat':
    'The second place may not have room for everybody: capacity is not known. A place that is not located could be somebody’s second one: where few are located, who loses the service is an upper estimate.',
};
