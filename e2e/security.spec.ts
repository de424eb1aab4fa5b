import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import { ready } from './reader.ts';
import { test } from './sound-page.ts';

/** Collects what the browser refused to load or run, on every page from now on. */
async function refusals(page: Page): Promise<string[]> {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) seen.push(`${page.url()}: ${message.text()}`);
  });
  return seen;
}

test('every page works under its policy: nothing of ours is refused, dialogs included', async ({ page }) => {
  const seen = await refusals(page);
  await page.goto('/');
  const link = page.locator('a[href^="/s/"]').first();
  await link.click();
  await page.waitForURL(/\/s\//);
  await ready(page); // the newest story may still be being compared
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  for (const path of ['/new', '/specimens', '/login', '/nowhere']) await page.goto(path);
  expect(seen).toEqual([]);
});

test('a script that got into a page would not run: it has no nonce', async ({ page }) => {
  await page.goto('/');
  const ran = await page.evaluate(async () => {
    const violated = new Promise((done) => {
      document.addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective), { once: true });
    });
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="data:," onerror="window.intruder = true">';
    document.body.append(holder);
    return [await violated, 'intruder' in window];
  });
  expect(ran).toEqual([expect.stringContaining('script-src'), false]);
});

test('each answer carries its own nonce, and no page may be framed or sniffed', async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of ['/', '/', '/new', '/login', '/nowhere']) {
    const answer = await request.get(path);
    const headers = answer.headers();
    const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? '';
    nonces.add(nonce);
    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(
      scripts.filter((s) => !s.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect([headers['x-content-type-options'], headers['referrer-policy'], headers['x-frame-options']]).toEqual([
      'nosniff',
      'no-referrer',
      'DENY',
    ]);
  }
  expect(nonces.size).toBe(5);
});

test('what is no page is outside the proxy and may do nothing', async ({ request }) => {
  for (const path of ['/api/v1/stories', '/health', '/ready']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toContain("default-src 'none'");
  }
});
