import type { SourceId } from '../sources';
import type { Dropped } from './build-step';
import type { RawEdge } from './network-graph';

/** Streets as one source gives them: edges between junctions, before anything is joined or left out as an island. */
export interface StreetSource {
  readonly edges: readonly RawEdge[];
  /** What was read to get them: rows or ways. */
  readonly readCount: number;
  readonly dropped: readonly Dropped[];
  /** Whether the source has tags, so that the edges have attributes. */
  readonly hasAttributes: boolean;
  /** When it describes the city, for people. */
  readonly vintage: string;
  readonly source: SourceId | 'streets-file';
}
