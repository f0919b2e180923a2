import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readKindFacts } from '../../../scripts/lib/everyday-tables';
import { readOsmServices } from '../../../scripts/lib/osm-services';
import { speakOfArea } from '../../../src/panels/area/city-words';
import { dimensionsTextOf } from '../../../src/panels/dimensions/use-dimensions-text';
import { openKinds } from '../../../src/schema/everyday';
import { translators } from '../../helpers/translators';

/** The legend names kinds before their lists are loaded, so that it has words of its own. */
it('the legend calls every kind what its list is called, in the city and in the area of an extract', () => {
  const listed = readKindFacts(readFileSync('data/everyday.csv'), 'data/everyday.csv');
  const mapped = readOsmServices(readFileSync('data/osm-services.csv'), 'data/osm-services.csv');
  for (const translator of [translators.it, translators.en]) {
    const words = ({ nameIt, nameEn }: { nameIt: string; nameEn: string }) =>
      translator.locale === 'it' ? nameIt : nameEn;
    const inCity = dimensionsTextOf(translator);
    const inArea = dimensionsTextOf(speakOfArea(translator, 'Bicocca (prova)'));
    for (const kind of openKinds) {
      for (const list of listed.get(kind) ?? []) expect(inCity(`kind.${kind}`)).toBe(words(list));
      const service = mapped.get(kind);
      if (service) expect(inArea(`kind.${kind}`)).toBe(words(service.words));
    }
  }
});
