import { DataFormatError } from '../../src/core/errors';
import { type JsonField, parseJson } from '../../src/data/json-field';

/** A file of a dataset, as a CKAN portal lists it. */
export interface CkanResource {
  readonly id: string;
  readonly name: string;
  /** In small letters. */
  readonly format: string;
  readonly address: string;
  /** ISO date; '' where the portal does not say. */
  readonly modified: string;
}

/** A dataset, as a CKAN portal describes it. */
export interface CkanDataset {
  readonly title: string;
  readonly licence: string;
  readonly resources: readonly CkanResource[];
}

/** The address that describes a dataset; one known by its number alone ("ds555*") is searched for. */
export function datasetAddress(portal: string, dataset: string): string {
  return dataset.endsWith('*')
    ? `${portal}/api/3/action/package_search?q=name:${encodeURIComponent(dataset)}`
    : `${portal}/api/3/action/package_show?id=${encodeURIComponent(dataset)}`;
}

function textOr(field: JsonField, otherwise: string): string {
  try {
    return field.text();
  } catch (error) {
    if (error instanceof DataFormatError) return otherwise;
    throw error;
  }
}

/** The one dataset that a search for a number found: "ds55*" finds ds555 too, which is another. */
function onlyFound(result: JsonField, dataset: string, name: string): JsonField {
  const number = dataset.slice(0, -1);
  const found = result
    .at('results')
    .items()
    .filter((candidate) => candidate.at('name').text().split(/[-_]/)[0] === number);
  if (found.length === 1) return found[0];
  const names = found.map((candidate) => candidate.at('name').text()).join(', ');
  throw new DataFormatError(
    found.length === 0
      ? `${name}: the catalogue has no dataset ${number}`
      : `${name}: the catalogue has ${found.length} datasets ${number}: ${names}`,
  );
}

/**
 * @param dataset as it was asked for
 * @param name of the source in errors
 * @throws DataFormatError where it is not the answer of a CKAN portal, one that refuses, or one that found no dataset
 */
export function readDataset(bytes: Uint8Array, dataset: string, name: string): CkanDataset {
  const answer = parseJson(new TextDecoder().decode(bytes), `the catalogue's answer on ${name}`);
  if (!answer.at('success').flag()) answer.at('success').fail('true');
  const result = answer.at('result');
  return readFound(dataset.endsWith('*') ? onlyFound(result, dataset, name) : result);
}

function readFound(dataset: JsonField): CkanDataset {
  return {
    title: dataset.at('title').text(),
    licence: textOr(dataset.at('license_title'), textOr(dataset.at('license_id'), '')),
    resources: dataset
      .at('resources')
      .items()
      .map((resource) => ({
        id: resource.at('id').text(),
        name: textOr(resource.at('name'), ''),
        format: textOr(resource.at('format'), '').toLowerCase(),
        address: resource.at('url').text(),
        modified: textOr(resource.at('last_modified'), textOr(resource.at('created'), '')).slice(0, 10),
      })),
  };
}

/**
 * The resource asked for, else the newest of the format: portals give a new id to a new edition.
 * @throws DataFormatError that lists what there is
 */
export function chooseResource(
  { title, resources }: CkanDataset,
  { resource, format }: { readonly resource: string | null; readonly format: string },
): CkanResource {
  const asked = resources.find(({ id }) => id === resource);
  if (asked) return asked;
  const ofFormat = resources.filter((candidate) => candidate.format === format);
  const newest = [...ofFormat].sort((a, b) =>
    a.modified === b.modified ? (a.id < b.id ? -1 : 1) : a.modified < b.modified ? 1 : -1,
  )[0];
  if (newest) return newest;
  const there = resources.map(({ name, format: own }) => `${name || 'without a name'} (${own})`).join(', ');
  throw new DataFormatError(`"${title}" has no file as ${format}; it has ${there || 'no file at all'}`);
}
