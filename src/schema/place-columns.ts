/** The columns of a layer's FlatGeobuf file, short for people who open it in QGIS; absent where empty. */
export const placeColumns = [
  { name: 'id', type: 'String' },
  { name: 'name', type: 'String' },
  { name: 'name_en', type: 'String' },
  { name: 'service', type: 'String' },
  { name: 'address', type: 'String' },
  { name: 'nil', type: 'Int' },
  { name: 'municipio', type: 'Int' },
  { name: 'status', type: 'String' },
  { name: 'kind', type: 'String' },
  { name: 'offers', type: 'String' },
  { name: 'quantity', type: 'String' },
  { name: 'precision', type: 'String' },
  { name: 'website', type: 'String' },
  { name: 'note_it', type: 'String' },
  { name: 'note_en', type: 'String' },
  { name: 'last_seen', type: 'String' },
  { name: 'source', type: 'String' },
  { name: 'coord_src', type: 'String' },
] as const;

export type PlaceColumn = (typeof placeColumns)[number]['name'];
