import type { AppState } from '../state/app-state';
import { joinHash, splitHash } from '../state/link-values';
import { formatHash, parseHash, type RestoredState } from '../state/url';

/** What a visitor of an embedded map may change. */
export const embedFreedoms = ['search', 'point', 'pace', 'minutes', 'layers', 'language'] as const;
export type EmbedFreedom = (typeof embedFreedoms)[number];

/** More pages than this need a wildcard, and there is none. */
const MOST_HOSTS = 12;

/** How a map is embedded, beside the view that every link carries. */
export interface EmbedTerms {
  /** In the order of `embedFreedoms`. */
  readonly allow: readonly EmbedFreedom[];
  /** Exact origins of the pages whose commands are heard and that are told what happens; nobody's where empty. */
  readonly hosts: readonly string[];
}

export const defaultTerms: EmbedTerms = { allow: embedFreedoms, hosts: [] };

/** An origin as browsers print it, `https://www.example.org`; null for anything else, `null` and wildcards too. */
export function readOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { origin, protocol } = new URL(text);
  return !text.includes('*') && origin === text && (protocol === 'https:' || protocol === 'http:')
    ? origin
    : null;
}

function readAllow(text: string | undefined): readonly EmbedFreedom[] {
  if (text === undefined) return defaultTerms.allow;
  const named = text.split(',');
  return embedFreedoms.filter((freedom) => named.includes(freedom));
}

/** What the address of an embedded map says. Never throws: what is wrong falls back and is told as a notice. */
export function readPreset(hash: string): { readonly terms: EmbedTerms; readonly restored: RestoredState } {
  const values = splitHash(hash);
  const hosts = (values.get('hosts') ?? '').split(',').flatMap((text) => readOrigin(text) ?? []);
  return {
    terms: { allow: readAllow(values.get('allow')), hosts: hosts.slice(0, MOST_HOSTS) },
    restored: parseHash(hash),
  };
}

/** The hash of embed.html for a state under some terms: that of the whole page, and the terms. */
export function formatPreset(state: AppState, { allow, hosts }: EmbedTerms): string {
  const parts: [string, string][] = [];
  if (allow.length < embedFreedoms.length) parts.push(['allow', allow.join(',') || 'none']);
  if (hosts.length > 0) parts.push(['hosts', hosts.join(',')]);
  return parts.length === 0 ? formatHash(state) : `${formatHash(state)}&${joinHash(parts).slice(1)}`;
}
