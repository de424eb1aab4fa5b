import { violationsInBoth } from './axe.ts';
import { expect } from './expect.ts';
import { addStory, ready, shortStory } from './reader.ts';
import { test } from './sound-page.ts';

const VIEWS = ['grid', 'rows', 'changes', 'pair', 'reading', 'facts', 'versions'];

test('every view of one of everything passes axe, light and dark, and does not scroll sideways at 320 px', async ({
  page,
}) => {
  test.setTimeout(240_000);
  for (const view of VIEWS) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/specimens?view=${view}&show=style`);
    await ready(page);
    expect(await violationsInBoth(page), view).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    const [content, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(content, view).toBeLessThanOrEqual(window_ ?? 0);
  }
});

test('the chords and the tabs lead to each view, and a view that there is not opens the first', async ({ page }) => {
  const path = await addStory(page, 'All views', shortStory('Viewham'));
  const tab = (name: string) =>
    page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name, exact: true });
  for (const [key, name] of [
    ['c', 'Changes'],
    ['p', 'Pair'],
    ['r', 'Reading'],
    ['x', 'Facts'],
    ['v', 'Versions'],
    ['g', 'Grid'],
  ] as const) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await expect(tab(name)).toHaveAttribute('aria-current', 'page');
  }
  await page.goto(`${path}?view=hologram`);
  await ready(page);
  await expect(tab('Grid')).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('table')).toBeVisible();
});

test('a column’s menu leads to how alike the versions are, and a number there to the two of them', async ({ page }) => {
  await addStory(page, 'Alike', shortStory('Alikeham'));
  await page.getByRole('button', { name: 'Column A: more' }).click();
  await page.getByRole('menuitem', { name: /How alike/ }).click();
  await expect(page.getByRole('heading', { name: 'Likely copying order' })).toBeVisible();
  await expect(page.getByText('no dates are given').first()).toBeVisible();
  await expect(page.getByRole('img', { name: /Likely copying order\. . is close to ., \d+ % alike/ })).toBeVisible();
  // The numbers stand once; how they were come by is for who asks.
  const reasons = page.locator('.versions-why li').first();
  await expect(reasons).toBeHidden();
  await page.getByText('How every two were told, in numbers').click();
  await expect(reasons).toBeVisible();
  const cell = page.getByRole('row', { name: /Wire/ }).getByRole('link').last();
  await expect(cell).toContainText(/\d+ %, same story/);
  await cell.click();
  await ready(page);
  await expect(page.getByRole('table')).toHaveAccessibleName(/what changed from Wire to Odd one/);
});

test('in Changes an entry has its sentence, who says what, and takes a mark in its place', async ({ page }) => {
  await addStory(page, 'Changes at work', shortStory('Workham'), '?view=changes');
  const entry = page.locator('.item').filter({ hasText: 'road' }).first();
  await expect(entry).toContainText('the last road we have');
  await expect(entry.locator('.readings-line')).toContainText('street');
  await page.keyboard.press('j');
  await expect(page.locator('.item[data-selected="true"]')).toHaveCount(1);
  await expect(page.locator('.item[data-selected="true"] a').first()).toBeFocused();
  // The overview beside the list leads within the list.
  await page.locator('.overview-bar:visible .overview-line').nth(3).click();
  await expect(page.locator('.item[data-selected="true"]')).toContainText('Row 4');
  await expect(page).toHaveURL(/view=changes/);
  await entry.getByRole('button', { name: 'Show in the text' }).click();
  await expect(page.locator('.desk-table [data-current]').first()).toBeInViewport();
});
