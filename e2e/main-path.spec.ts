import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import { fiveCopies } from './five-copies.ts';
import { ready, said, storeStory } from './reader.ts';
import { test } from './sound-page.ts';

/*
 * The main path, by keyboard alone, in each view: go to what looks garbled, read the evidence, mark it, copy the link. What is asserted
 * is what a screen reader is given: roles and names.
 */

const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 800 } };
const VIEWS = ['grid', 'rows', 'changes', 'pair', 'reading', 'facts'];

/** What holds the finding: the card, in the list of changes its entry. */
function evidence(page: Page, view: string) {
  return view === 'changes' ? page.locator('.item[data-selected="true"]') : page.getByRole('article').last();
}

async function isFocusLost(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement === null || document.activeElement === document.body);
}

for (const [where, size] of Object.entries(SIZES)) {
  test(`by keyboard alone, in every view, on a ${where}: find the garbled words, read why, mark them, copy the link`, async ({
    page,
    context,
  }) => {
    test.setTimeout(300_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize(size);
    // A story of its own: what is marked here is nobody else's.
    const pathname = await storeStory(page.request, `Main path on a ${where}`, fiveCopies(where));
    for (const [i, view] of VIEWS.entries()) {
      await page.goto(`${pathname}?view=${view}`);
      await ready(page);
      await page.keyboard.press('N');
      // Reading says first which copy it went to, where that had to be fetched.
      await expect(said(page), view).toHaveText(/^(now reading [A-E]\. )?1 of \d+, .*likely garbled, in [A-E]: “/);
      const card = evidence(page, view);
      await expect(card.getByText(/looks? /).first(), view).toBeVisible();
      await expect.poll(() => isFocusLost(page), view).toBe(false);
      // The evidence: what the others say, or why the words are odd by themselves.
      if (view === 'changes') await card.getByText('Why', { exact: true }).press('Enter');
      else await expect(card.getByRole('heading', { name: 'Why' }), view).toBeVisible();
      await expect(card.locator('.evidence, li, q').first(), view).toBeVisible();

      await page.evaluate(() => document.querySelector<HTMLElement>('[name="note"]')?.blur());
      await page.keyboard.press('w');
      if (i === 0) {
        await expect(page.getByLabel('Your name')).toBeFocused();
        await page.keyboard.type('Ada');
        await page.keyboard.press('Enter');
      }
      await expect(card.getByText(/Confirmed by Ada/).first(), view).toBeVisible();
      // Out of a field the keys are the desk's again, and the focus is not lost.
      await card.getByLabel('Note').focus();
      await page.keyboard.press('Escape');
      if (view !== 'reading') expect(await isFocusLost(page), `${view}, out of the note`).toBe(false);
      else {
        await page.keyboard.press('N');
        await page.keyboard.press('P');
      }
      await page.keyboard.press('y');
      await expect(said(page), view).toHaveText('Link to the finding copied');
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link, view).toMatch(/\/f\/[\w-]+\?view=/);

      await page.keyboard.press('Escape');
      await expect(page, view).not.toHaveURL(/\/f\//);
      if (view !== 'reading') expect(await isFocusLost(page), `${view}, card closed`).toBe(false);
      await page.keyboard.press('f');
      await expect(page.locator('.filter').filter({ visible: true }).first(), view).toBeFocused();
      await page.keyboard.press('Space');
      await expect(page, view).toHaveURL(/hide=/);
      expect(await isFocusLost(page), `${view}, filtered`).toBe(false);
      await page.keyboard.press('Space');
      await page.keyboard.press('/');
      await expect(
        page.getByRole('searchbox', { name: 'Find in all versions' }).filter({ visible: true }),
      ).toBeFocused();
      await page.goto(link);
      await ready(page);
      await expect(
        evidence(page, view)
          .getByText(/Confirmed by Ada/)
          .first(),
        view,
      ).toBeVisible();
      await evidence(page, view).getByRole('button', { name: 'Undo “Confirmed”' }).press('Enter');
      await expect(page.getByRole('button', { name: 'Undo “Confirmed”' }), view).toHaveCount(0);
    }
  });
}
