import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './expect.ts';

type Part = {
  /** These rules alone. */
  readonly rules?: string[];
  /** What came to a page that was looked at a moment ago, and no more of it. */
  readonly within?: string;
};

/** The rules that a colour can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with the page as it stands: one line a rule, with the first places. */
export async function violations(page: Page, part: Part = {}): Promise<string[]> {
  const found = await analyse(page, part);
  if (!found.some((line) => line.startsWith('document-title'))) return found;
  // The framework takes a page's title off for a moment while an action's fresh page comes in. One that stays away fails here.
  await expect(page).toHaveTitle(/\S/);
  return analyse(page, part);
}

/**
 * The same in light, and then in dark, of which only the colours differ: roles, names and targets are those of the page that was looked
 * at a moment ago. Leaves it in light.
 */
export async function violationsInBoth(page: Page, part: Pick<Part, 'within'> = {}): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page, part);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, { ...part, rules: COLOUR_RULES });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((line) => `in dark: ${line}`)];
}

/**
 * axe itself, asked in the page for what is broken and for nothing else. Its own binding for Playwright brings all that passed over to a
 * second page first, some thousand places with their markup on a long story: five to ten times the time, and most of the suite's.
 */
async function analyse(page: Page, { rules, within }: Part): Promise<string[]> {
  // A string that is evaluated is not held up by the page's policy, as a script tag would be.
  await page.evaluate(`window.axe ?? (() => { ${axe.source} })()`);
  await page.evaluate(markEachLook);
  const broken = await page.evaluate(
    async ([only, part]) => {
      // What fades in or out is judged where it ends: half way its contrast is nobody's choice.
      for (const a of document.getAnimations()) if (a.effect?.getComputedTiming().endTime !== Infinity) a.finish();
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-look]' }] });
      const { violations } = await axe.run(part ? { include: part } : document, {
        resultTypes: ['violations'],
        // What stands in a frame is looked at as a page of its own; in one that may run no script axe would wait for ever.
        iframes: false,
        ...(only ? { runOnly: only } : {}),
      });
      return violations.map(({ id, nodes }) => ({
        id,
        targets: nodes.slice(0, 4).map((node) => node.target.join(' ')),
      }));
    },
    [rules, within] as const,
  );
  return broken.map(({ id, targets }) => `${id}: ${targets.join(' | ')}`);
}

/**
 * Marks where contrast is measured: measured at every word it is four fifths of axe's time. Of all words that look alike the first few and
 * the last are marked; alike are words of one class, in one colour and letter, whose grounds are the same all the way out.
 */
function markEachLook(): void {
  const FEW = 4;
  const grounds = new Map<Element, string>();
  const groundOf = (element: Element | null): string => {
    if (element === null) return '';
    let ground = grounds.get(element);
    if (ground === undefined) {
      const s = getComputedStyle(element);
      const own = [s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.mixBlendMode, s.position];
      ground = `${groundOf(element.parentElement)}/${own.join()}`;
      grounds.set(element, ground);
    }
    return ground;
  };
  const lookOf = (element: Element): string => {
    const s = getComputedStyle(element);
    const letters = [element.className, s.color, s.fontSize, s.fontWeight, s.fontFamily, s.textShadow];
    // Of a control that cannot be used no contrast is asked.
    const exempt = element.closest('label, :disabled, [aria-disabled="true"]') !== null;
    return `${letters.join()} ${exempt} on ${groundOf(element)}`;
  };
  const hasWords = (element: Element): boolean =>
    element.matches('input, textarea, select') ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
  const alike = new Map<string, Element[]>();
  for (const element of document.body.querySelectorAll('*')) {
    element.removeAttribute('data-look');
    if (!hasWords(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const look = lookOf(element);
    const seen = alike.get(look);
    if (seen) seen.push(element);
    else alike.set(look, [element]);
  }
  for (const all of alike.values())
    for (const element of [...all.slice(0, FEW), ...all.slice(-1)]) element.setAttribute('data-look', '');
}
