import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningServer, serve } from './serve';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const rules = fileURLToPath(new URL('../../deploy/nginx.conf', import.meta.url));

/** Whether nginx can send brotli here: Debian has it as a module apart. */
export function hasBrotliModule(): boolean {
  return existsSync(BROTLI);
}

function configuration(folder: string, root: string, port: number): string {
  return [
    hasBrotliModule() ? `load_module ${BROTLI};` : '',
    'worker_processes 1;',
    `pid ${folder}/nginx.pid;`,
    `error_log ${folder}/error.log warn;`,
    'events { worker_connections 2048; }',
    'http {',
    '  access_log off;',
    '  sendfile on;',
    '  tcp_nopush on;',
    '  keepalive_requests 100000;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `  ${name}_temp_path ${folder}/${name};`,
    ),
    `  server { listen 127.0.0.1:${port}; root ${root}; include ${folder}/site.conf; }`,
    '}',
  ].join('\n');
}

/** nginx on a built folder with the shipped rules, without brotli where its module is missing. */
export function startNginx(builtFolder: string, port: number): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'quindici-nginx-'));
  const text = readFileSync(rules, 'utf8');
  writeFileSync(join(folder, 'site.conf'), hasBrotliModule() ? text : text.replace('brotli_static on;', ''));
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, resolve(builtFolder), port));
  return serve('nginx', ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { folder, port });
}
