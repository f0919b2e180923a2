const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'worker-src': ["'self'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'frame-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
} as const;

function print(extra: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries({ ...directives, ...extra })
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}

/**
 * The content security policy of every page and worker: nothing from elsewhere, nothing inline. Stands in the built
 * pages as `<meta>` too, where `frame-ancestors` would have no effect.
 */
export const securityPolicy = print({});

/** The policy of the one worker that runs WebAssembly, the solver that proves proposed sites. */
export const solverPolicy = print({ 'script-src': ["'self'", "'wasm-unsafe-eval'"] });

/** The policy of a page with who may show it in a frame, a list of sources or a variable of the server. */
export function framedPolicy(ancestors: string): string {
  return print({ 'frame-ancestors': [ancestors] });
}

/** Only reported: what MapLibre's worker does with addresses is listed in docs/security.md. */
export const reportedPolicy = "require-trusted-types-for 'script'";
