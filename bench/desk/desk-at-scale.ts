import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ENGINE } from '../../lib/model/engine.ts';
import { SAMPLES } from '../../lib/samples/samples.ts';
import { closeCurrent, openCurrent } from '../../lib/server/current.ts';
import { readEnv } from '../../lib/server/env.ts';
import { saveStoryIn } from '../../lib/server/saving.ts';
import type { Current } from '../../lib/server/server-state.ts';
import { invent } from './invent.ts';
import { javascriptOf } from './javascript.ts';

/**
 * The reading desk at its limits, in a real browser: `npm run bench:desk` (build first). Stories are invented, compared once by the engine
 * and kept in .cache. Ratios are taken within one run; milliseconds hang on the machine and on what else it does.
 */
const SIZES = [
  { versions: 20, rows: 200 },
  { versions: 4, rows: 5000 },
] as const;
const LOADS = 3;
const WINDOW = { width: 1440, height: 900 };
const INTERACTIVE_SHARE = 0.35;
const SWITCH_MS = 100;
const HEAP_MB = 300;
const SCRIPT_KB = 150;

const root = resolve(import.meta.dirname, '..'); // the bundle is in dist
const data = join(root, '.cache', `bench-desk-${ENGINE}`);

const { example, stories } = await prepare();
const port = await freePort();
const server = spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'serve'], {
  env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', VARIORUM_DATA: data, VARIORUM_WITH_PARENT: '1' },
  stdio: 'ignore',
});
const browser = await launch();
try {
  await answering(port, server);
  const origin = `http://127.0.0.1:${port}`;
  const script = await javascriptOf(browser, `${origin}/s/${example}`);
  console.log(`JavaScript of the worked example's page: ${script.toFixed(1)} kB gzip (asked: ≤ ${SCRIPT_KB})\n`);
  console.log('| | asked | 20 × 200 | 4 × 5,000 |\n| --- | --- | --- | --- |');
  const columns = [];
  for (const story of stories) columns.push(await measure(browser, `${origin}/s/${story.set}`));
  for (const line of [
    'first',
    'interactive',
    'plain',
    'share',
    'filter',
    'base',
    'gap',
    'heap',
    'elements',
    'json',
  ] as const) {
    const cells = columns.map((c) => c[line]);
    console.log(`| ${NAMES()[line]} | ${cells.map((c) => (c === null ? '–' : c)).join(' | ')} |`);
  }
} finally {
  await browser.close();
  server.kill();
}

function NAMES() {
  return {
    first: 'first row in the HTML | yes',
    interactive: 'interactive, ms | –',
    plain: 'plain page with all rows: interactive, ms | –',
    share: `interactive ÷ plain | ≤ ${INTERACTIVE_SHARE}`,
    filter: `filter, ms | ≤ ${SWITCH_MS}`,
    base: `base switch, ms | ≤ ${SWITCH_MS}`,
    gap: 'longest time without a frame in a scroll through, ms | < 1,000',
    heap: `JavaScript heap, MB | < ${HEAP_MB}`,
    elements: 'elements on the page | –',
    json: 'rows as JSON, kB gzip | –',
  } as const;
}

type Measured = Readonly<Record<keyof ReturnType<typeof NAMES>, string | null>>;

async function measure(browser: Browser, url: string): Promise<Measured> {
  const html = await (await fetch(url)).text();
  const first = /id="row-[^"]+"/.test(html.replace(/<script[\s\S]*?<\/script>/g, ''));
  await (await fetch(`${url}/all`)).text(); // both pages have been asked for once: neither pays for the parsing alone
  const json = Number(
    (await fetch(url.replace('/s/', '/api/desk/'), { headers: { 'Accept-Encoding': 'gzip' } })).headers.get(
      'content-length',
    ),
  );
  const own: number[] = [];
  const plain: number[] = [];
  for (let i = 0; i < LOADS; i++) {
    own.push(await load(browser, url));
    plain.push(await load(browser, `${url}/all`));
  }
  const page = await open(browser, url);
  const filter = median(await times(page, 5, pressFilter));
  const base = median(await times(page, 6, pickBase));
  const gap = await scrollThrough(page);
  const { heap, elements } = await weigh(page);
  await page.context().close();
  const [mine, whole] = [median(own), median(plain)];
  return {
    first: first ? 'yes' : 'NO',
    interactive: mine.toFixed(0),
    plain: whole.toFixed(0),
    share: (mine / whole).toFixed(2),
    filter: filter.toFixed(0),
    base: base.toFixed(0),
    gap: gap.toFixed(0),
    heap: heap.toFixed(0),
    elements: String(elements),
    json: Number.isFinite(json) && json > 0 ? (json / 1000).toFixed(0) : null,
  };
}

async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: WINDOW });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit', timeout: 120_000 });
  await page.waitForSelector('.desk[data-ready]', { state: 'attached', timeout: 120_000 });
  return page;
}

/** Milliseconds from the request to a page that answers: the desk says ready, and two frames have been drawn since. */
async function load(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: WINDOW });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = () => {
      if (!document.querySelector('.desk[data-ready]')) return void requestAnimationFrame(seen);
      requestAnimationFrame(() => requestAnimationFrame(() => Object.assign(window, { readyAt: performance.now() })));
    };
    requestAnimationFrame(seen);
  });
  await page.goto(url, { waitUntil: 'commit', timeout: 120_000 });
  await page.waitForFunction(() => 'readyAt' in window, null, { timeout: 120_000 });
  const at = await page.evaluate(() => (window as unknown as { readyAt: number }).readyAt);
  await context.close();
  return at;
}

/** Each time from the press to the frame that shows what it did. */
async function times(page: Page, count: number, press: (i: number) => Promise<number>): Promise<number[]> {
  const out: number[] = [];
  for (let i = 0; i < count; i++) {
    out.push(await page.evaluate(press, i));
    await page.waitForTimeout(300);
  }
  return out.slice(1); // the first one compiles
}

function pressFilter(_i: number): Promise<number> {
  const button =
    document.querySelector<HTMLElement>('.filter[data-group="style"]') ??
    document.querySelector<HTMLElement>('.filter');
  const before = document.querySelector('.desk')?.getAttribute('data-off');
  const began = performance.now();
  button?.click();
  return new Promise((done) => {
    const look = () =>
      document.querySelector('.desk')?.getAttribute('data-off') === before
        ? requestAnimationFrame(look)
        : requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
    look();
  });
}

function pickBase(i: number): Promise<number> {
  const select = [...document.querySelectorAll<HTMLSelectElement>('select')].find((s) =>
    [...s.options].some((o) => o.text === 'the majority'),
  );
  if (!select) throw new Error('no picker of the base');
  const letter = ['B', 'C', 'D', ''][i % 4] ?? '';
  const began = performance.now();
  select.value = letter;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return new Promise((done) => {
    const look = () => {
      const based = document.querySelector('.desk-table .sigil[data-base="true"]')?.textContent ?? '';
      if (based !== letter) return void requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
    };
    look();
  });
}

/** Scrolls from top to bottom in some five seconds and gives the longest time between two frames. */
function scrollThrough(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const main = document.querySelector('.desk-main') as HTMLElement;
        const began = performance.now();
        let last = began;
        let longest = 0;
        const step = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          const share = (now - began) / 5000;
          main.scrollTop = share * main.scrollHeight;
          if (share >= 1) return done(longest);
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}

async function weigh(page: Page): Promise<{ heap: number; elements: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  return { heap: usedSize / 1e6, elements };
}

/** The worked example and the stories of the bench in its store, compared; made on the first run. Each is given by its set. */
async function prepare(): Promise<{ readonly example: string; readonly stories: readonly { readonly set: string }[] }> {
  mkdirSync(data, { recursive: true });
  const current = await openCurrent(readEnv({ VARIORUM_DATA: data, VARIORUM_COLLATE_SECONDS: '1800' }));
  const out: { set: string }[] = [];
  const [sample] = SAMPLES;
  if (!sample) throw new Error('no worked example ships');
  const example = await saved(current, sample.title, sample.versions);
  for (const { versions, rows } of SIZES) {
    const { title, copies } = invent(versions, rows);
    out.push({ set: await saved(current, title, copies) });
  }
  await closeCurrent(current);
  return { example, stories: out };
}

async function saved(
  current: Current,
  title: string,
  copies: readonly { readonly label: string; readonly text: string }[],
): Promise<string> {
  const result = await saveStoryIn(current, {
    title,
    copies: copies.map(({ label, text }) => ({ content: { kind: 'text' as const, text }, label })),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.set;
}

async function launch(): Promise<Browser> {
  const { pickBrowser } = await import(pathToFileURL(join(root, 'scripts/browser.mjs')).href);
  const { executablePath, args, env } = await pickBrowser(console.error);
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}

async function answering(port: number, server: ChildProcess): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (server.exitCode !== null) throw new Error('the server stopped: run npm run build first');
    const ready = await fetch(`http://127.0.0.1:${port}/ready`).then(
      (r) => r.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error('the server does not answer');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
