import { expect, type Page } from '@playwright/test';
import { addStory, ready, said, startOfExample } from './reader.ts';
import { test } from './sound-page.ts';

/** A reader who is quicker than the page: what is pressed and typed before the server has answered counts, and for what it was meant for. */

test.describe.configure({ timeout: 120_000 });

/** The start of the worked example as a story of its own, its reader's name known. */
async function open(page: Page, salt: string): Promise<string> {
  await page.addInitScript(() => window.localStorage.setItem('variorum.name', 'Ada'));
  const path = await addStory(page, `Quick ${salt}`, startOfExample(salt));
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
