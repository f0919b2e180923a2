/** Names of columns as people write them, without accents, in lower case, words joined by _; the first found is taken. */
const known = {
  latitude: [
    'lat',
    'latitude',
    'latitudine',
    'lat_y_4326',
    'lat_wgs84',
    'lat_y',
    'y_lat',
    'coord_y',
    'coordinata_y',
    'y_coord',
    'y',
    'nord',
    'northing',
  ],
  longitude: [
    'lon',
    'lng',
    'long',
    'longitude',
    'longitudine',
    'long_x_4326',
    'lon_wgs84',
    'long_wgs84',
    'long_x',
    'x_lon',
    'x_long',
    'coord_x',
    'coordinata_x',
    'x_coord',
    'x',
    'est',
    'easting',
  ],
  name: ['nome', 'name', 'denominazione', 'insegna', 'titolo', 'title', 'label', 'descrizione'],
  address: ['indirizzo', 'address', 'via', 'ubicazione'],
} as const;

export type OwnColumn = keyof typeof known;

function normalize(header: string): string {
  return header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** Where each column stands among some headers; -1 where none is called so. */
export function findOwnColumns(headers: readonly string[]): Readonly<Record<OwnColumn, number>> {
  const names = headers.map(normalize);
  const find = (column: OwnColumn): number => {
    for (const name of known[column]) if (names.includes(name)) return names.indexOf(name);
    return -1;
  };
  return {
    latitude: find('latitude'),
    longitude: find('longitude'),
    name: find('name'),
    address: find('address'),
  };
}
