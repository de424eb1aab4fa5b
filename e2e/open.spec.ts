import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { violations } from './axe.ts';
import { addStory, said, shortStory } from './reader.ts';

test('a comparison travels whole in its link: it opens without the server seeing a word', async ({ page, request }) => {
  test.setTimeout(120_000);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await addStory(page, 'Carried', shortStory('Carriedham'));
  await page.getByRole('button', { name: 'Copy and download' }).click();
  await page.getByRole('menuitem', { name: 'Link with the texts inside' }).click();
  await expect(said(page)).toHaveText(/the texts travel in it/);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/open#c=1\.[\w-]+$/);

  const sent: string[] = [];
  page.on('request', (r) => sent.push(`${r.url()} ${r.postData() ?? ''}`));
  await page.goto(link);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('Carriedham').first()).toBeVisible({ timeout: 90_000 });
  await expect(frame.locator('mark, ins, del').first()).toBeVisible();
  expect(sent.join('\n')).not.toContain('Carriedham');
  expect(sent.join('\n')).not.toContain('c=1.');
  expect((await (await request.get('/api/v1/stories?q=Carriedham')).json()).total).toBe(1);
  expect(await violations(page), 'opened').toEqual([]);
  const carried = (await page.locator('iframe').getAttribute('srcdoc')) ?? '';
  await page.goto('about:blank');
  await page.setContent(carried);
  await expect(page.getByText('Carriedham').first()).toBeVisible();
  expect(await violations(page), 'what it carried').toEqual([]);
});

test('a link that was cut says so, and a downloaded file opens by choosing it', async ({ page }) => {
  test.setTimeout(120_000);
  await addStory(page, 'Filed', shortStory('Filedham'));
  await page.getByRole('button', { name: 'Copy and download' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'JSON', exact: true }).click(),
  ]);
  const buffer = readFileSync(await download.path());
  await page.goto('/open#c=1.AAAA');
  await expect(page.getByText('programs that send links often cut long ones')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
  await expect(page.frameLocator('iframe').getByText('Filedham').first()).toBeVisible({ timeout: 90_000 });
});
