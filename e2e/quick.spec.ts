import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import { fiveCopies } from './five-copies.ts';
import { addStory, ready, said } from './reader.ts';
import { test } from './sound-page.ts';

/** A reader who is quicker than the page: what is pressed and typed before the server has answered counts, and for what it was meant for. */

test.describe.configure({ timeout: 120_000 });

/** Five copies of a story of its own, the reader's name known. */
async function open(page: Page, salt: string, search = ''): Promise<string> {
  await page.addInitScript(() => window.localStorage.setItem('variorum.name', 'Ada'));
  const path = await addStory(page, `Quick ${salt}`, fiveCopies(salt), search);
  await page.mouse.move(300, 300); // signs of a reader: the code of keys and cards is fetched
  return path;
}

/** Holds back what the server draws anew from now on, by so many milliseconds. */
async function slowly(page: Page, ms: number): Promise<void> {
  await page.route(/[?&]_rsc=/, async (route) => {
    await new Promise((done) => setTimeout(done, ms));
    await route.fallback();
  });
}

/** Marks what is stored from now on, as the server is sent it. */
function posts(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (r) => (r.method() === 'POST' ? sent.push(r.postData() ?? '') : undefined));
  return sent;
}

/** How often a page is loaded from now on. */
function loads(page: Page): () => number {
  let count = 0;
  page.on('load', () => {
    count += 1;
  });
  return () => count;
}

const selected = (page: Page) => page.locator('.item[data-selected="true"]');

test('a note typed while the first mark is drawn stays a note, in the field and with the focus', async ({ page }) => {
  await open(page, 'monday');
  await slowly(page, 1500);
  const sent = posts(page);
  await page.keyboard.press('N');
  await expect(page.getByRole('article').getByLabel('Note')).toBeVisible();
  await page.keyboard.press('w');
  await page.keyboard.press('c');
  const field = page.getByRole('article').getByLabel('Note');
  await expect(field).toBeFocused();
  await page.keyboard.type('weighed');
  await expect(page.getByRole('article').locator('p[data-verdict="confirmed"]')).toBeVisible();
  await page.keyboard.type(' and done');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('weighed and done');
  expect(sent).toHaveLength(1);
});

test('in Changes a key right behind n marks what n went to', async ({ page }) => {
  await open(page, 'tuesday', '?view=changes');
  await page.keyboard.press('n');
  await expect(selected(page).locator('.judgement')).toBeVisible();
  const one = await selected(page).getAttribute('data-item');
  await page.keyboard.press('n');
  await page.keyboard.press('q');
  await expect(page.locator('.item[data-verdict="query"]')).toHaveCount(1);
  const two = await selected(page).getAttribute('data-item');
  expect(two).not.toBe(one);
  await expect(page.locator(`.item[data-item="${two}"]`)).toHaveAttribute('data-verdict', 'query');
});

test('a key whose card is still on its way marks that one or, when the reader has gone on, nothing', async ({
  page,
}) => {
  await page.addInitScript(() => window.localStorage.setItem('variorum.name', 'Ada'));
  // The file with the card, known by its words.
  const late: string[] = [];
  let hold = true;
  await page.route(/\/_next\/static\/chunks\/.*\.js/, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = new URL(`../.next/static/chunks/${pathname.split('/').pop()}`, import.meta.url);
    if (readFileSync(file, 'utf8').includes('Perhaps meant')) {
      late.push(pathname);
      while (hold) await new Promise((done) => setTimeout(done, 50));
    }
    await route.continue();
  });
  await addStory(page, 'Quick wednesday', fiveCopies('Wednesham'));
  const sent = posts(page);
  await page.keyboard.press('n');
  await expect(said(page)).toContainText(/^1 of/);
  const one = await selected(page).getAttribute('data-item');
  await page.keyboard.press('d');
  await page.keyboard.press('n');
  await expect(said(page)).toHaveText('nothing was marked: the card was not ready yet');
  await page.keyboard.press('p');
  await page.keyboard.press('d');
  hold = false;
  await expect(page.locator('.item[data-verdict="dismissed"]')).toHaveCount(1);
  await expect(page.locator(`.item[data-item="${one}"]`)).toHaveAttribute('data-verdict', 'dismissed');
  expect(late).toHaveLength(1);
  expect(sent).toHaveLength(1);
});

test('two keys one behind the other are both stored', async ({ page }) => {
  await open(page, 'thursday');
  await page.keyboard.press('n');
  const card = page.getByRole('article');
  await expect(card.getByLabel('Note')).toBeVisible();
  await page.keyboard.press('e');
  await page.keyboard.press('w');
  await expect(card.getByText('Seen by Ada', { exact: true })).toBeVisible();
  await expect(card.locator('p[data-verdict="confirmed"]')).toBeVisible();
});

test('a note that was stored is not kept as unsaved when the reader has gone on before the answer', async ({
  page,
}) => {
  await open(page, 'friday');
  await page.route('**/s/**', async (route) => {
    if (route.request().method() === 'POST') await new Promise((done) => setTimeout(done, 1000));
    await route.fallback();
  });
  await page.keyboard.press('N');
  await page.getByRole('article').getByLabel('Note').fill('ask the desk');
  await page.keyboard.press('Escape');
  await page.keyboard.press('q');
  await page.keyboard.press('N');
  await expect(page.locator('.item[data-verdict="query"]')).toHaveCount(1);
  await page.keyboard.press('P');
  await expect(page.getByRole('article').getByText('“ask the desk”')).toBeVisible();
  await expect(page.getByRole('article').getByLabel('Note')).toHaveValue('');
  await page.reload();
  await ready(page);
  await expect(page.getByText('There is an unsaved note here')).toHaveCount(0);
});

test('going on and filtering while a mark is drawn loads no page, and the address is where the reader is', async ({
  page,
}) => {
  await open(page, 'saturday');
  await slowly(page, 800);
  await page.keyboard.press('N');
  await expect(page.getByRole('article').getByLabel('Note')).toBeVisible();
  const loaded = loads(page);
  const drawn = page.waitForRequest(/[?&]_rsc=/);
  await page.keyboard.press('w');
  await drawn;
  await page.keyboard.press('N');
  await page.locator('.filter[data-group="style"]').click();
  await expect(page.locator('.item[data-verdict="confirmed"]')).toHaveCount(1);
  await expect(page).toHaveURL(/\/f\/\w+\?show=style$/);
  await page.waitForTimeout(1500); // a page that is loaded anew comes by itself: nothing tells that none will
  expect(loaded()).toBe(0);
  const item = await selected(page).getAttribute('data-item');
  expect(page.url()).toContain(`/f/${item?.slice(2)}?`);
  await expect(page.locator('.desk')).not.toHaveAttribute('data-off', /style/);
  await expect(page.locator('.item[data-verdict="confirmed"]')).not.toHaveAttribute('data-selected', 'true');
  // The router knows it too: what is asked for next goes on from there.
  await page.keyboard.press('2');
  await expect(page.locator('.head')).toHaveCount(4);
  await expect(page).toHaveURL(/\/f\/\w+\?v=[\w,]+&show=style$/);
  expect(loaded()).toBe(0);
});

test('what is pressed while the server draws is done as well: two columns, a filter, a finding in another view', async ({
  page,
}) => {
  const path = await open(page, 'sunday');
  await slowly(page, 800);
  const heads = page.locator('.head');
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(heads).toHaveCount(3);
  expect(await heads.evaluateAll((all) => all.map((h) => (h as HTMLElement).dataset.letter))).toEqual(['C', 'D', 'E']);
  await page.keyboard.press('2');
  await page.waitForTimeout(200);
  await page.locator('.filter[data-group="style"]').click();
  await expect(heads).toHaveCount(4);
  await expect(page.locator('.desk')).not.toHaveAttribute('data-off', /style/);
  await expect(page).toHaveURL(/\?v=[\w,]+&show=style$/);
  const loaded = loads(page);
  await page.goto(path);
  await ready(page);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.waitForTimeout(200);
  await page.keyboard.press('N');
  await expect(page.locator('.pair-table')).toBeVisible();
  await expect(page).toHaveURL(/\/f\/\w+\?view=pair$/);
  await expect(page.getByRole('article')).toBeVisible();
  expect(loaded()).toBe(1);
});
