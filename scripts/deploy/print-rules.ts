import { IMMUTABLE, REVALIDATED, type SiteRule, siteRules } from './site-rules';

const WHO_MAY_FRAME = 'Who may show embed.html in a frame is yours to set: the addresses of your pages.';

/** What each ending of a file of the site means. */
const fileTypes = [
  ['text/html', 'html'],
  ['text/css', 'css'],
  ['text/javascript', 'js mjs'],
  ['text/plain', 'txt md'],
  ['application/json', 'json'],
  ['application/manifest+json', 'webmanifest'],
  ['application/octet-stream', 'bin fgb'],
  ['application/wasm', 'wasm'],
  ['font/woff2', 'woff2'],
  ['image/png', 'png'],
  ['image/svg+xml', 'svg'],
] as const;

function lines(...parts: readonly (string | readonly string[])[]): string {
  return `${parts.flat().join('\n')}\n`;
}

function headerLines(rule: SiteRule, print: (name: string, value: string) => string): string[] {
  return Object.entries(rule.headers).map(([name, value]) => print(name, value));
}

function nginxLocation(rule: SiteRule): string[] {
  const exact = rule.path.endsWith('/') ? '' : '= ';
  const headers = headerLines(rule, (name, value) =>
    name === 'Cache-Control' && rule.versioned
      ? `  add_header ${name} $quindici_data_cache always;`
      : `  add_header ${name} "${value}" always;`,
  );
  return ['', `location ${exact}${rule.path} {`, ...headers, '}'];
}

/** Rules to be included in a `server` block of nginx that has `root` set to the built folder. */
export function printNginx(): string {
  return lines(
    '# Made by npm run deploy:rules. Include it in a server block whose root is the built folder; see docs/deploy.md.',
    `# ${WHO_MAY_FRAME}`,
    'set $quindici_embedders "\'self\'";',
    '',
    'types {',
    ...fileTypes.map(([type, endings]) => `  ${type} ${endings};`),
    '}',
    'default_type application/octet-stream;',
    'etag on;',
    '',
    '# Compressed once, when the site is built (npm run deploy:compress), never for a request.',
    'gzip_static on;',
    'brotli_static on;',
    'gzip_vary on;',
    '',
    '# A data file asked for with the version of the data never changes.',
    `set $quindici_data_cache "${REVALIDATED}";`,
    `if ($args ~ "^[0-9a-f]{12}$") { set $quindici_data_cache "${IMMUTABLE}"; }`,
    siteRules('$quindici_embedders').flatMap(nginxLocation),
  );
}

function apacheRule(rule: SiteRule): string[] {
  const test = `^${rule.path.replace('.', '\\.')}`;
  const headers = headerLines(rule, (name, value) => `  Header always set ${name} "${value}"`);
  const versioned = rule.versioned
    ? [
        `<If "%{REQUEST_URI} =~ m#${test}# && %{QUERY_STRING} =~ /^[0-9a-f]{12}$/">`,
        `  Header always set Cache-Control "${IMMUTABLE}"`,
        '</If>',
      ]
    : [];
  return ['', `<If "%{REQUEST_URI} =~ m#${test}#">`, ...headers, '</If>', ...versioned];
}

/** Rules for Apache 2.4 with mod_headers, mod_rewrite and mod_mime, inside the virtual host of the site. */
export function printApache(): string {
  return lines(
    '# Made by npm run deploy:rules. Include it in the virtual host whose DocumentRoot is the built folder; see docs/deploy.md.',
    `# ${WHO_MAY_FRAME}`,
    'Define quindici_embedders "\'self\'"',
    '',
    ...fileTypes.map(([type, endings]) => `AddType ${type} ${endings.replace(/\w+/g, '.$&')}`),
    '',
    '# Compressed once, when the site is built (npm run deploy:compress), never for a request.',
    'RewriteEngine On',
    ...(['br', 'gz'] as const).flatMap((ending) => {
      const encoding = ending === 'br' ? 'br' : 'gzip';
      return [
        `RewriteCond %{HTTP:Accept-Encoding} ${encoding}`,
        `RewriteCond %{DOCUMENT_ROOT}%{REQUEST_FILENAME}.${ending} -f`,
        `RewriteRule ^(.*)$ $1.${ending} [E=quindici_encoding:${encoding},L]`,
      ];
    }),
    'RemoveType .gz .br',
    'Header always set Content-Encoding %{quindici_encoding}e env=quindici_encoding',
    'Header always append Vary Accept-Encoding',
    siteRules('$' + '{quindici_embedders}').flatMap(apacheRule),
  );
}

/** Rules for hosts that read a `_headers` file at the root of the site. They cannot tell addresses with a checksum apart. */
export function printHeadersFile(): string {
  const star = (path: string): string => (path === '/' ? '/' : path.endsWith('/') ? `${path}*` : path);
  return lines(
    '# Made by npm run deploy:rules. Copy it to the root of the built folder; see docs/deploy.md.',
    `# ${WHO_MAY_FRAME} Put them where 'self' stands for /embed.html.`,
    siteRules("'self'").flatMap((rule) => [
      '',
      star(rule.path),
      ...headerLines(rule, (name, value) => `  ${name}: ${value}`),
      ...(rule.path === '/'
        ? ['', '/index.html', ...headerLines(rule, (name, value) => `  ${name}: ${value}`)]
        : []),
    ]),
  );
}
