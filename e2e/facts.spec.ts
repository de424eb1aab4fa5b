import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect } from './expect.ts';
import { addStory, EXAMPLE, openExample, ready, said } from './reader.ts';
import { test } from './sound-page.ts';

/** The facts of the start of the worked example: every kind of row that facts have, on half of the whole page. */
async function openStart(page: Page): Promise<void> {
  const start = EXAMPLE.versions.map(({ label, text }) => ({
    label,
    text: text.split('\n\n').slice(0, 9).join('\n\n'),
  }));
  await addStory(page, 'Facts of the start', start, '?view=facts');
}

test('g x shows the facts, the odd one out first; its words lead to where they stand', async ({ page }) => {
  await openExample(page);
  await page.keyboard.press('g');
  await page.keyboard.press('x');
  await expect(page.getByRole('heading', { name: /^The versions disagree on \d+ facts?$/ })).toBeVisible();
  await expect(
    page.getByText(/^Compared here: quotations, who says so, names, .* and places\. What differs otherwise/),
  ).toBeVisible();
  await expect(page).toHaveURL(/view=facts/);

  const differ = page.getByRole('table', { name: /facts on which the versions differ/ });
  const blinken = differ.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /Blinken/ }) });
  await expect(blinken.getByRole('rowheader')).toContainText('only D');
  await expect(blinken.getByRole('cell', { name: 'only in D: Anthony Blinken' })).toBeVisible();
  await expect(blinken.getByRole('cell', { name: 'not in E' })).toBeVisible();

  // j goes from fact to fact, to the words of the odd one out, and says which fact it is.
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(blinken.getByRole('link', { name: 'Anthony Blinken' })).toBeFocused({ timeout: 200 });
  }).toPass();
  await expect(said(page)).toHaveText(/Blinken, only D/);
  await page.keyboard.press('h');
  await expect(blinken.getByRole('link', { name: 'Antony Blinken' }).last()).toBeFocused();
  await page.keyboard.press('l');
  await page.keyboard.press('y');
  await expect(said(page)).toHaveText('Link to the fact copied');

  await blinken.getByRole('link', { name: 'Anthony Blinken' }).click();
  await ready(page);
  await expect(page).not.toHaveURL(/view=facts/);
  await expect(page).toHaveURL(/#t=/);
  await expect(page.getByRole('table', { name: /the same paragraphs/ })).toBeVisible();
});

test('what one version alone has is folded and counted, and opens by keyboard', async ({ page }) => {
  await openStart(page);
  const fold = page.locator('summary').filter({ hasText: /^In one version only: \d+ facts$/ });
  const only = page.getByRole('region', { name: 'Only in E' });
  await expect(only).toBeHidden();
  await fold.focus();
  await page.keyboard.press('Enter');
  await expect(only.getByRole('link').first()).toBeVisible();
});

for (const width of [320, 900, 1440]) {
  test(`at ${width} px the facts fit the page, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openStart(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  });
}
