import { violations } from './axe.ts';
import { expect } from './expect.ts';
import { openFive } from './five-copies.ts';
import { said } from './reader.ts';
import { test } from './sound-page.ts';

test('a mark is copied as a Markdown quote, and the comparison downloaded', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFive(page);
  await page.keyboard.press('N');
  await page.getByRole('button', { name: 'Copy and download' }).click();
  // An open menu stands outside the page's landmarks, as menus do.
  expect((await violations(page)).filter((v) => !v.startsWith('region:'))).toEqual([]);
  await page.getByRole('menuitem', { name: 'Markdown quote with sources' }).click();
  await expect(said(page)).toHaveText(/Markdown quote copied/);
  const quote = await page.evaluate(() => navigator.clipboard.readText());
  expect(quote).toMatch(/^> “.*” — /m);
  expect(quote).toMatch(/\]\(<http:\/\/127\.0\.0\.1:\d+\/s\/[a-z0-9]+\/f\/[^>]+>\)/);

  // Where the browser lets no page copy, the text is there to be copied by hand.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    document.execCommand = () => false;
  });
  const opener = page.getByRole('button', { name: 'Copy and download' });
  await expect(opener).toBeFocused();
  await page.keyboard.press('y');
  const field = page.getByRole('textbox', { name: 'The text to copy' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/^http.*\/f\/\w+/);
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(opener).toBeFocused();

  await opener.click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Web page in one file' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^[\w-]+-\d{4}-\d\d-\d\d\.html$/);
});

test('a shared row unfurls, and can be framed by another site; the page itself cannot', async ({ page, request }) => {
  await openFive(page);
  const href = (await page.locator('[data-row-link]').first().getAttribute('href')) ?? '';
  const html = await (await request.get(href)).text();
  const image = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(image).toContain('/embed/');
  expect(html).toContain('application/json+oembed');
  const picture = await request.get(image.replaceAll('&amp;', '&'));
  expect(picture.headers()['content-type']).toBe('image/png');
  expect((await picture.body()).length).toBeGreaterThan(5_000);

  const embed = await request.get(href.replace('/s/', '/embed/').split('?')[0] ?? '');
  expect(embed.headers()['x-frame-options']).toBeUndefined();
  expect(embed.headers()['content-security-policy']).toContain('frame-ancestors *');
  expect(await embed.text()).not.toContain('<script');
  const whole = await request.get(href);
  expect(whole.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
});
