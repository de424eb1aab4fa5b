import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';

/**
 * The JavaScript that a page fetches by itself until its network is idle, in kilobytes of gzip: what a reader pays who opens it and
 * touches nothing. Every script file counts, the framework's too.
 */
export async function javascriptOf(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
  const all = await Promise.all(sizes);
  await context.close();
  return all.reduce((sum, size) => sum + size, 0) / 1000;
}
