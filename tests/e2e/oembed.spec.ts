import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { writeOembed } from '../../scripts/deploy/write-oembed';
import { openReference } from './reference';
import { builtFolder, startHost } from './static-host';

test('a shared page names its oEmbed answer, which makes the frame; the builder gives its address', async ({
  page,
}) => {
  const { data } = await openReference(fileURLToPath(new URL('../../public/geo', import.meta.url)));
  const folder = mkdtempSync(join(tmpdir(), 'quindici-shared-'));
  cpSync(builtFolder, folder, { recursive: true });
  const host = await startHost();
  host.serve(folder);
  writeOembed(folder, host.address, data.nils);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const shared = `${host.address}share/nil-76.it.html`;
  await page.goto(shared);
  const frame = page.locator('iframe').contentFrame();
  await expect(frame.locator('#answer')).toContainText('vivono circa 30.914 persone');
  const link = page.locator('link[type="application/json+oembed"]');
  const answer = await (await page.request.get((await link.getAttribute('href')) ?? '')).json();
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 720, height: 640 });
  expect(answer.html).toContain(`src="${host.address}embed.html#nil=76&amp;lang=it"`);

  await page.goto(`${host.address}builder.html#nil=76`);
  await expect(page.getByLabel(/^Indirizzo da incollare/)).toHaveValue(shared);
  await expect(page.getByLabel(/^Riga per la testa/)).toHaveValue(
    `<link rel="alternate" type="application/json+oembed" href="${host.address}oembed/nil-76.it.json">`,
  );
  await page.getByRole('button', { name: '20 min', exact: true }).first().click();
  await expect(page.getByText('Per questa scelta non c’è un indirizzo oEmbed')).toBeVisible();
  expect(errors).toEqual([]);
  host.close();
});
