import type { Page } from '@playwright/test';
import { violationsInBoth } from './axe.ts';
import { expect } from './expect.ts';
import { addStory, type Paste, ready, said, shortStory, storeStory, walkThrough } from './reader.ts';
import { test } from './sound-page.ts';

/** The three copies, with a paragraph of B alone, and C telling its last paragraph first. */
function ferry(salt: string): Paste[] {
  const [wire, british, odd] = shortStory(salt);
  const horns = `Fishermen on the quay of ${salt} welcomed the decision with horns and flares late into the night.`;
  const calls = ['The vote was taken by roll call.', 'Two members had asked for a delay until the spring.'];
  const lines = (p: Paste | undefined) => p?.text.split('\n\n') ?? [];
  const join = (p: Paste | undefined, text: string[]): Paste => ({ label: p?.label ?? '', text: text.join('\n\n') });
  const [head = '', ...body] = lines(odd);
  return [
    join(wire, [...lines(wire), ...calls, horns]),
    join(british, [...lines(british), ...calls, 'A second vote is due in March, when the budget is known.', horns]),
    join(odd, [head, horns, ...body, ...calls]),
  ];
}

const row = (page: Page, number: number) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: `Row ${number}`, exact: false }) });
const shown = (page: Page, selector: string) => page.locator(`.pair-table ${selector}`).filter({ visible: true });

test('g p puts two versions beside each other, b turns them round, a digit picks the other', async ({ page }) => {
  await addStory(page, 'Pair by key', ferry('Pairham'));
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/view=pair/);
  await expect(page.getByLabel('From')).toContainText('A · Wire');
  await expect(page.getByRole('table')).toHaveAccessibleName(/what changed from Wire to British/);
  await page.keyboard.press('3');
  await expect(page.getByRole('table')).toHaveAccessibleName(/what changed from Wire to Odd one/);
  await expect(page).toHaveURL(/of=/);
  await page.keyboard.press('b');
  await expect(page.getByRole('table')).toHaveAccessibleName(/what changed from Odd one to Wire/);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('table')).toHaveAccessibleName(/what changed from Odd one to Wire/);
});

test('side by side each text has its own words only; inline the two are one, and the link keeps the choice', async ({
  page,
}) => {
  await addStory(page, 'Layouts', ferry('Layham'), '?view=pair&of=c');
  const street = shown(page, 'del').filter({ hasText: 'street' });
  const road = shown(page, 'ins').filter({ hasText: 'road' });
  await expect(street).toHaveCount(1);
  await expect(road).toHaveCount(1);
  expect((await road.boundingBox())?.x ?? 0).toBeGreaterThan(((await street.boundingBox())?.x ?? 0) + 200);

  await page.getByRole('button', { name: 'Inline' }).click();
  await expect(page).toHaveURL(/layout=inline/);
  await expect(road).toHaveCount(1);
  const [gone, put] = [await street.boundingBox(), await road.boundingBox()];
  expect(Math.abs((gone?.y ?? 0) - (put?.y ?? 99))).toBeLessThan(60);
  await expect(street).toContainText('only in A: street');
  await expect(road).toContainText('only in C: road');
  await page.reload();
  await ready(page);
  await expect(page.getByRole('button', { name: 'Inline' })).toHaveAttribute('aria-pressed', 'true');
});

test('a narrow window opens inline, without being asked', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await addStory(page, 'Narrow pair', ferry('Narham'), '?view=pair&of=c');
  await expect(shown(page, 'ins').filter({ hasText: 'road' })).toHaveCount(1);
  await expect(shown(page, '.pair-other')).toHaveCount(0);
  const [content, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(content).toBeLessThanOrEqual(window_ ?? 0);
});

test('n walks the two versions’ own changes, each brought into sight, and style is passed by until it is shown', async ({
  page,
}) => {
  await addStory(page, 'Pair walk', ferry('Walkham'), '?view=pair&of=b');
  const heard = await walkThrough(page);
  expect(heard.length).toBeGreaterThan(0);
  for (const h of heard) expect(h).not.toMatch(/spelling/);
  await expect(shown(page, 'ins:not([role="none"])').filter({ hasText: 'defence' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.locator('.filter[data-group="style"]').click();
  await expect(shown(page, 'ins:not([role="none"])').filter({ hasText: 'defence' })).toHaveCount(1);
  const all = await walkThrough(page);
  expect(all.length).toBeGreaterThan(heard.length);
  await page.keyboard.press('p');
  await expect(page.locator('.pair-table [data-current]').filter({ visible: true }).first()).toBeInViewport();
  await expect(said(page)).toHaveText(/ of \d+, row \d+, /);
});

test('what is the same in both is folded, and a moved paragraph leads to its other place', async ({ page }) => {
  await addStory(page, 'Pair moves', ferry('Moverham'), '?view=pair&of=c');
  await expect(page.getByRole('link', { name: /rows the same/ })).toBeVisible();
  const ghost = shown(page, '.ghost').first();
  await expect(ghost).toContainText('C has row');
  await ghost.click();
  await expect(page.locator('.pair-row[data-here]').filter({ hasText: 'horns and flares' })).toBeInViewport();
  await expect(row(page, 1).first()).toBeVisible();
});

test('axe finds nothing in Pair: side by side, inline, narrow, light and dark', async ({ page }) => {
  test.setTimeout(120_000);
  const path = await storeStory(page.request, 'Pair axe', ferry('Axeham'));
  for (const [width, query] of [
    [1440, 'of=c'],
    [1440, 'of=c&layout=inline&show=style&folds=open'],
    [360, 'of=b'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${path}?view=pair&${query}`);
    await ready(page);
    expect(await violationsInBoth(page), `${width} ${query}`).toEqual([]);
  }
});

test('a card of the two versions’ own changes closes when another two are held against each other', async ({
  page,
}) => {
  await addStory(page, 'Pair left', ferry('Leftham'), '?view=pair&of=c');
  await page.keyboard.press('n');
  await expect(page.getByRole('article')).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('table')).toHaveAccessibleName(/what changed from Wire to British/);
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.keyboard.press('w');
  await expect(said(page)).toHaveText('go to a mark first: n');
});
