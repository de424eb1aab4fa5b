import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds wrong with the page as it stands: one line a rule, with the first places. `rules`: those alone. */
export async function violations(page: Page, { rules }: { readonly rules?: string[] } = {}): Promise<string[]> {
  const found = await analyse(page, rules);
  if (!found.some((line) => line.startsWith('document-title'))) return found;
  // The framework takes a page's title off for a moment while an action's fresh page comes in. One that stays away fails here.
  await expect(page).toHaveTitle(/\S/);
  return analyse(page, rules);
}

/**
 * The same in light, and then in dark, of which only the colours differ: roles, names and targets are those of the page that was looked
 * at a moment ago. Leaves it in light.
 */
export async function violationsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, { rules: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((line) => `in dark: ${line}`)];
}

async function analyse(page: Page, rules?: string[]): Promise<string[]> {
  // What fades in or out is judged where it ends: half way its contrast is nobody's choice.
  await page.evaluate(() => {
    for (const a of document.getAnimations()) if (a.effect?.getComputedTiming().endTime !== Infinity) a.finish();
  });
  // In a frame that may run no script axe can wait for ever for its own timers. What stands in one is looked at as a page of its own.
  const axe = new AxeBuilder({ page }).exclude('iframe[sandbox]');
  const { violations: broken } = await (rules ? axe.withRules(rules) : axe).analyze();
  return broken.map(({ id, nodes }) => {
    const places = nodes.map((n) => n.target.join(' ')).slice(0, 4);
    return `${id}: ${places.join(' | ')}`;
  });
}
