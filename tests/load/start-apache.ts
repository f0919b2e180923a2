import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningServer, serve } from './serve';

const rules = fileURLToPath(new URL('../../deploy/apache.conf', import.meta.url));
const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite'];

function configuration(folder: string, root: string, port: number): string {
  return [
    `ServerRoot ${folder}`,
    `PidFile ${folder}/pid`,
    'ServerName 127.0.0.1',
    `Listen 127.0.0.1:${port}`,
    'User www-data',
    'Group www-data',
    ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
    `TypesConfig ${folder}/none`,
    `ErrorLog ${folder}/error.log`,
    'DirectoryIndex index.html',
    `<VirtualHost *:${port}>`,
    `DocumentRoot ${root}`,
    `<Directory ${root}>`,
    'Require all granted',
    '</Directory>',
    `Include ${rules}`,
    '</VirtualHost>',
    '',
  ].join('\n');
}

/** Apache on a built folder with the shipped rules. */
export function startApache(builtFolder: string, port: number): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'quindici-apache-'));
  writeFileSync(join(folder, 'none'), '');
  writeFileSync(join(folder, 'httpd.conf'), configuration(folder, resolve(builtFolder), port));
  return serve('apache2', ['-f', join(folder, 'httpd.conf'), '-DFOREGROUND'], { folder, port });
}
