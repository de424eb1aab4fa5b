import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import { openFive } from './five-copies.ts';
import { addStory, ready, said, shortStory } from './reader.ts';
import { test } from './sound-page.ts';

const inView = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((el) => {
      const r = el.getBoundingClientRect();
      return r.top >= 0 && r.bottom <= window.innerHeight && r.height > 0;
    });

/** Selects words in a column as a pointer would, and gives the link the page offers for them. */
async function copyWords(page: Page, words: string, letter: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    ([wanted = '', column = '']) => {
      for (const p of document.querySelectorAll(`td[data-letter="${column}"] p`)) {
        const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
        for (let n = walker.nextNode(); n; n = walker.nextNode()) {
          const at = n.textContent?.indexOf(wanted) ?? -1;
          if (at < 0 || n.parentElement?.closest('[data-apart]')) continue;
          document.getSelection()?.setBaseAndExtent(n, at, n, at + wanted.length);
          document.dispatchEvent(new PointerEvent('pointerup'));
          return;
        }
      }
      throw new Error(`“${wanted}” is not in ${column}`);
    },
    [words, letter],
  );
  await page.getByRole('button', { name: 'Copy link to these words' }).click();
  await expect(said(page)).toHaveText(/copied/);
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a link to a row opens at that row, after a reload too', async ({ page }) => {
  await openFive(page);
  const number = page.getByRole('link', { name: 'Row 7', exact: true });
  const href = (await number.getAttribute('href')) ?? '';
  for (const go of [() => page.goto(href), () => page.reload()]) {
    await go();
    await ready(page);
    await expect(page.locator('.row[data-here]')).toHaveCount(1);
    await expect(page.locator('.row[data-here] .row-number')).toContainText('7');
    await expect.poll(() => inView(page, '.row[data-here] .row-number')).toBe(true);
  }
});

test('a link to a finding opens its card and brings its words to the middle', async ({ page }) => {
  await openFive(page);
  const item = page
    .getByRole('region', { name: 'Findings and changes' })
    .getByRole('listitem')
    .getByRole('link', { name: /shift workers/ })
    .first();
  const href = (await item.getAttribute('href')) ?? '';
  await page.goto(href);
  await ready(page);
  await expect(page.getByRole('article')).toContainText('shift workers');
  await expect.poll(() => inView(page, '.desk-table [data-current]')).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`${href.split('/f/')[0]}$`));
});

test('Back closes a finding that was opened, Forward opens it again', async ({ page }) => {
  await openFive(page);
  await page.locator('.desk-table .flag-link', { hasText: 'workers' }).first().click();
  await expect(page.getByRole('article')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.goForward();
  await expect(page.getByRole('article')).toBeVisible();
});

test('a link to words finds them again after a reload and with the copies in another order', async ({ page }) => {
  const copies = shortStory('Spanham');
  await addStory(page, 'Span', copies);
  const link = await copyWords(page, 'the fare', 'C');
  expect(link).toContain('#t=');

  await page.goto('/');
  await page.goto(link);
  await ready(page);
  await expect(page.locator('.row[data-here]')).toContainText('raise the fare');
  await expect(said(page)).toHaveText(/Linked words in C: “the fare”/);

  // The same copies in another order are the same comparison: one link for both.
  await addStory(page, 'Span again', [...copies].reverse());
  expect(new URL(page.url()).pathname).toBe(new URL(link).pathname);
});

test('a link to words that are gone says so and attaches itself to nothing', async ({ page }) => {
  await addStory(page, 'Gone', shortStory('Goneham'));
  const link = await copyWords(page, 'the fare', 'C');
  await page.goto('/');
  await page.goto(link.replace('the%20fare', 'the%20airfare'));
  await ready(page);
  await expect(page.getByText(/leads to “the airfare”, which is not, or no longer, in C/)).toBeVisible();
  await expect(page.locator('.row[data-here]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Go to where it was' }).click();
  await expect.poll(() => inView(page, 'td[data-letter="C"] p:has-text("the fare")')).toBe(true);
});

test('addresses that lead nowhere say what to do', async ({ page }) => {
  const path = await addStory(page, 'Nowhere', shortStory('Noham'));
  await page.goto(`${path}/f/zzzzzzzzzzzz`);
  // Above the rows for the eye, and in the live region for the ear: both would be on the page twice.
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText('The finding this link leads to is no longer reported')).toBeVisible();
  await expect(said(page)).toContainText('no longer reported');
  await expect(page.locator('.toast')).toHaveAttribute('data-shown', 'false');
  await expect(page.getByRole('table')).toBeVisible();
  await page.goto(`${path}/x/1`);
  await expect(notices.getByText('The end of this link is missing or damaged.')).toBeVisible();
  await page.goto(`${path}.`);
  await expect(page).toHaveURL(path);
  for (const wrong of ['/s/notacomparison', `${path.slice(0, -3)}`, '/nothing/here']) {
    const response = await page.goto(wrong);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
    await expect(page.getByRole('main').getByRole('link', { name: 'All stories' })).toBeVisible();
  }
});

test('the link to the page keeps the words that it was opened at', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await addStory(page, 'Words kept', shortStory('Keptham'));
  const words = await copyWords(page, 'Ines Calder', 'C');
  // On a phone: a wide window has a button for the view alone.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await page.goto(words);
  await ready(page);
  await expect(said(page)).toContainText('Linked words in C');
  await page.getByRole('button', { name: 'Copy the link to this page' }).click();
  await expect(said(page)).toHaveText('Link copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(words).toContain('#t=');
  expect(new URL(copied).hash).toBe(new URL(words, copied).hash);
});
