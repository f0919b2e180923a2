import { isServiceId, type LayerServiceId, serviceIds } from './service';

/** What an address for sharing shows: the city, the page of a NIL, or who lacks a service. */
export type EmbedPreset =
  | { readonly kind: 'city' }
  | { readonly kind: 'nil'; readonly nil: number }
  | { readonly kind: 'service'; readonly service: LayerServiceId };

/** Every preset that has an address of its own, for the NIL of a study area. */
export function listPresets(nils: readonly number[]): readonly EmbedPreset[] {
  return [
    { kind: 'city' },
    ...nils.map((nil) => ({ kind: 'nil', nil }) as const),
    ...serviceIds.map((service) => ({ kind: 'service', service }) as const),
  ];
}

/** The name of a preset, as its files bear it: `city`, `nil-76`, `service-coworkings`. */
export function presetName(preset: EmbedPreset): string {
  if (preset.kind === 'city') return 'city';
  return preset.kind === 'nil' ? `nil-${preset.nil}` : `service-${preset.service}`;
}

/** The keys of the link of a preset, in the order of links. */
export function presetKeys(preset: EmbedPreset): readonly (readonly [key: string, value: string])[] {
  if (preset.kind === 'city') return [];
  if (preset.kind === 'nil') return [['nil', String(preset.nil)]];
  return [
    ['s', 'gaps'],
    ['svc', preset.service],
  ];
}

/** What a preset leaves open: where the map stands, the version of the link, the language. */
const openKeys = ['map', 'v', 'lang'];

/**
 * The preset that the keys of a link make, and no more; null for everything else.
 * @param standardService that a link leaves out
 */
export function presetOf(
  values: ReadonlyMap<string, string>,
  standardService: LayerServiceId,
): EmbedPreset | null {
  const keys = [...values.keys()].filter((key) => !openKeys.includes(key)).sort();
  const [nil, service] = [values.get('nil') ?? '', values.get('svc') ?? standardService];
  switch (keys.join()) {
    case '':
      return { kind: 'city' };
    case 'nil':
      return /^[1-9]\d{0,2}$/.test(nil) ? { kind: 'nil', nil: Number(nil) } : null;
    case 's':
    case 's,svc':
      return values.get('s') === 'gaps' && isServiceId(service) ? { kind: 'service', service } : null;
    default:
      return null;
  }
}
