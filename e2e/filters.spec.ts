import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import { fiveCopies, openFive } from './five-copies.ts';
import { addStory, copyOf, said, shortStory, walkThrough } from './reader.ts';
import { test } from './sound-page.ts';

const filter = (page: Page, group: string) => page.locator(`.filter[data-group="${group}"]`);
const countOf = async (page: Page, group: string) => Number((await filter(page, group).innerText()).replace(/\D/g, ''));
/** What is drawn as a mark now, and where every row and word stands. */
const layout = (page: Page) =>
  page.evaluate(() => ({
    rows: [...document.querySelectorAll('.row')].map((r) => [r.id, Math.round(r.getBoundingClientRect().height)]),
    words: [...document.querySelectorAll('.desk-table p')].map((p) => [
      Math.round(p.getBoundingClientRect().width),
      Math.round(p.getBoundingClientRect().height),
    ]),
  }));
const styleMarks = (page: Page) =>
  page.locator('.desk-table :is(ins, mark, del)[data-g="style"]:not([role="none"])').count();

test('turning style on adds marks and moves nothing; turning it off takes them away', async ({ page }) => {
  await openFive(page);
  const before = await layout(page);
  expect(await styleMarks(page)).toBe(0);
  await filter(page, 'style').click();
  await expect(filter(page, 'style')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/show=style/);
  expect(await styleMarks(page)).toBeGreaterThan(0);
  expect(await layout(page)).toEqual(before);
  // Of what others have no more than a comma hangs over the line: words would lie over this copy's own.
  const hang = await page
    .locator('.desk-table del[data-g="style"] .said > span')
    .evaluateAll((all) => all.filter((el) => getComputedStyle(el).opacity === '1').map((el) => el.textContent ?? ''));
  expect(hang.filter((words) => !/^[^\p{L}\p{N}]{0,2}$/u.test(words))).toEqual([]);
  await filter(page, 'style').click();
  await expect(page).not.toHaveURL(/show=/);
  expect(await styleMarks(page)).toBe(0);
  // A figure is no name.
  expect(await filter(page, 'facts').innerText()).toMatch(/figure/);
  // A strike is for words.
  const struck = await page
    .locator('.gap-text')
    .evaluateAll((all) => all.map((el) => getComputedStyle(el).textDecorationLine));
  expect([...new Set(struck)]).toEqual(['none']);
  // The picture from above has no finding that the text does not show.
  const points = page.locator('.overview-bar[data-direction="down"] .heat-flag');
  await expect(points).not.toHaveCSS('display', 'none');
  await filter(page, 'garble').click();
  await expect(points).toHaveCSS('display', 'none');
});

test('the counts are what the walk stops at, and what is hidden is said', async ({ page }) => {
  await addStory(page, 'Counts', shortStory('Countham'));
  const style = await countOf(page, 'style');
  expect(style).toBeGreaterThan(0);
  await expect(page.getByText(`${style} hidden (style)`)).toBeVisible();
  const plain = await walkThrough(page);
  for (const [i, h] of plain.entries()) {
    expect(h).not.toMatch(/spelling|punctuation/);
    // As it is specified: “12 of 41, row 7, wording, only C”, and the words.
    const who = '(?:only|in|not in) [A-C]|[A-C] and [A-C]|\\d wordings';
    expect(h).toMatch(new RegExp(`^${i + 1} of ${plain.length}, row \\d+, [a-z ]+, (?:${who})(?:: “.+”)?$`));
  }

  await page.keyboard.press('Escape');
  await filter(page, 'style').click();
  await expect(page.getByText('nothing hidden')).toBeVisible();
  expect((await walkThrough(page)).length).toBeGreaterThan(plain.length);
  // With columns put away something is.
  await page.goto(`${new URL(page.url()).pathname}?v=c&show=style`);
  await expect(page.getByText('no difference hidden')).toBeVisible();
  await expect(page.getByRole('table').first()).toHaveAccessibleName(/ in 1 version$/);
});

test('a filtered link shows its filters as such, and one press resets them', async ({ page }) => {
  await addStory(page, 'Filtered link', shortStory('Linkham'), '?hide=presence,wording');
  await expect(filter(page, 'presence')).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: /^Filters from link/ }).click();
  await expect(page.locator('.filter').first()).toBeFocused();
  await expect(filter(page, 'presence')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).not.toHaveURL(/hide=/);
  // What the reader hides from here on did not come with the link.
  await filter(page, 'presence').click();
  await expect(page.getByRole('button', { name: 'Reset filters' })).toBeVisible();
});

test('the field of the search holds what is searched for, after Back as well', async ({ page }) => {
  await addStory(page, 'Searched', fiveCopies('Searchham'));
  const field = page.locator('.desk-search:visible');
  const tab = page.locator('.view-tab:visible').last();
  const before = await tab.boundingBox();
  await field.fill('Calder');
  const places = await page
    .getByText(/^\d+ places$/)
    .filter({ visible: true })
    .innerText();
  expect(await tab.boundingBox()).toEqual(before);
  await field.press('Enter');
  const found = () => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => range.toString()));
  await expect.poll(found).toEqual(['Calder']);
  await page.locator('.desk-table .flag-link:visible').first().click();
  await expect(page).toHaveURL(/\/f\/.*q=Calder/);
  await page.keyboard.press('/');
  // With an input method Esc and Enter end a composition, and not the search.
  await field.dispatchEvent('keydown', { key: 'Escape', isComposing: true });
  await expect(field).toBeFocused();
  await expect(page).toHaveURL(/q=Calder/);
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await page.goBack();
  await expect(page).toHaveURL(/\/s\/[^/]+\?q=Calder$/);
  await expect(field).toHaveValue('Calder');
  await expect(page.getByText(places, { exact: true }).filter({ visible: true })).toBeVisible();
});

test('hidden means unmarked, never cut: with every group off the words are all there', async ({ page }) => {
  const all = 'garble,quote,facts,meaning,presence,move,wording,hidden';
  await addStory(page, 'All off', shortStory('Offham'), `?hide=${all}`);
  expect(await copyOf(page, 'C')).toContain('promised to raise the fare');
  await expect(page.getByText('Nothing is marked')).toBeVisible();
  await page.keyboard.press('n');
  await expect(said(page)).toHaveText(/nothing is marked/);
});

test('without colour, added, removed, changed and flagged words can be told apart by their shape', async ({ page }) => {
  await page.goto('/specimens');
  const shape = (kind: string) =>
    page
      .locator(`[data-specimen="marks"] [data-k="${kind}"]`)
      .first()
      .evaluate((el) => {
        const s = getComputedStyle(el);
        const line = s.textDecorationLine === 'none' ? '' : `${s.textDecorationLine} ${s.textDecorationStyle}`;
        return line + (s.borderBottomWidth === '0px' ? '' : ` ${s.borderBottomStyle} box`);
      });
  const shapes = await Promise.all(['added', 'removed', 'changed', 'flag'].map(shape));
  expect(shapes).toEqual(['underline solid', 'line-through solid', ' dotted box', 'underline wavy']);
});

test('a base is chosen from the strip and from a column’s menu, and marks the others against it', async ({ page }) => {
  await addStory(page, 'Base', shortStory('Baseham'));
  await page.getByLabel('Against').first().selectOption({ label: 'C · Odd one' });
  await expect(page).toHaveURL(/base=/);
  await expect(page.getByRole('columnheader', { name: /Odd one.*base/ })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /Wire.*base/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Column A: more' }).click();
  await page.getByRole('menuitem', { name: 'Compare the others with A' }).click();
  await expect(page.getByRole('columnheader', { name: /Wire.*base/ })).toBeVisible();
});
