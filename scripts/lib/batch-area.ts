import { serviceTiers } from '../../src/core/access/dimensions';
import { drawNothing } from '../../src/core/access/gap-drawer';
import { findNothingToCount } from '../../src/core/access/nearest-facility';
import { minutesToSeconds } from '../../src/core/units';
import { openStages } from '../../src/data/area-stages';
import { createContextMaker } from '../../src/data/context-maker';
import { createEverydayAccess } from '../../src/data/everyday-access';
import { joinWalks } from '../../src/data/join-walks';
import type { Source } from '../../src/data/source';
import { checkProfile } from './analyse-context';
import { coverageByZone } from './analyse-coverage';
import { dimensionsByZone } from './analyse-dimensions';
import { completeness, provenance } from './analyse-provenance';
import type { BatchQuestion } from './batch-options';

/**
 * All that is told of one study area: the coverage of each of its services and the eight dimensions of both tiers, in
 * every zone, as the commands `coverage` and `dimensions` print them.
 * @throws LoadError, DataFormatError or VersionError that names the file; UsageError for a profile that the network
 * cannot answer
 */
export async function analyseArea(source: Source, areaId: string, question: BatchQuestion) {
  const stages = openStages(source, areaId);
  const [ground, walks, open] = await Promise.all([stages.ground(), stages.walks(), stages.everyday()]);
  const data = joinWalks(ground, walks);
  checkProfile(data, question.profile.id);
  const contextOf = createContextMaker(data, drawNothing)([]);
  const context = contextOf(question.profile.id);
  const { minutes, profile, group } = question;
  const cutoffSeconds = minutesToSeconds(minutes);
  const everyday = open && createEverydayAccess(open);
  return {
    name: data.area.name,
    minutes,
    profile,
    group,
    ...provenance(data, context),
    coverage: data.area.layers.map(({ service }) => {
      const asked = { services: [service], match: 'any', minutes, profile, group } as const;
      const query = { services: [service], match: 'any', cutoffSeconds, profile } as const;
      const nothing = findNothingToCount(context.model, context.facilities, query);
      return {
        service,
        completeness: completeness(data, [service]),
        uncountable: nothing?.uncountable[0]?.reason ?? null,
        zones: coverageByZone(data, context, asked),
      };
    }),
    dimensions:
      everyday &&
      serviceTiers.map((tier) => ({
        tier,
        zones: dimensionsByZone(data, everyday, contextOf, { tier, cutoffSeconds, profile }),
      })),
  };
}

export type AreaAnswer = Awaited<ReturnType<typeof analyseArea>>;

/** The part of an answer that is about one zone. */
export function cutZone(answer: AreaAnswer, zone: string): AreaAnswer {
  const cut = <T extends { readonly zones: readonly { readonly zone: string }[] }>(part: T) => ({
    ...part,
    zones: part.zones.filter((row) => row.zone === zone),
  });
  return {
    ...answer,
    coverage: answer.coverage.map(cut),
    dimensions: answer.dimensions?.map(cut) ?? null,
  };
}
