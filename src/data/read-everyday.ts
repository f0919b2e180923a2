import type { LngLat } from '../core/geo';
import {
  type BadlyLocated,
  type Dimension,
  dimensionIds,
  type Everyday,
  isEverydayKind,
  isOpenKind,
  misplacements,
  type OpenLayer,
  type OpenPlace,
  openKinds,
} from '../schema/everyday';
import { EVERYDAY_FORMAT, EVERYDAY_VERSION } from '../schema/everyday-file';
import { isServiceId } from '../schema/service';
import { decodeUtf8 } from './decode-text';
import { type JsonField, parseJson } from './json-field';

/** Items of a place before its points. */
const BEFORE_POINTS = 5;

function readPosition(lng: JsonField, lat: JsonField): LngLat {
  return [lng.between(-180, 180), lat.between(-90, 90)];
}

function readPlace(field: JsonField): OpenPlace {
  const items = field.items();
  const [id, name, address, note, quantity, ...degrees] = items;
  if (items.length < BEFORE_POINTS + 2 || degrees.length % 2 !== 0) field.fail('a place with its points');
  const [first, ...others] = Array.from({ length: degrees.length / 2 }, (_, i) =>
    readPosition(degrees[2 * i], degrees[2 * i + 1]),
  );
  return {
    id: id.matching(/./, 'an id'),
    name: name.text(),
    address: address.text(),
    note: note.text(),
    quantity: quantity.count(),
    points: [first, ...others],
  };
}

/** Refuses an item that stands twice. */
function refuseTwice(field: JsonField, keys: readonly string[]): void {
  const twice = keys.findIndex((key, i) => i > 0 && keys.indexOf(key) < i);
  if (twice >= 0) field.fail(`one ${keys[twice]}`);
}

function readLayer(field: JsonField): OpenLayer {
  const kind = field.at('kind').text();
  const read = field.at('read').count();
  const badlyLocated = field.at('badlyLocated').count();
  const places = field.at('places').items().map(readPlace);
  const ids = new Set(places.map(({ id }) => id));
  if (ids.size < places.length)
    refuseTwice(
      field.at('places'),
      places.map(({ id }) => id),
    );
  if (badlyLocated > read) field.at('badlyLocated').fail(`at most the ${read} read`);
  return {
    kind: isOpenKind(kind) ? kind : field.at('kind').fail('a kind'),
    nameIt: field.at('nameIt').text(),
    nameEn: field.at('nameEn').text(),
    oneIt: field.at('oneIt').text(),
    oneEn: field.at('oneEn').text(),
    source: field.at('source').text(),
    faultsIt: field.at('faultsIt').text(),
    faultsEn: field.at('faultsEn').text(),
    vintage: field.at('vintage').text(),
    read,
    badlyLocated,
    places,
  };
}

function readDimension(field: JsonField, index: number): Dimension {
  const id = dimensionIds[index];
  if (field.at('id').text() !== id) field.at('id').fail(id);
  const [specialised, everyday] = [field.at('specialised').items(), field.at('everyday').items()];
  refuseTwice(
    field,
    [...specialised, ...everyday].map((item) => item.text()),
  );
  return {
    id,
    nameIt: field.at('nameIt').text(),
    nameEn: field.at('nameEn').text(),
    specialised: specialised.map((item) => {
      const service = item.text();
      return isServiceId(service) ? service : item.fail('a service');
    }),
    everyday: everyday.map((item) => {
      const kind = item.text();
      return isEverydayKind(kind) ? kind : item.fail('an everyday service');
    }),
  };
}

/**
 * Everyday services and the eight dimensions from their file.
 * @throws DataFormatError that names the first field that is not as the schema says, or another format or version.
 */
export function readEveryday(bytes: Uint8Array, path: string): Everyday {
  const root = parseJson(decodeUtf8(bytes, path), path);
  if (root.at('format').text() !== EVERYDAY_FORMAT) root.at('format').fail(EVERYDAY_FORMAT);
  if (root.at('version').count() !== EVERYDAY_VERSION)
    root.at('version').fail(`${EVERYDAY_VERSION}, the version that this page reads,`);
  const [dimensions, layers] = [root.at('dimensions').items(), root.at('layers').items()];
  if (dimensions.length !== dimensionIds.length)
    root.at('dimensions').fail(`${dimensionIds.length} dimensions`);
  const readLayers = layers.map(readLayer);
  const kinds = readLayers.map(({ kind }) => kind);
  if (openKinds.filter((kind) => kinds.includes(kind)).join() !== kinds.join())
    root.at('layers').fail('each kind once, in their order,');
  const read = { dimensions: dimensions.map(readDimension), layers: readLayers };
  const lacking = read.dimensions.flatMap(({ everyday }) => everyday).find((kind) => !kinds.includes(kind));
  if (lacking !== undefined) root.at('dimensions').fail(`only kinds of its layers, not ${lacking},`);
  return read;
}

/**
 * The badly located rows of the open lists.
 * @throws DataFormatError that names the first field that is not as the schema says.
 */
export function readBadlyLocated(bytes: Uint8Array, path: string): BadlyLocated[] {
  const root = parseJson(decodeUtf8(bytes, path), path);
  return root.items().map((field) => {
    const kind = field.at('kind').text();
    const reason = field.at('reason').text();
    const position = field.at('position').items();
    if (position.length !== 2) field.at('position').fail('longitude and latitude');
    return {
      kind: isOpenKind(kind) ? kind : field.at('kind').fail('a kind'),
      id: field.at('id').matching(/./, 'an id'),
      name: field.at('name').text(),
      address: field.at('address').text(),
      position: readPosition(position[0], position[1]),
      reason: misplacements.find((known) => known === reason) ?? field.at('reason').fail('a reason'),
      meters: field.at('meters').count(),
    };
  });
}
