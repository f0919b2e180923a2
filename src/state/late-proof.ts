import type { Client } from '../workers/client';
import type { AnalysisMessages } from '../workers/messages';
import type { ExactConnection, ProofCommands } from './proof-commands';
import type { AppStore } from './store';

/** The commands of the exact proof, loaded with the first of them; the parameters are theirs. */
export function createLateProof(
  store: AppStore,
  client: Client<AnalysisMessages>,
  openExact: () => ExactConnection,
): ProofCommands {
  let loading: Promise<ProofCommands> | null = null;
  let loaded: ProofCommands | null = null;
  const load = (): Promise<ProofCommands> => {
    loading ??= import('./proof-commands').then(
      ({ createProofCommands }) => {
        loaded = createProofCommands(store, client, openExact);
        return loaded;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  return {
    proveSites: async () => (await load()).proveSites(),
    stopProof: () => loaded?.stopProof(),
    takeProvenSites: async () => (await load()).takeProvenSites(),
  };
}
