import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import { openFive } from './five-copies.ts';
import { addStory, said } from './reader.ts';
import { test } from './sound-page.ts';

const HEADLINE = 'Rowers open their new boathouse';
const BODY = [
  'The rowing club of Moveford opened its boathouse on Saturday after two summers of work by its members.',
  'The chairman thanked the carpenters first, and then everybody who had sawn, painted or only made the tea.',
  'A crowd of about three hundred watched from the bridge as four eights raced upstream in a light rain.',
  'The old shed, built of railway sleepers in the year of the great frost, had leaned a little further towards the river every winter until last autumn, when the insurers refused to cover the boats any longer.',
];

/** The last paragraph of A opens the story in B. */
async function openMoved(page: Page): Promise<void> {
  const [first = '', second = '', third = '', shed = ''] = BODY;
  await addStory(page, 'A paragraph moved', [
    { label: 'Morning', text: [HEADLINE, first, second, third, shed].join('\n\n') },
    { label: 'Evening', text: [HEADLINE, shed, first, second, third].join('\n\n') },
  ]);
  // Against A, so that it is B that has moved it.
  await page.locator('.picker:visible').filter({ hasText: 'the majority' }).selectOption({ label: 'A · Morning' });
  await expect(page.locator('.head[data-letter="A"] .sigil')).toHaveAttribute('data-base', 'true');
}

const row = (page: Page, words: string) => page.locator('.row', { has: page.locator('.copy', { hasText: words }) });

test('a moved paragraph has a chip with its direction, a ghost at its own place, and each leads to the other', async ({
  page,
}) => {
  await openMoved(page);
  const moved = row(page, 'railway sleepers');
  const chip = moved.locator('td[data-letter="B"] .moved-chip');
  await expect(page.locator('.moved-chip')).toHaveCount(1);
  await expect(chip).toHaveText('moved up: in B after row 1');
  await expect(chip.locator('.icon-arrow-up')).toBeVisible();
  const number = (await moved.locator('.row-number').textContent())?.replace(/\D/g, '');
  const ghost = page.locator('.ghost[data-g="move"]');
  await expect(ghost).toHaveText(`B has row ${number} here: “The old shed, built of …”`);
  const place = page.locator('.row', { has: ghost });
  await expect(place.locator('.row-number')).toHaveText('Row 1');

  await chip.click();
  await expect(place).toHaveAttribute('data-here', '');
  await ghost.click();
  await expect(moved).toHaveAttribute('data-here', '');
});

test('m goes to the other place of a moved paragraph and back, and elsewhere says that nothing is moved', async ({
  page,
}) => {
  await openMoved(page);
  const moved = row(page, 'railway sleepers');
  const place = page.locator('.row', { has: page.locator('.ghost[data-g="move"]') });
  await moved.locator('.row-number').focus();
  await page.keyboard.press('m');
  await expect(place.locator('td[data-letter="B"]')).toBeFocused();
  await expect(said(page)).toHaveText('the other place of the paragraph in B');
  await page.keyboard.press('m');
  await expect(moved.locator('td[data-letter="B"]')).toBeFocused();
  await page.keyboard.press('m');
  await expect(place.locator('td[data-letter="B"]')).toBeFocused();

  const fold = page.locator('[data-fold]');
  if ((await fold.count()) > 0) await fold.first().click();
  await row(page, 'thanked the carpenters').locator('.row-number').focus();
  await page.keyboard.press('m');
  await expect(said(page)).toHaveText('nothing is moved here');
});

test('a click on the overview bar goes to that row', async ({ page }) => {
  await openFive(page);
  await page.locator('.desk-main').evaluate((main) => main.scrollTo({ top: 0 }));
  const lines = page.locator('.overview-bar[data-direction="down"] .overview-line');
  for (const line of [lines.last(), lines.first()]) {
    const id = await line.getAttribute('data-go');
    await line.click();
    const there = page.locator(`#row-${id}`);
    await expect(there).toHaveAttribute('data-here', '');
    await expect(there).toBeInViewport();
    await expect(page.locator('[data-here]')).toHaveCount(1);
  }
});
