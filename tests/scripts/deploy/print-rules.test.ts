import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { printApache, printHeadersFile, printNginx } from '../../../scripts/deploy/print-rules';
import { securityPolicy, solverPolicy } from '../../../scripts/deploy/security-policy';
import { IMMUTABLE, siteRules } from '../../../scripts/deploy/site-rules';

function shipped(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../deploy/${name}`, import.meta.url)), 'utf8');
}

describe('the rules for servers', () => {
  it.each([
    ['nginx.conf', printNginx],
    ['apache.conf', printApache],
    ['_headers', printHeadersFile],
  ] as const)('are shipped as they are made: %s', (name, print) => {
    expect(shipped(name)).toBe(print());
  });

  it('allow WebAssembly to the solver alone, and nothing unsafe to anyone', () => {
    expect(securityPolicy).not.toContain('unsafe');
    expect(solverPolicy.match(/unsafe/g)).toHaveLength(1);
    const allowing = siteRules("'self'").filter(({ headers }) =>
      headers['Content-Security-Policy']?.includes('unsafe'),
    );
    expect(allowing.map(({ path }) => path)).toEqual(['/solver/']);
  });

  it('let only the page for frames be framed by others', () => {
    const framed = siteRules('https://www.example.org').filter(({ headers }) =>
      headers['Content-Security-Policy']?.includes('https://www.example.org'),
    );
    expect(framed.map(({ path }) => path)).toEqual(['/embed.html']);
  });

  it('keep for ever only what is named after its content', () => {
    const kept = siteRules("'self'").filter(({ headers }) => headers['Cache-Control'] === IMMUTABLE);
    expect(kept.map(({ path }) => path)).toEqual(['/assets/', '/solver/']);
  });
});
