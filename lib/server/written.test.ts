import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { written, writtenCache } from './written.ts';

test('an answer is the same bytes, plain and packed, and is packed once', async () => {
  const body = written('月 “twice” 🦊'.repeat(100));
  expect(new TextDecoder().decode(body.bytes)).toBe('月 “twice” 🦊'.repeat(100));
  const before = body.size();
  const [one, two] = await Promise.all([body.packed(), body.packed()]);
  expect(one).toBe(two);
  expect(gunzipSync(one)).toEqual(Buffer.from(body.bytes));
  expect(body.size()).toBe(before + one.byteLength);
});

test('what was asked for last is kept, up to the budget', () => {
  const cache = writtenCache(100);
  for (const name of ['a', 'b', 'c', 'd']) cache.keep(name, written('x'.repeat(25)));
  expect(cache.count).toBe(4);
  expect(cache.get('a')?.bytes.byteLength).toBe(25);
  cache.keep('e', written('x'.repeat(25)));
  expect(['a', 'b', 'c', 'd', 'e'].map((n) => cache.get(n) !== undefined)).toEqual([true, false, true, true, true]);
  cache.keep('huge', written('x'.repeat(26)));
  expect(cache.get('huge')).toBeUndefined();
  cache.delete('a');
  cache.clear();
  expect(cache.count).toBe(0);
});
