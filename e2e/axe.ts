import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds wrong with the page as it stands: one line a rule, with the first places. */
export async function violations(page: Page): Promise<string[]> {
  const found = await analyse(page);
  if (!found.some((line) => line.startsWith('document-title'))) return found;
  // The framework takes a page's title off for a moment while an action's fresh page comes in. One that stays away fails here.
  await expect(page).toHaveTitle(/\S/);
  return analyse(page);
}

async function analyse(page: Page): Promise<string[]> {
  // What fades in or out is judged where it ends: half way its contrast is nobody's choice.
  await page.evaluate(() => {
    for (const a of document.getAnimations()) if (a.effect?.getComputedTiming().endTime !== Infinity) a.finish();
  });
  // In a frame that may run no script axe can wait for ever for its own timers. What stands in one is looked at as a page of its own.
  const { violations: broken } = await new AxeBuilder({ page }).exclude('iframe[sandbox]').analyze();
  return broken.map(({ id, nodes }) => {
    const places = nodes.map((n) => n.target.join(' ')).slice(0, 4);
    return `${id}: ${places.join(' | ')}`;
  });
}
