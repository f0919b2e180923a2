import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, runnerImport } from 'vite';
import type * as Prerender from './src/prerender';

/**
 * The content security policy of builds: nothing from elsewhere, nothing inline. `frame-ancestors` works only as a
 * header and is the deployer's to set.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
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
    transformIndexHtml: async (html) => {
      const { module } = await runnerImport<typeof Prerender>('./src/prerender.tsx');
      return html.replace('<div id="root">', `<div id="root" data-prerendered>${module.renderShell()}`);
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), prerender(), contentSecurityPolicy()],
  worker: { format: 'es' },
  build: {
    target: ['chrome122', 'firefox123', 'safari17.4'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
});
