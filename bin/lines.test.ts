import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';

async function read(chunks: readonly Uint8Array[], limit = 1_000_000): Promise<(string | null)[]> {
  const out: (string | null)[] = [];
  for await (const { bytes } of linesOf(
    Readable.from(
      chunks.map((c) => Buffer.from(c)),
      { objectMode: true },
    ),
    limit,
  )) {
    out.push(bytes?.toString('utf8') ?? null);
  }
  return out;
}

const utf8 = (text: string) => Buffer.from(text, 'utf8');

test('lines are the same however the bytes were cut into chunks', async () => {
  const text = fc
    .array(fc.constantFrom('a', 'é', '王', '🦊', '\n', '\r\n', '"'), { maxLength: 60 })
    .map((c) => c.join(''));
  const property = fc.asyncProperty(
    text,
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
    async (t, sizes) => {
      const bytes = utf8(t);
      const chunks: Buffer[] = [];
      for (let at = 0, i = 0; at < bytes.length; i++) {
        const next = at + (sizes[i % sizes.length] as number);
        chunks.push(bytes.subarray(at, next));
        at = next;
      }
      const expected = t.split('\n');
      if (expected.at(-1) === '') expected.pop();
      expect(await read(chunks)).toEqual(expected);
    },
  );
  await fc.assert(property, { seed: 20240229, numRuns: 300 });
});

test('a line over the limit is let go, and the next one is whole', async () => {
  const long = utf8('x'.repeat(10));
  expect(await read([utf8('ab\n'), long, long, utf8('yy\ncd\n'), long], 8)).toEqual(['ab', null, 'cd', null]);
  expect(await read([utf8('12345678\n123456789\n')], 8)).toEqual(['12345678', null]);
});

test('a line over the limit is not kept while it comes', async () => {
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  async function* flood() {
    for (let i = 0; i < 400; i++) {
      yield Buffer.alloc(1_000_000, 120);
      if (i % 50 === 0) {
        await new Promise((done) => setImmediate(done));
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }
    }
    yield utf8('\nlast');
  }
  const out: (string | null)[] = [];
  for await (const { bytes } of linesOf(Readable.from(flood()), 1000)) out.push(bytes?.toString() ?? null);
  expect(out).toEqual([null, 'last']);
  expect(most).toBeLessThan(300_000_000);
});

test('the writer is held back while a line is being dealt with', async () => {
  let given = 0;
  async function* source() {
    for (; given < 1000; given++) yield utf8(`line ${given}\n`);
  }
  const lines = linesOf(Readable.from(source()), 100);
  for (let i = 0; i < 3; i++) await lines.next();
  await new Promise((done) => setTimeout(done, 20));
  expect(given).toBeLessThan(100);
  await lines.return(undefined);
});
