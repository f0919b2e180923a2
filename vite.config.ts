import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type Plugin, runnerImport } from 'vite';
import type * as AnswerFiles from './scripts/answer-files';
import { compileMessages } from './scripts/compile-messages';
import { securityPolicy } from './scripts/deploy/security-policy';
import { SOLVER_FOLDER } from './scripts/deploy/site-rules';
import type * as DescribeDataset from './scripts/describe-dataset';
import type * as FirstMap from './scripts/first-map';
import type * as OfflineFiles from './scripts/offline-files';
import type * as Prerender from './src/prerender';

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: securityPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

/** The element of the first map, empty: the picture goes into a tree of its own, which the page's script leaves alone. */
const FIRST_MAP = /(<div class="first-map"[^>]*>)(<\/div>)/;

/** Writes heading, sections, search and a picture of the city into the built page: read before any script runs. */
function prerender(): Plugin {
  return {
    name: 'prerender',
    apply: 'build',
    transformIndexHtml: async (html, { filename }) => {
      if (!filename.endsWith('index.html')) return html;
      const { module } = await runnerImport<typeof Prerender>('./src/prerender.tsx');
      const { drawFirstMap } = (await runnerImport<typeof FirstMap>('./scripts/first-map.ts')).module;
      const picture = await drawFirstMap('public/geo', 'milano');
      const shell = module
        .renderShell()
        .replace(FIRST_MAP, `$1<template shadowrootmode="open">${picture}</template>$2`);
      return html.replace('<div id="root">', `<div id="root" data-prerendered>${shell}`);
    },
  };
}

const STYLESHEET = /[ \t]*<link rel="stylesheet"[^>]* href="([^"]+)">\n?/g;

/**
 * Has the page ask for its styles first, without which nothing is painted and which would wait for one of six
 * connections behind the scripts; then for its first script before its largest, which that script does not wait for.
 */
function stylesThenBoot(): Plugin {
  return {
    name: 'styles-then-boot',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename, bundle }) => {
        const boot = Object.values(bundle ?? {}).find(({ name }) => name === 'boot');
        if (!boot || !filename.endsWith('index.html')) return html;
        const styles = [...html.matchAll(STYLESHEET)].map(
          ([, href]): HtmlTagDescriptor => ({
            tag: 'link',
            attrs: { rel: 'stylesheet', crossorigin: true, href },
            injectTo: 'head-prepend',
          }),
        );
        const attrs = { type: 'module', async: true, crossorigin: true, src: `./${boot.fileName}` };
        return {
          html: html.replace(STYLESHEET, ''),
          tags: [...styles, { tag: 'script', attrs, injectTo: 'head-prepend' }],
        };
      },
    },
  };
}

/** Has every page run, without waiting for its styles, what shows it without those that do not come. */
function withoutLateStyles(): Plugin {
  return {
    name: 'without-late-styles',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) => {
        const late = Object.values(bundle ?? {}).find(({ name }) => name === 'late-styles');
        if (!late) return [];
        const attrs = { type: 'module', async: true, crossorigin: true, src: `./${late.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head' }];
      },
    },
  };
}

/** Describes the data to search engines, in the page: a block of data, which no policy takes for a script. */
async function describeDataset(): Promise<Plugin> {
  const { module } = await runnerImport<typeof DescribeDataset>('./scripts/describe-dataset.ts');
  return {
    name: 'describe-dataset',
    apply: 'build',
    transformIndexHtml: (_, { filename }) =>
      filename.endsWith('index.html')
        ? [
            {
              tag: 'script',
              attrs: { type: 'application/ld+json' },
              children: module.describeDataset('public/geo'),
              injectTo: 'body',
            },
          ]
        : [],
  };
}

const target = ['chrome122', 'firefox123', 'safari17.4'];

/** Gives the page the version of its data, the files of a first answer and its other study areas, and writes the service worker with the list of the files of the build. */
async function offlineFiles(): Promise<Plugin> {
  const { module } = await runnerImport<typeof OfflineFiles>('./scripts/offline-files.ts');
  const dataVersion = module.readDataVersion('public/geo');
  const { listAnswerFiles, listOtherAreas } = (
    await runnerImport<typeof AnswerFiles>('./scripts/answer-files.ts')
  ).module;
  const answerFiles = await listAnswerFiles('public/geo', 'milano');
  const otherAreas = listOtherAreas('public/geo', 'milano');
  return {
    name: 'offline-files',
    config: () => ({
      define: {
        DATA_VERSION: JSON.stringify(dataVersion),
        ANSWER_FILES: JSON.stringify(answerFiles),
        OTHER_AREAS: JSON.stringify(otherAreas),
      },
    }),
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
  /\/node_modules\/(preact|zustand)\/|\/src\/(state\/(store|use-store|create-commands|url|answering)|panels\/(near-panel|state-notes|connection-notes|use-text)|workers\/(client|protocol|supervise-worker|supervise-analysis))\b/;
const BASICS =
  /\/src\/(core\/(errors|units|network\/profile)|schema\/(service|service-style|scenario-values)|state\/link-values)\.ts$/;

/**
 * The page is written for React and built with Preact, which does the same in a tenth of the bytes; what is written
 * beforehand is still rendered by React, which leaves out what is loaded later.
 */
const preact = [
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react-dom\/(client|server)$/, replacement: 'preact/compat/$1' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
];

export default defineConfig({
  base: './',
  resolve: { alias: preact },
  preview: { cors: true },
  plugins: [
    react(),
    compileMessages(),
    prerender(),
    stylesThenBoot(),
    withoutLateStyles(),
    contentSecurityPolicy(),
    describeDataset(),
    offlineFiles(),
  ],
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
        'late-styles': 'src/late-styles.ts',
        'quindici-map': 'src/embed/quindici-map.ts',
      },
      output: {
        entryFileNames: ({ name }) => (name === 'quindici-map' ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            { name: 'boot', test: /\/src\/boot\.ts$/, priority: 3 },
            { name: 'basics', test: BASICS, priority: 2 },
            { name: 'common', test: COMMON, priority: 1 },
          ],
        },
      },
    },
  },
});
