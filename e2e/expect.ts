import { type ExpectMatcherState, type Locator, type Page, expect as plain } from '@playwright/test';

/**
 * Playwright's `expect`, asked when what it looks for has come. By itself it looks again and again, and at each look that does not hold yet
 * it writes down the accessibility tree of the whole page, names and all, for a message that is hardly ever read: with five copies on the
 * page that was most of what the browser did in these tests. Waiting for an element or an address costs next to nothing. What holds, what
 * fails and what is said of it are Playwright's own.
 */
export const expect = plain.extend({
  ...onceItIs('toBeVisible', (isNot) => (isNot ? 'hidden' : 'visible')),
  ...onceItIs('toBeHidden', (isNot) => (isNot ? 'visible' : 'hidden')),
  ...onceItIs('toBeFocused'),
  ...onceItIs('toBeInViewport'),
  ...onceItIs('toContainText'),
  ...onceItIs('toHaveAttribute'),
  ...onceItIs('toHaveText'),
  ...onceItIs('toHaveValue'),

  async toHaveURL(this: ExpectMatcherState, page: Page, wanted: RegExp | string, options?: Patience) {
    const hasCome = (url: URL) =>
      (typeof wanted === 'string' ? new URL(wanted, url).href === url.href : wanted.test(url.href)) !== this.isNot;
    await waited(page.waitForURL(hasCome, { timeout: this.timeout, ...options, waitUntil: 'commit' }));
    return verdict(this, (this.isNot ? plain(page).not : plain(page)).toHaveURL(wanted, options));
  },
}) as typeof plain;

type Patience = { readonly timeout?: number };

type OfElement =
  | 'toBeVisible'
  | 'toBeHidden'
  | 'toBeFocused'
  | 'toBeInViewport'
  | 'toContainText'
  | 'toHaveAttribute'
  | 'toHaveText'
  | 'toHaveValue';

/** The matcher of this name, asked when the first of its elements is as it has to be for that: there at least. */
function onceItIs(name: OfElement, state: (isNot: boolean) => 'attached' | 'visible' | 'hidden' = () => 'attached') {
  async function matcher(this: ExpectMatcherState, element: Locator, ...asked: unknown[]) {
    const { timeout = this.timeout } = (asked.at(-1) ?? {}) as Patience;
    await waited(element.first().waitFor({ state: state(this.isNot), timeout }));
    const matchers = this.isNot ? plain(element).not : plain(element);
    return verdict(this, (matchers[name] as (...asked: unknown[]) => Promise<void>)(...asked));
  }
  return { [name]: matcher };
}

/** Whether it came is for the matcher to say. */
function waited(coming: Promise<void>): Promise<void> {
  return coming.catch(() => {});
}

async function verdict({ isNot }: ExpectMatcherState, asserted: Promise<void>) {
  const error = await asserted.then(
    () => null,
    (reason: unknown) => reason as Error,
  );
  return { pass: (error === null) !== isNot, message: () => error?.message ?? '' };
}
