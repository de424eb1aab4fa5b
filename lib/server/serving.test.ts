import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CollatingFailed } from './collator.ts';
import { routeOf } from './http/route-of.ts';
import { described } from './log.ts';

test('an address is counted and logged by its shape, without ids and words', () => {
  const shapes = {
    '/': '/',
    '/?q=secret+word': '/',
    '/s/abcdefgh?q=secret': '/s/:set',
    '/s/abcdefgh/f/12345#t=words': '/s/:set/:place',
    '/embed/abc/r/1': '/embed/:set/:place',
    '/api/v1/stories': '/api/v1/stories',
    '/api/v1/stories/77/versions/88?purge=true': '/api/v1/stories/:id/versions/:id',
    '/api/v1/comparisons/abc': '/api/v1/comparisons/:id',
    '/api/v1/secret-word': '/api/v1/:id',
    '/api/progress/abc': '/api/progress/:id',
    '/api/a/b/c/d/e/f': '/other',
    '/_next/static/chunks/a.js': '/_next',
    '/health': '/health',
    '/secret-word': '/other',
    '/new/secret': '/other',
  };
  for (const [address, shape] of Object.entries(shapes)) expect(routeOf(address), address).toBe(shape);
});

test('every route that there is has a shape of its own', () => {
  const folder = (name: string) => fileURLToPath(new URL(`../../${name}/`, import.meta.url));
  const routes = [
    ...readdirSync(folder('app'), { recursive: true, encoding: 'utf8' }).flatMap(
      (file) => /^(?:(.*)\/)?(?:route\.tsx?|page\.tsx)$/.exec(file.replaceAll('\\', '/'))?.slice(1) ?? [],
    ),
    ...readdirSync(folder('pages'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.replaceAll('\\', '/').replace(/\.ts$/, '')),
  ].map((route) => route ?? '');
  expect(routes.length).toBeGreaterThan(15);
  for (const route of routes) {
    const shape = routeOf(`/${route.replace(/\[[^/]*\]/g, 'x7')}`);
    expect(shape, route).not.toMatch(/other/);
    // Every word of it is known: else two routes would be counted as one.
    if (route.startsWith('api/')) expect(shape, route).toBe(`/${route.replace(/\[[^/]*\]/g, ':id')}`);
  }
});

test('an error is logged by where it happened, not by what it quotes', () => {
  let error: unknown;
  try {
    JSON.parse('The minister resigned');
  } catch (caught) {
    error = new Error('two texts: The minister resigned', { cause: caught });
  }
  const line = JSON.stringify(described(error));
  expect(line).not.toMatch(/minister/i);
  expect(line).toContain('serving.test.ts');
  expect(line).toContain('SyntaxError');
  expect(described('The minister')).toEqual({ type: 'string' });
});

test('what we say ourselves is logged as we say it', () => {
  expect(described(new CollatingFailed('it took longer than 3 seconds'))).toMatchObject({
    message: 'it took longer than 3 seconds',
  });
});
