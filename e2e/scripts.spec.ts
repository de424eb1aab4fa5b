import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect } from './expect.ts';
import { ARABIC, ARABIC_AGAIN, COPIES } from './four-scripts.ts';
import { COMPARING, ready, storeStory } from './reader.ts';
import { test } from './sound-page.ts';

/** Copies in Arabic, Hebrew, Japanese and Chinese beside English ones: each column reads as a reader of it expects. */

const VIEWS = ['grid', 'rows', 'changes', 'pair', 'reading', 'facts', 'versions'];

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const over = (element: Locator) => element.evaluate((el) => el.scrollWidth - el.clientWidth);
const direction = (element: Locator) => element.evaluate((el) => getComputedStyle(el).direction);

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await ready(page);
}

test('each paragraph has its own language and direction, in every view', async ({ page, request }) => {
  const path = await storeStory(request, 'Four scripts', COPIES);
  await open(page, path);
  for (const [i, { language }] of COPIES.entries()) {
    const words = page.locator(`td[data-letter="${String.fromCharCode(65 + i)}"] .copy`).first();
    await expect(words).toHaveAttribute('lang', language);
    expect(await direction(words), language).toBe(language === 'ar' || language === 'he' ? 'rtl' : 'ltr');
  }
  // A label in Arabic keeps its own order, and the letter of its column stands before it all the same.
  const head = page.locator('.head[data-letter="C"]');
  expect(await direction(head.locator('bdi').first())).toBe('rtl');
  expect(await direction(head)).toBe('ltr');
  for (const view of VIEWS) {
    await open(page, `${path}?view=${view}`);
    for (const width of [320, 900, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sideways(page), `${view} at ${width}`).toBeLessThanOrEqual(0);
    }
    expect(await violations(page), view).toEqual([]);
  }
});

test('from right to left the words that were taken out stand before the ones put in, and marks lie on their words', async ({
  page,
  request,
}) => {
  const path = await storeStory(request, 'العبّارة الليلية', [
    { label: 'A', language: 'ar', text: ARABIC },
    { label: 'B', language: 'ar', text: ARABIC_AGAIN },
  ]);
  await page.goto(path, COMPARING);
  // A headline whose first word is marked: what a screen reader is told before it is Latin, and turns nothing round.
  for (const view of ['pair', 'grid', 'reading']) {
    await open(page, `${path}?view=${view}&base=a`);
    for (const words of await page.locator('.desk-table .copy').all()) expect(await direction(words), view).toBe('rtl');
  }
  await page.goto(`${path}?view=pair&layout=inline`, COMPARING);
  await ready(page);
  const gone = page.locator('.pair-base .pair-gone').filter({ hasText: 'شارع' });
  const put = page.locator('.pair-base .pair-new').filter({ hasText: 'طريق' });
  const [before, after] = [await gone.boundingBox(), await put.boundingBox()];
  // Both on one line: what is read first stands on the right.
  expect(Math.abs((before?.y ?? 0) - (after?.y ?? 99))).toBeLessThan(12);
  expect(before?.x ?? 0).toBeGreaterThan(after?.x ?? 0);

  await open(page, `${path}?base=a`);
  const changed = page.locator('td[data-letter="B"] [data-stop]').filter({ hasText: 'طريق' }).first();
  const cell = await changed.locator('xpath=ancestor::td').boundingBox();
  const mark = await changed.boundingBox();
  expect(mark?.x ?? 0).toBeGreaterThanOrEqual(cell?.x ?? 0);
  expect((mark?.x ?? 0) + (mark?.width ?? 0)).toBeLessThanOrEqual((cell?.x ?? 0) + (cell?.width ?? 0));
});

test('a letter and the mark over it are never parted by a mark of ours, nor is a family of emoji', async ({
  page,
  request,
}) => {
  const path = await storeStory(request, 'Combining', COPIES.slice(0, 2));
  await open(page, `${path}?base=a&show=style&folds=open`);
  const parted = await page
    .locator('.desk-table .copy')
    .evaluateAll((paragraphs) =>
      paragraphs.flatMap((p) =>
        [...p.querySelectorAll('ins, del, mark')].flatMap((mark) =>
          /^[\p{M}\u200d]/u.test(mark.textContent ?? '') || /\u200d$/u.test(mark.textContent ?? '')
            ? [mark.textContent]
            : [],
        ),
      ),
    );
  expect(parted).toEqual([]);
});

test('twenty columns scroll within the desk, and the page itself does not', async ({ page, request }) => {
  const copies = Array.from({ length: 20 }, (_, i) => {
    const copy = COPIES[i % COPIES.length];
    if (!copy) throw new Error('there are copies');
    return { ...copy, label: `${copy.label} ${i + 1}`, text: `${copy.text}\n\nEdition ${i + 1}.` };
  });
  const path = await storeStory(request, 'Twenty', copies);
  for (const [view, widths] of [
    ['grid', [1440]],
    ['rows', [1440, 900, 320]],
    ['facts', [1440, 320]],
    ['versions', [1440, 320]],
    ['reading', [1440]],
  ] as const) {
    await open(page, `${path}?view=${view}`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sideways(page), `${view} at ${width}`).toBeLessThanOrEqual(0);
      if (width === 320) expect(await over(page.locator('.view-tabs:visible')), view).toBeLessThanOrEqual(0);
      if (view === 'reading') expect(await over(page.locator('.desk-main'))).toBeLessThanOrEqual(0);
      if (view === 'facts' && width === 1440) {
        // What the fact is stays beside the columns that come into sight.
        const named = page.locator('.fact > th').first();
        const before = await named.boundingBox();
        await page.locator('.desk-main').evaluate((el) => el.scrollBy(600, 0));
        const after = await named.boundingBox();
        expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(40);
        // Nothing shows in the strip before it either.
        const edge = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('th')?.textContent, [
          (after?.x ?? 0) - 4,
          (after?.y ?? 0) + 12,
        ] as const);
        expect(edge).toBe(await named.textContent());
      }
    }
  }
});
