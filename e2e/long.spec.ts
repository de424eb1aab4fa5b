import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect } from './expect.ts';
import { ready, said, storeStory } from './reader.ts';
import { test } from './sound-page.ts';

/** Rows × copies past which the browser draws the rows as they come into sight. */
const ROWS = 270;

/** How many houses the fourth copy leaves out at its end. */
const CUT = 12;

/**
 * A long story of our own in four copies. Row 200 has a place that differs in D only, each copy has a full stop the less; row 240 has words found nowhere
 * else, behind a good many names with an İ; row 250 has a word twice in C; and D ends early.
 */
function longStory(): { label: string; text: string }[] {
  const streets = ['Quay', 'Rope', 'Salt', 'Lamp', 'Fish', 'Mill', 'Tar', 'Bell', 'Wall', 'Well'];
  return ['Wire', 'Morning', 'Evening', 'Late'].map((label, copy) => {
    const rows = Array.from({ length: ROWS }, (_, i) => {
      const street = `${streets[i % 10]} Street`;
      const stones = i === 200 && copy === 3 ? 9911 : 1000 + 7 * i;
      const rare = i === 240 ? ' A heron was seen on the weighbridge.' : '';
      const owner = i % 5 ? '' : ' Its owner is İpek İnan.';
      const was = i === 250 && copy === 2 ? 'was was' : 'was';
      return `House ${i} on ${street} ${was} counted on Monday: ${stones} stones, and the ${i % 2 ? 'roof' : 'door'} of it needs mending before winter${i === 10 + copy ? '' : '.'}${owner}${rare}`;
    });
    const told = copy === 3 ? rows.slice(0, -CUT) : rows;
    return { label, text: ['The town counts its houses', ...told].join('\n\n') };
  });
}

/** One comparison serves every test of a worker: comparing it takes longer than reading it. */
let path: string | null = null;

async function openLong(page: Page, search = ''): Promise<string> {
  path ??= await storeStory(page.request, 'Houses', longStory());
  await page.goto(`${path}${search}`);
  await ready(page);
  return path;
}

const rowWith = (page: Page, words: string) => page.locator('.row', { hasText: words });

test.describe.configure({ timeout: 180_000 });

test('a long table arrives with its first rows, says how many there are, and draws the rest as it is scrolled', async ({
  page,
}) => {
  const at = `${await openLong(page, '?folds=open')}?folds=open`;
  const html = (await (await page.request.get(at)).text()).replace(/<script[\s\S]*?<\/script>/g, '');
  expect([html.includes('House 3 on Lamp Street'), html.includes('House 200 on')]).toEqual([true, false]);
  const table = page.getByRole('table');
  const count = Number(await table.getAttribute('aria-rowcount'));
  expect(count).toBeGreaterThan(1);
  expect(await page.locator('.row').count()).toBeLessThan(60);

  await page.locator('.desk-main').evaluate((main) => main.scrollTo({ top: main.scrollHeight }));
  await expect(page.locator(`[aria-rowindex="${count}"]`)).toBeInViewport();
  await page.locator('.desk-main').evaluate((main) => main.scrollTo({ top: 0 }));
  await expect(page.locator('[aria-rowindex="2"]')).toBeInViewport();
  expect(await violations(page)).toEqual([]);
});

test('n goes to a difference that is not drawn yet, and its link opens there', async ({ page }) => {
  await openLong(page);
  await page.keyboard.press('n');
  await expect(page.locator('.desk-table [data-current]').first()).toBeInViewport();
  await expect(rowWith(page, '9911')).toBeInViewport();
  await expect(said(page)).toContainText('only D');
  const href = await rowWith(page, '9911').locator('.row-number').getAttribute('href');
  await page.goto('/');
  await page.goto(href ?? '');
  await ready(page);
  await expect(page.locator('.row[data-here]')).toContainText('9911');
  await expect(page.locator('.row[data-here]')).toBeInViewport();
});

test('a row behind a fold is found by its link, by its words and by the search', async ({ page }) => {
  const at = await openLong(page);
  await page.keyboard.press('/');
  await page.locator('.desk-search:visible').fill('heron was seen');
  await expect(page.getByText('4 places').filter({ visible: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(rowWith(page, 'weighbridge')).toBeInViewport();
  const painted = () =>
    page.evaluate(() => [...new Set([...(CSS.highlights.get('searched') ?? [])].map((range) => range.toString()))]);
  await expect.poll(painted).toEqual(['heron was seen']);
  const href = await rowWith(page, 'weighbridge').locator('.row-number').getAttribute('href');

  await page.goto('/');
  await page.goto((href ?? '').replace(/\?.*/, ''));
  await ready(page);
  await expect(page.locator('.row[data-here]')).toContainText('weighbridge');
  await expect(page.locator('.row[data-here]')).toBeInViewport();

  const token = await page.locator('td[data-letter="B"] p').first().getAttribute('data-v');
  await page.goto('/');
  await page.goto(`${at}#t=${token}:heron,A%20,%20was%20seen`);
  await ready(page);
  await expect(said(page)).toContainText('Linked words in B');
  await expect(rowWith(page, 'weighbridge')).toBeInViewport();
});

test('another base and another filter are shown without asking the server for a page', async ({ page }) => {
  await openLong(page);
  const asked: string[] = [];
  page.on('request', (r) => asked.push(r.url()));
  await page.locator('.picker:visible').filter({ hasText: 'the majority' }).selectOption({ label: 'D · Late' });
  await expect(page.locator('.head[data-letter="D"] .sigil')).toHaveAttribute('data-base', 'true');
  await expect(page).toHaveURL(/base=/);
  await page.keyboard.press('n');
  await expect(said(page)).toContainText('A, B and C');
  await page.keyboard.press('2');
  await expect(page.locator('.head')).toHaveCount(3);
  expect(asked.filter((url) => url.includes('/s/'))).toEqual([]);
  await page.reload();
  await ready(page);
  await expect(page.locator('.head')).toHaveCount(3);
  await expect(page.locator('.head[data-letter="D"] .sigil')).toHaveAttribute('data-base', 'true');
});

test('what stands above the rows and what paper says of the copies follow the columns', async ({ page }) => {
  await openLong(page);
  const notice = page.getByRole('region', { name: 'Notices' }).getByText('D ends after row');
  const printed = page.locator('.print-versions li');
  await expect(notice).toBeVisible();
  await expect(printed).toHaveCount(4);
  await page.keyboard.press('4');
  await expect(page.locator('.head')).toHaveCount(3);
  await expect(notice).toHaveCount(0);
  await expect(printed).toHaveCount(3);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('4');
  await expect(notice).toBeVisible();
  await expect(printed).toHaveCount(4);
});

test('j goes on from row to row past what is drawn, and the focus is never lost', async ({ page }) => {
  await openLong(page, '?folds=open');
  await page.getByRole('link', { name: 'Row 2', exact: true }).focus();
  for (let row = 3; row <= 60; row++) {
    await page.keyboard.press('j');
    await expect(page.getByRole('link', { name: `Row ${row}`, exact: true })).toBeFocused();
  }
  await expect(page.getByRole('link', { name: 'Row 60', exact: true })).toBeInViewport();
  await page.locator('.desk-main').evaluate((main) => main.scrollTo({ top: main.scrollHeight }));
  await expect(page.getByRole('link', { name: `Row ${ROWS}`, exact: true })).toBeInViewport();
  await page.keyboard.press('k');
  await expect(page.getByRole('link', { name: 'Row 59', exact: true })).toBeFocused();
});

test('every row is on one page, one link away', async ({ page }) => {
  await openLong(page);
  await page.getByRole('link', { name: /^All \d+ rows on one page$/ }).click();
  await ready(page);
  await expect(page).toHaveURL(/\/all$/);
  const html = await (await page.request.get(page.url())).text();
  expect(html.replace(/<script[\s\S]*?<\/script>/g, '').includes(`House ${ROWS - 1} on`)).toBe(true);
  await page.keyboard.press('n');
  await expect(rowWith(page, '9911')).toBeInViewport();
  expect(await violations(page)).toEqual([]);
});

test('stacked in a narrow window a long table is drawn as the window scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 });
  await openLong(page, '?view=rows&folds=open');
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(rowWith(page, `House ${ROWS - 1} on`)).toBeInViewport();
  const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(content).toBeLessThanOrEqual(width ?? 0);
});

test('a printed long story has every row, and the reader is afterwards where they were', async ({ page }) => {
  await openLong(page, '?folds=open');
  const main = page.locator('.desk-main');
  await main.evaluate((e) => e.scrollTo({ top: 4000 }));
  await expect(rowWith(page, 'House 3 on')).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('.row').count()).toBeGreaterThan(ROWS - 1);
  await expect(rowWith(page, 'House 3 on')).toHaveCount(1);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => page.locator('.row').count()).toBeLessThan(60);
  expect(await main.evaluate((e) => e.scrollTop)).toBeGreaterThan(3000);
});

test('all rows on one page stay that when a finding is gone to and a column is hidden', async ({ page }) => {
  await openLong(page, '/all');
  await page.keyboard.press('N');
  await expect(page.locator('.panel .item[data-kind="finding"][data-selected="true"]')).toHaveCount(1);
  await expect(page).toHaveURL(/\/all$/);
  await page.keyboard.press('1');
  await expect(page.locator('.head')).toHaveCount(3);
  await expect(page).toHaveURL(/\/all\?v=/);
  expect(await page.locator('.row').count()).toBeGreaterThan(ROWS - 1);
});
