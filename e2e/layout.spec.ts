import { expect } from './expect.ts';
import { fivePath, openFive } from './five-copies.ts';
import { ready } from './reader.ts';
import { test } from './sound-page.ts';

/** What no reader should see: things that jump, pages that scroll sideways, buttons too small to hit. */

const VIEWS = ['grid', 'rows', 'changes', 'pair', 'pair&layout=inline', 'reading', 'facts', 'versions'];
/** Of the window's height times the part of it that moved. A line of text that comes late is some 0.03; a letter more or less is no jump. */
const STILL = 0.02;

declare global {
  interface Window {
    shifts: string[];
    shifted: number;
  }
}

test('nothing moves while a page comes in, in any view, on a phone and on a desk', async ({ page }) => {
  test.setTimeout(240_000);
  const path = await fivePath(page);
  await page.addInitScript(() => {
    window.shifts = [];
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          readonly value: number;
          readonly sources: readonly { readonly node?: Element }[];
        };
        window.shifted += value;
        window.shifts.push(`${value.toFixed(4)}: ${sources.map((s) => s.node?.className ?? '?').join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [360, 900, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    for (const view of ['', ...VIEWS]) {
      await page.goto(view ? `${path}?view=${view}` : path, { waitUntil: 'networkidle' });
      await ready(page);
      const { shifted, shifts } = await page.evaluate(() => ({ shifted: window.shifted, shifts: window.shifts }));
      expect(shifted, `${view || 'first view'} at ${width}: ${shifts.join('; ')}`).toBeLessThan(STILL);
    }
  }
});

test('at 200 % zoom and with letters of twice the size no view scrolls sideways', async ({ page }) => {
  test.setTimeout(240_000);
  for (const at of ['/', '/new', await fivePath(page), ...VIEWS.map((v) => `/specimens?view=${v}&show=style`)]) {
    await page.goto(at);
    if (at !== '/' && at !== '/new') await ready(page);
    // Zoomed: half as many CSS pixels. Larger letters: the same window.
    for (const [width, height, size] of [
      [720, 450, '100%'],
      [1440, 900, '200%'],
      [360, 760, '200%'],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate((s) => document.documentElement.style.setProperty('font-size', s), size);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${at} at ${width}, letters ${size}`).toBeLessThanOrEqual(0);
    }
  }
});

test('whatever can be pressed is 24 px high and wide, or stands in a line of text', async ({ page }) => {
  const path = await fivePath(page);
  for (const [width, view] of [
    [1440, 'grid'],
    [900, 'rows'],
    [360, 'changes'],
    [360, 'pair'],
    [1440, 'facts'],
    [360, 'versions'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${path}?view=${view}`);
    await ready(page);
    const small = await page
      .locator('button, [role="button"], select, input, summary, .view-tab, .row-number, .item > a')
      .evaluateAll((all) =>
        all.flatMap((el) => {
          const { width: w, height: h } = el.getBoundingClientRect();
          const drawn = w > 1 && h > 1 && el.checkVisibility({ visibilityProperty: true });
          return drawn && (w < 24 || h < 24)
            ? [`${Math.round(w)} × ${Math.round(h)}: ${el.className || el.textContent}`]
            : [];
        }),
      );
    expect([...new Set(small)], `${view} at ${width}`).toEqual([]);
  }
});

test('the views stay under the pointer, whichever of them is chosen', async ({ page }) => {
  // Wide enough for the views to stand beside the title.
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFive(page);
  const left = () =>
    page
      .locator('.masthead .view-tab')
      .evaluateAll((tabs) => tabs.map((tab) => Math.round(tab.getBoundingClientRect().left)));
  const before = await left();
  for (const view of ['Pair', 'Reading', 'Versions']) {
    await page.locator('.masthead').getByRole('link', { name: view, exact: true }).click();
    await expect(page.locator('.masthead .view-tab[aria-current]')).toHaveText(view);
    await ready(page);
    expect(await left(), view).toEqual(before);
  }
});

test('the view that the window chose is told from the others before any script runs', async ({ browser, page }) => {
  const path = await openFive(page);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  for (const [width, chosen] of [
    [360, 'Changes'],
    [900, 'Rows'],
    [1440, 'Grid'],
  ] as const) {
    await bare.setViewportSize({ width, height: 800 });
    await bare.goto(new URL(path, page.url()).href);
    const dark = await bare.locator('.view-tab').evaluateAll((tabs) => {
      const ink = getComputedStyle(document.documentElement).color;
      return tabs.flatMap((tab) =>
        tab.checkVisibility() && getComputedStyle(tab).backgroundColor === ink ? [tab.textContent] : [],
      );
    });
    expect(dark, `at ${width}`).toEqual([chosen]);
  }
  await context.close();
});

test('a card that is longer than its room keeps the verdicts in sight, and asks for a name in words', async ({
  page,
}) => {
  const path = await fivePath(page);
  for (const [width, view] of [
    [360, 'rows'],
    [900, 'rows'],
    [900, 'reading&of=d'],
    [1440, 'reading&of=d'],
  ] as const) {
    await page.setViewportSize({ width, height: 760 });
    await page.goto(`${path}?view=${view}`);
    await ready(page);
    await page.keyboard.press('Shift+N');
    const confirm = page.getByRole('button', { name: 'Confirm', exact: true });
    await expect(confirm, `${view} at ${width}`).toBeInViewport({ ratio: 1 });
    await page.getByText('Kind of damage').scrollIntoViewIfNeeded();
    await expect(confirm, `${view} at ${width}, further down`).toBeInViewport({ ratio: 1 });
    await confirm.click();
    const name = page.getByLabel('Your name');
    expect(await name.evaluate((field: HTMLInputElement) => field.validationMessage)).toContain('Whose mark');
    await name.fill('Ada');
    expect(await name.evaluate((field: HTMLInputElement) => field.validity.valid)).toBe(true);
  }
});

test('with forced colours and without any, every kind of mark keeps a shape of its own', async ({ page }) => {
  const path = await fivePath(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${path}?show=style`);
  await ready(page);
  const shape = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((el) => {
        const { textDecorationLine, textDecorationStyle, borderTopStyle, borderLeftStyle } = getComputedStyle(el);
        return `${textDecorationLine} ${textDecorationStyle} ${borderTopStyle} ${borderLeftStyle}`;
      });
  const table = '.desk-table .copy';
  const shapes = [
    await shape(`${table} [data-k="added"]`),
    await shape(`${table} [data-k="removed"]`),
    await shape(`${table} [data-k="changed"]`),
    await shape(`${table} .flag-link`),
    await shape('.desk-table .cell[data-moved]'),
  ];
  expect(new Set(shapes).size, shapes.join(' | ')).toBe(shapes.length);
  expect(shapes[3]).toContain('wavy');

  // Words under a mark can be read: the browser's own colours for a mark and for the link in it are the same in some themes.
  for (const view of ['grid', 'reading&base=d']) {
    await page.goto(`${path}?view=${view}`);
    await ready(page);
    const unread = await page.locator('.desk-table mark').evaluateAll((marks) =>
      marks.flatMap((mark) => {
        const words = mark.querySelector('a') ?? mark;
        const own = getComputedStyle(mark).backgroundColor;
        return getComputedStyle(words).color === own ? [mark.textContent] : [];
      }),
    );
    expect(unread, view).toEqual([]);
  }
  const background = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((el) => getComputedStyle(el).backgroundColor);
  expect(await background('.view-tab[aria-current]')).not.toBe(await background('.view-tab:not([aria-current])'));
});
