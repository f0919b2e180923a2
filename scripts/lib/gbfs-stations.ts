import { parseJson } from '../../src/data/json-field';

const COLUMNS = ['station_id', 'name', 'lat', 'lon', 'capacity'] as const;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * The stations of a bike sharing as the table that the build reads, out of its feed (GBFS, station_information).
 * @param name of the source in errors
 * @throws DataFormatError that names the field
 */
export function convertStations(bytes: Uint8Array, name: string): Uint8Array {
  const stations = parseJson(new TextDecoder().decode(bytes), name).at('data').at('stations').items();
  const rows = stations.map((station) => [
    station.at('station_id').text(),
    quoted(station.at('name').text()),
    station.at('lat').number(),
    station.at('lon').number(),
    station.at('capacity').count(),
  ]);
  return new TextEncoder().encode(`${[COLUMNS, ...rows].map((row) => row.join(',')).join('\n')}\n`);
}
