import { defineConfig } from '@playwright/test';
import { MAP } from './tests/e2e/page';

const PORT = Number(process.env.QUINDICI_PORT ?? 4173);
const executablePath = process.env.QUINDICI_CHROMIUM;

const mapTag = new RegExp(MAP);

function launch(...drawing: readonly string[]) {
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...drawing,
    ],
  };
}

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 2,
  retries: 1,
  outputDir: 'test-results',
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    locale: 'it-IT',
    // The map jumps instead of flying: without a graphics card every frame of a flight costs as much as a step of a test.
    contextOptions: { reducedMotion: 'reduce' },
  },
  // A map drawn by the processor makes every step of a test three times as slow: only tests of the map have WebGL,
  // everywhere else the page draws its still picture.
  projects: [
    {
      name: 'map',
      grep: mapTag,
      use: { launchOptions: launch('--use-angle=swiftshader', '--enable-unsafe-swiftshader') },
    },
    {
      name: 'page',
      grepInvert: mapTag,
      use: { launchOptions: launch('--disable-gpu', '--disable-software-rasterizer') },
    },
  ],
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
