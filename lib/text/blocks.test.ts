import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitBlocks } from './blocks.ts';

test('each line with words is a block, trimmed, whatever ends the line', () => {
  const text = '\uFEFF one \r\n\r\n two\u2028three\n\t\n';
  expect(splitBlocks(text).map((r) => text.slice(r.start, r.end))).toEqual(['one', 'two', 'three']);
});

test('nothing but white space has no block', () => {
  expect(splitBlocks(' \n\t\r\n')).toEqual([]);
  expect(splitBlocks('')).toEqual([]);
});

test('every character that is not white space lies in exactly one block, on any text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'é', ' ', '\n', '\r\n', '\u00A0', '👩‍👩‍👧', '\u2029', '田'), { maxLength: 60 }),
      (pieces) => {
        const text = pieces.join('');
        const covered = new Uint8Array(text.length);
        for (const r of splitBlocks(text))
          for (let i = r.start; i < r.end; i++) covered[i] = (covered[i] as number) + 1;
        for (let i = 0; i < text.length; i++) if (/\S/.test(text[i] as string)) expect(covered[i]).toBe(1);
      },
    ),
    { seed: 5, numRuns: 200 },
  );
});
