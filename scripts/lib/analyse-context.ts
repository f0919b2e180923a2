import { needsSteps, type ProfileId } from '../../src/core/network/profile';
import type { WalkGround } from '../../src/data/area-stages';
import { UsageError } from './analyse-values';

/** @throws UsageError for a profile that the network cannot answer, which would else be answered as if on foot */
export function checkProfile({ network }: WalkGround, profileId: ProfileId): void {
  if (needsSteps(profileId) && !network?.topology.edgeAttributes)
    throw new UsageError(
      `--profile: ${profileId} needs a network that knows its steps; npm run data -- --streets builds one`,
    );
}
