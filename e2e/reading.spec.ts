import type { Page } from '@playwright/test';
import { violationsInBoth } from './axe.ts';
import { expect } from './expect.ts';
import { openFive } from './five-copies.ts';
import { addStory, ready, said, shortStory, storeStory } from './reader.ts';
import { test } from './sound-page.ts';

const popover = (page: Page) => page.getByRole('dialog', { name: 'What each copy says' });
const word = (page: Page, text: string) => page.locator('.reading .heat-link', { hasText: text }).first();

function openReading(page: Page, title: string, salt: string): Promise<string> {
  return addStory(page, title, shortStory(salt), '?view=reading&of=c');
}

test('a word opens what every copy says there, grouped by who says it; Esc leads back to the word', async ({
  page,
}) => {
  await openReading(page, 'Reading by mouse', 'Readham');
  await word(page, 'road').click();
  await expect(popover(page)).toBeVisible();
  await expect(popover(page).getByRole('listitem').filter({ hasText: 'street' })).toContainText('A');
  await expect(popover(page).getByRole('listitem').filter({ hasText: 'street' })).toContainText('B');
  await expect(popover(page).getByRole('listitem').filter({ hasText: 'road' })).toContainText('C');
  await page.keyboard.press('Escape');
  await expect(popover(page)).toHaveCount(0);
  await expect(word(page, 'road')).toBeFocused();
});

test('opened by its link it is in the page before any script runs', async ({ page }) => {
  const path = await addStory(page, 'Reading by link', shortStory('Linkreadham'));
  const answer = await page.request.get(`${path}?view=reading&of=c`);
  expect(answer.status()).toBe(200);
  expect((await answer.text()).replace(/<[^>]*>/g, '')).toContain('the last road we have');
});

test('by keyboard: g r opens it, Enter on a word its readings, n goes on from that word and is announced', async ({
  page,
}) => {
  await addStory(page, 'Reading by key', shortStory('Readkeyham'));
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await expect(page.getByRole('article', { name: /^Reading by key, Wire/ })).toBeVisible();
  await page.getByRole('combobox', { name: /^Reading/ }).selectOption({ label: 'C · Odd one' });
  await expect(page.getByRole('article', { name: /Odd one/ })).toBeVisible();
  await word(page, 'road').focus();
  await page.keyboard.press('Enter');
  await expect(popover(page)).toBeVisible();
  expect(await popover(page).evaluate((el) => el.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  // Nobody is as quick as to press the next key before the focus is back on the word.
  await expect(word(page, 'road')).toBeFocused();
  await page.keyboard.press('n');
  await expect(said(page)).toHaveText(/^2 of \d+, row \d+, /);
});

test('a finding of another copy is read in that copy, and it is said that the page now has it', async ({ page }) => {
  await openFive(page, '?view=reading&of=a');
  await page.keyboard.press('N');
  await expect(said(page)).toHaveText(/^now reading [B-E]\. 1 of \d+, row \d+, likely garbled, in [B-E]: “/);
});

test('heat is a shape before it is a colour: the warmer, the thicker the line', async ({ page }) => {
  await openReading(page, 'Shapes of heat', 'Shapeham');
  const lines = await page
    .locator('.heat-legend .heat')
    .evaluateAll((all) => all.map((el) => Number.parseFloat(getComputedStyle(el).textDecorationThickness)));
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBeLessThan(lines[1] ?? 0);
  expect(lines[1]).toBeLessThan(lines[2] ?? 0);
});

test('filtered away, words stay and are no stops of the Tab key; the margin is emptied of their notes', async ({
  page,
}) => {
  await openReading(page, 'Reading filtered', 'Filterham');
  await expect(word(page, 'road')).not.toHaveAttribute('tabindex', '-1');
  await page.locator('.filter[data-group="quote"]').click();
  await expect(word(page, 'road')).toHaveAttribute('tabindex', '-1');
  await expect(page.getByRole('article', { name: /Odd one/ })).toContainText('the last road we have', {
    useInnerText: true,
  });
});

test('axe finds nothing in Reading, open and closed, wide and narrow; nothing scrolls sideways at 320', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const path = await storeStory(page.request, 'Reading axe', shortStory('Axleham'));
  for (const width of [1440, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${path}?view=reading&of=c&show=style`);
    await ready(page);
    expect(await violationsInBoth(page), `${width}`).toEqual([]);
    await word(page, 'road').click();
    await expect(popover(page)).toBeVisible();
    expect(await violationsInBoth(page, { within: '[role="dialog"]' }), `${width}, open`).toEqual([]);
    const [content, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(content).toBeLessThanOrEqual(window_ ?? 0);
  }
});
