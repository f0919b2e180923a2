import {
  isEverydayKind,
  isOpenKind,
  type OpenKind,
  type OpenLayer,
  openKinds,
} from '../../src/schema/everyday';
import { isServiceId, type LayerServiceId, serviceIds } from '../../src/schema/service';
import { scanRows, wholeTexts } from './everyday-tables';
import { FactsError, type FactsProblem } from './facts';
import type { OsmTags } from './osm-read';

/** What the table of tags says of a kind of place, everyday or specialised. */
export interface OsmService {
  readonly kind: OpenKind | LayerServiceId;
  /** Whether an element's tags make it one. */
  readonly isOne: (tags: OsmTags) => boolean;
  readonly words: Pick<OpenLayer, 'nameIt' | 'nameEn' | 'oneIt' | 'oneEn' | 'faultsIt' | 'faultsEn'>;
}

type Condition = (tags: OsmTags) => boolean;

const CONDITION = /^([\w:]+)(!?=)(\w+)$/;

/** "amenity=school;railway=station&station!=subway": one of several, each of one or more conditions; null if it is none. */
export function parseTagRule(text: string): Condition | null {
  const choices: Condition[][] = [];
  for (const choice of text.split(';')) {
    const conditions: Condition[] = [];
    for (const condition of choice.split('&')) {
      const found = CONDITION.exec(condition);
      if (!found) return null;
      const [, key, operator, value] = found;
      conditions.push((tags) => (tags[key] === value) === (operator === '='));
    }
    choices.push(conditions);
  }
  return (tags) => choices.some((conditions) => conditions.every((holds) => holds(tags)));
}

function tierOf(kind: OpenKind | LayerServiceId): string {
  if (isServiceId(kind)) return 'specialised';
  return isEverydayKind(kind) ? 'everyday' : 'transport';
}

/**
 * Reads the table of which tags of OpenStreetMap are which of our services.
 * @throws FactsError with all that is wrong.
 */
export function readOsmServices(bytes: Uint8Array, file: string): ReadonlyMap<string, OsmService> {
  const problems: FactsProblem[] = [];
  const found = new Map<string, OsmService>();
  for (const row of scanRows(bytes, file, problems)) {
    const kind = row.values.kind ?? '';
    if (!isOpenKind(kind) && !isServiceId(kind)) {
      row.report('kind', `write one of ${[...openKinds, ...serviceIds].join(', ')}`);
      continue;
    }
    if (found.has(kind)) row.report('kind', 'stands twice: keep one row');
    if (row.values.tier !== tierOf(kind)) row.report('tier', `write ${tierOf(kind)}`);
    const isOne = parseTagRule(row.values.tags ?? '');
    if (!isOne)
      row.report('tags', 'write key=value, joined by & where all must hold, divided by ; where one must');
    const texts = wholeTexts(row, ['name_it', 'name_en', 'one_it', 'one_en', 'faults_it', 'faults_en']);
    found.set(kind, {
      kind,
      isOne: isOne ?? (() => false),
      words: {
        nameIt: texts.name_it,
        nameEn: texts.name_en,
        oneIt: texts.one_it,
        oneEn: texts.one_en,
        faultsIt: texts.faults_it,
        faultsEn: texts.faults_en,
      },
    });
  }
  if (problems.length > 0) throw new FactsError(problems);
  return found;
}
