import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, runnerImport } from 'vite';
import { compileMessages } from './scripts/compile-messages';
import { securityPolicy } from './scripts/deploy/security-policy';
import { SOLVER_FOLDER } from './scripts/deploy/site-rules';
import type * as OfflineFiles from './scripts/offline-files';
import type * as Prerender from './src/prerender';

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: securityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Writes heading, sections and search into the built page, so that they are read before any script runs. */
function prerender(): Plugin {
  return {
    name: 'prerender',
    apply: 'build',
    transformIndexHtml: async (html, { filename }) => {
      if (!filename.endsWith('index.html')) return html;
      const { module } = await runnerImport<typeof Prerender>('./src/prerender.tsx');
      return html.replace('<div id="root">', `<div id="root" data-prerendered>${module.renderShell()}`);
    },
  };
}

const target = ['chrome122', 'firefox123', 'safari17.4'];

/** Gives the page the version of its data, and writes the service worker with the list of the files of the build. */
async function offlineFiles(): Promise<Plugin> {
  const { module } = await runnerImport<typeof OfflineFiles>('./scripts/offline-files.ts');
  const dataVersion = module.readDataVersion('public/geo');
  return {
    name: 'offline-files',
    config: () => ({ define: { DATA_VERSION: JSON.stringify(dataVersion) } }),
    writeBundle: {
      order: 'post',
      handler: ({ dir }) => module.writeOfflineFiles(dir ?? 'dist', dataVersion, target),
    },
  };
}

/**
 * What every page begins with, in one file rather than in a dozen small ones, which compress worse; and what small pages
 * begin with too, apart from it.
 */
const COMMON =
  /\/node_modules\/(react|react-dom|scheduler|zustand)\/|\/src\/(state\/(store|use-store|create-commands|url|answering)|panels\/(near-panel|state-notes|connection-notes|use-text)|workers\/(client|protocol|supervise-worker|supervise-analysis))\b/;
const BASICS =
  /\/src\/(core\/(errors|units|network\/profile)|schema\/(service|service-style|scenario-values)|state\/link-values)\.ts$/;

export default defineConfig({
  base: './',
  preview: { cors: true },
  plugins: [react(), compileMessages(), prerender(), contentSecurityPolicy(), offlineFiles()],
  css: {
    preprocessorOptions: {
      // The kit is written for the Sass of before modules: what it warns of is not ours.
      scss: {
        loadPaths: ['node_modules'],
        quietDeps: true,
        silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
      },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        entryFileNames: ({ name }) =>
          `${name === 'exact.worker' ? SOLVER_FOLDER : 'assets'}/[name]-[hash].js`,
      },
    },
  },
  build: {
    target,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: {
        index: 'index.html',
        embed: 'embed.html',
        builder: 'builder.html',
        'quindici-map': 'src/embed/quindici-map.ts',
      },
      output: {
        entryFileNames: ({ name }) => (name === 'quindici-map' ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            { name: 'basics', test: BASICS, priority: 2 },
            { name: 'common', test: COMMON, priority: 1 },
          ],
        },
      },
    },
  },
});
