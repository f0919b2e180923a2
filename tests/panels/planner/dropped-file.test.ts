import { expect, it } from 'vitest';
import { kindOfDropped } from '../../../src/panels/planner/dropped-file';

const scenario = '{"format":"quindici-scenario","version":1}';
const places = '{"type":"FeatureCollection","features":[]}';

it.each([
  ['plan.json', scenario, 'who', 'scenario'],
  ['plan.JSON', scenario, 'what-if', 'scenario'],
  ['places.json', places, 'who', 'places'],
  ['places.json', places, 'what-if', 'places'],
  ['broken.json', '{"form', 'what-if', 'scenario'],
  ['broken.json', '{"form', 'next', 'places'],
  ['places.geojson', '{}', 'what-if', 'places'],
  ['places.csv', scenario, 'what-if', 'places'],
] as const)('tells %s with %s, dropped on %s, as %s', async (name, text, question, kind) => {
  expect(await kindOfDropped(new File([text], name), question)).toBe(kind);
});
