/** Texts of study areas beside the city's own. */
export const areaIt = {
  'area.lacks': '{service}: per quest’area non abbiamo un elenco.',
  'area.others': 'Altre aree',
  'area.others.note': 'Le stesse domande, con i dati di un’altra area.',
  'area.method.residents':
    'Qui nessuno ha contato i residenti casa per casa. Li stimiamo dagli edifici di OpenStreetMap: piani per superficie, una persona ogni {floor, number} m² di pavimento. In tutto {residents, number}. Dove i piani mancano ({unknown} delle case) vale la media della zona. Con un piano solo cambierebbe cella il {moved} dei residenti.',
  'area.method.floor':
    'La misura di {floor, number} m² è scelta così: con quella, il totale è vicino alla parte dei residenti 2021 dei NIL che ricade in quest’area.',
} as const;

type AreaKey = keyof typeof areaIt;

/** The same texts in English. */
export const areaEn: Readonly<Record<AreaKey, string>> = {
  'area.lacks': '{service}: we have no list of them for this area.',
  'area.others': 'Other areas',
  'area.others.note': 'The same questions, with the data of another area.',
  'area.method.residents':
    'Here nobody has counted the residents house by house. We estimate them from the buildings of OpenStreetMap: floors times footprint, one person for each {floor, number} m² of floor. {residents, number} in all. Where floors are not known ({unknown} of the homes) the zone’s mean stands in. With one floor only, {moved} of the residents would change cell.',
  'area.method.floor':
    'The {floor, number} m² are chosen so that the total comes near to the part of the NIL’s residents of 2021 that falls in this area.',
};
