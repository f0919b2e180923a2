import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { preview } from 'vite';

const executablePath = process.env.QUINDICI_FIREFOX ?? '/usr/bin/firefox-esr';

/** Opens the built page in Debian's Firefox and reads the answer; run after `npm run build`. */
async function smoke(): Promise<void> {
  if (!existsSync(executablePath)) {
    console.log(
      `SKIPPED: no Firefox at ${executablePath}: install Debian's firefox-esr, or set QUINDICI_FIREFOX`,
    );
    return;
  }
  const server = await preview({
    preview: { host: '127.0.0.1', port: 4187, strictPort: true },
    logLevel: 'error',
  });
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  try {
    const page = await browser.newPage();
    await page.goto('http://127.0.0.1:4187/#at=45.51965,9.13454');
    const answer = await page.waitForSelector('#answer h2', { timeout: 60_000 });
    const sentence = await answer?.evaluate((heading) => heading.textContent);
    if (!sentence?.startsWith('A 15 minuti a piedi da qui'))
      throw new Error(`Firefox shows ${JSON.stringify(sentence)}`);
    console.log(`${await browser.version()}: ${sentence}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

smoke().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
