import { framedPolicy, reportedPolicy, securityPolicy, solverPolicy } from './security-policy';

/** Where the solver's worker and its WebAssembly lie in the built site, apart because their policy is another. */
export const SOLVER_FOLDER = 'solver';

/** Files that never change under their name. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Kept, and asked for again each time whether they are still the same. */
export const REVALIDATED = 'no-cache';

/** The headers of the files below one path of the site. */
export interface SiteRule {
  /** Begins and, for a folder, ends with a slash; the longest that fits counts. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether an address with the version of the data as its query, twelve hexadecimal digits, never changes. */
  readonly versioned?: boolean;
}

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
} as const;

const page = {
  ...always,
  'Content-Security-Policy-Report-Only': reportedPolicy,
  'Permissions-Policy': 'geolocation=(self), camera=(), microphone=(), payment=()',
  'Cache-Control': REVALIDATED,
} as const;

/** A frame without an origin of its own reads scripts and data as a stranger would. */
const readable = { ...always, 'Access-Control-Allow-Origin': '*' } as const;

/**
 * How a server is to answer, path by path.
 * @param embedders who may show embed.html in a frame: sources of `frame-ancestors`, or a variable of the server
 */
export function siteRules(embedders: string): readonly SiteRule[] {
  return [
    {
      path: '/',
      headers: {
        ...page,
        'Content-Security-Policy': framedPolicy("'self'"),
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    },
    { path: '/share/', headers: { ...page, 'Content-Security-Policy': framedPolicy("'self'") } },
    { path: '/embed.html', headers: { ...page, 'Content-Security-Policy': framedPolicy(embedders) } },
    {
      path: '/assets/',
      headers: { ...readable, 'Content-Security-Policy': securityPolicy, 'Cache-Control': IMMUTABLE },
    },
    {
      path: `/${SOLVER_FOLDER}/`,
      headers: { ...readable, 'Content-Security-Policy': solverPolicy, 'Cache-Control': IMMUTABLE },
    },
    { path: '/geo/', headers: { ...readable, 'Cache-Control': REVALIDATED }, versioned: true },
    { path: '/quindici-map.js', headers: { ...readable, 'Cache-Control': REVALIDATED } },
    { path: '/oembed/', headers: { ...readable, 'Cache-Control': REVALIDATED } },
  ];
}
