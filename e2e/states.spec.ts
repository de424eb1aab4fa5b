import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect } from './expect.ts';
import { addStory, COMPARING, openExample, type Paste, ready, said, shortStory, storeStory } from './reader.ts';
import { test } from './sound-page.ts';

/** Views whose middle is not the table of rows, and the ways in which it is laid out. */
const VIEWS = ['grid', 'rows', 'changes', 'pair', 'reading', 'facts'];
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

/** Ten paragraphs of our own; `until` cuts the copy off. */
function longStory(town: string, until = 10): string {
  const told = [
    `${town} weighs its harbour`,
    `The harbour board of ${town} met on Monday to hear what the silt in the basin weighs.`,
    'An engineer put it at nine thousand tons, a third more than two winters ago.',
    'Dredging would close the inner quay for six weeks, she told the board.',
    'Two skippers asked where their boats were to lie in the meantime.',
    'The board offered berths behind the breakwater, at half the fee.',
    'A pilot warned that the breakwater gives no shelter from the north.',
    'The vote was put off until the pilots had written down their doubts.',
    'Money for the work is in the budget of the coming year.',
    'The next meeting is called for the first week of March.',
  ];
  return told.slice(0, until).join('\n\n');
}

/** A story in which one copy was cut off, and one is of something else. */
function oddStory(town: string): Paste[] {
  return [
    { label: 'Wire', text: longStory(town) },
    { label: 'British', text: longStory(town).replace('nine thousand', '9,000') },
    { label: 'Cut off', text: longStory(town, 4) },
    {
      label: 'Cat show',
      text: 'Forty cats purr at the fair\n\nForty cats were shown in the great tent on Sunday afternoon.\n\nA grey tom called Bishop took the ribbon from a jury of children.',
    },
  ];
}

async function openView(page: Page, path: string, view: string): Promise<void> {
  await page.goto(`${path}?view=${view}`);
  await ready(page);
}

test('what has to be said before the rows is said in every view, on a phone and on a desk', async ({ page }) => {
  test.setTimeout(240_000);
  const path = await storeStory(page.request, 'Said everywhere', oddStory('Siltham'));
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    await page.goto(path);
    await ready(page);
    await expect(page.getByText('D looks like a different story')).toBeVisible();
    for (const view of VIEWS.filter((v) => v !== 'pair')) {
      await openView(page, path, view);
      await expect(page.getByText('D looks like a different story'), `${view}, ${size.width}`).toBeVisible();
      await expect(page.getByText(/^C ends after row 4; it lacks \d rows/), `${view}, ${size.width}`).toBeVisible();
    }
  }
  // Pair speaks of its two.
  await page.goto(`${path}?view=pair&base=a&of=c`);
  await ready(page);
  await expect(page.getByText(/^C ends after row 4; it lacks \d rows/)).toBeVisible();
  await page.setViewportSize(PHONE);
  await openView(page, path, 'changes');
  expect(await violations(page)).toEqual([]);
  // A notice leads to its row out of a view that does not draw the rows.
  await page.locator('summary').filter({ hasText: 'More: C' }).click();
  await page.getByRole('button', { name: 'Go to row 4' }).click();
  await expect(page).toHaveURL(/view=rows/);
  await expect(page.getByRole('link', { name: 'Row 4', exact: true })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Row 4', exact: true })).toBeInViewport();
});

test('a copy that was cut off has a bar in its column where it ends', async ({ page }) => {
  const path = await addStory(page, 'Cut off', oddStory('Dredgeham').slice(0, 3));
  const bar = page.locator('td[data-letter="C"]').getByText(/^C ends after row 4/);
  await expect(bar).toHaveCount(1);
  await expect(bar).toBeVisible();
  const row = page.getByRole('row').filter({ has: bar });
  await expect(row.getByRole('link', { name: 'Row 5', exact: true })).toBeVisible();
  // With the notice put out of sight by scrolling, the column still says it.
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    for (const view of ['rows', 'pair&base=a&of=c']) {
      await page.goto(`${path}?view=${view}`);
      await ready(page);
      const bars = page
        .locator('.desk-table')
        .getByText(/^C ends after row 4/)
        .filter({ visible: true });
      await expect(bars, `${view}, ${size.width}`).toHaveCount(1);
    }
    await openView(page, path, 'reading&of=c');
    await expect(page.getByText(/^C ends here, after row 4/)).toBeVisible();
  }
  // A copy that is whole has none.
  await page.goto(path);
  await expect(page.locator('td[data-letter="B"]').getByText(/ends after row/)).toHaveCount(0);
});

test('another story that is compared anyway stays so on reload and in a link, and is set apart again', async ({
  page,
}) => {
  const path = await addStory(page, 'Anyway', oddStory('Basinham'));
  const alarm = page.getByText(/^D looks like a different story: /);
  const told = page.getByText('D looks like a different story, but is compared anyway');
  await expect(page.getByText('Forty cats were shown')).toBeHidden();
  await page.getByRole('button', { name: 'Compare anyway' }).click();
  await expect(told).toBeVisible();
  await expect(page.getByText('Forty cats were shown')).toBeVisible();
  await expect(page).toHaveURL(/anyway=/);
  await expect(page.locator('.desk-main')).toBeFocused();
  await page.reload();
  await ready(page);
  await expect(told).toBeVisible();
  await expect(alarm).toHaveCount(0);
  await page.getByRole('button', { name: 'Set it apart again' }).click();
  await expect(alarm).toBeVisible();
  await expect(page).toHaveURL(path);
});

test('on a phone the link’s filters are shown as such above the list, and undone there', async ({ page }) => {
  await page.setViewportSize(PHONE);
  const path = await addStory(page, 'Phone filters', shortStory('Filterham'), '?show=style&hide=quote');
  const undo = page.getByRole('button', { name: /Filters from link/ });
  await expect(undo).toBeVisible();
  await expect(page.getByText(/1 hidden \(quotes/)).toBeVisible();
  await undo.press('Enter');
  await expect(undo).toHaveCount(0);
  await expect(page).toHaveURL(path);
  await expect(said(page)).toHaveText('the filters are as they are at first');
  await expect(page.getByRole('button', { name: 'Filters and view' })).toBeFocused();
});

test('on a phone the filters open where the reader is, far down the text, also over a card, and are shut there', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await openExample(page, '?view=rows');
  const opener = page.getByRole('button', { name: 'Filters and view' });
  const filter = page.getByRole('button', { name: /reworded/ });
  const card = page.locator('.panel > .card');
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
  await opener.click();
  await expect(filter).toBeInViewport();
  const scrolled = () => page.evaluate(() => window.scrollY);
  const before = await scrolled();
  await filter.click();
  await expect(page).toHaveURL(/hide=/);
  // The way back to the first filters comes with it, and may be higher than the line it stands in.
  expect(Math.abs((await scrolled()) - before)).toBeLessThan(24);
  await opener.click();
  await expect(filter).toBeHidden();

  await page.getByRole('button', { name: 'Next difference' }).click();
  await expect(card).toBeVisible();
  await opener.click();
  const [strip, box] = [await page.locator('.desk-strip').boundingBox(), await card.boundingBox()];
  expect(strip && strip.y >= 0 && box && strip.y + strip.height < box.y).toBe(true);
  // What the filters and the card leave of the text has the mark in it.
  await page.getByRole('button', { name: 'Next difference' }).click();
  const mark = await page.locator('.desk-table [data-current]').first().boundingBox();
  expect(mark && strip && mark.y).toBeGreaterThanOrEqual((strip?.y ?? 0) + (strip?.height ?? 0) - 1);
  expect(mark && box && mark.y).toBeLessThan(box?.y ?? 0);
});

test('on a phone a copy that was taken out can be put back from the list of changes', async ({ page }) => {
  await page.setViewportSize(PHONE);
  const path = await addStory(page, 'Taken out', shortStory('Outham'));
  await page.getByRole('button', { name: 'Story' }).click();
  await page.getByRole('menuitem', { name: 'Rename, reorder, remove …' }).click();
  await page.getByRole('button', { name: 'Take “Odd one” out' }).click();
  const note = page.getByText('“Odd one” was taken out of this story');
  await expect(note).toBeVisible(COMPARING);
  await expect(page.locator('.panel-list')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForURL(`**${path}*`, COMPARING);
  await expect(note).toHaveCount(0);
});
