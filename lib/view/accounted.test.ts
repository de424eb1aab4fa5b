import { expect, test } from 'vitest';
import { account } from './accounted.ts';
import { smallCollation } from './small-collation.ts';

const whole = smallCollation({
  texts: [['One two.', 'Three.'], ['One two.']],
  rows: [
    [[0], [0]],
    [[1], []],
  ],
});

test('a whole collation accounts for every word', () => {
  expect(account(whole)).toEqual({ versions: 2, words: 5, faults: [] });
});

test('a block without a row, a block in two rows and words outside every block are each counted', () => {
  expect(account({ ...whole, rows: whole.rows.slice(0, 1) }).faults).toEqual([{ version: 0, words: 1 }]);
  expect(account({ ...whole, rows: [...whole.rows, whole.rows[1]!] }).faults).toEqual([{ version: 0, words: 1 }]);
  const [first, second] = whole.versions;
  const cut = { ...first!, blocks: first!.blocks.slice(1) };
  expect(account({ versions: [cut, second!], rows: [{ ...whole.rows[0]!, cells: [[0], [0]] }] }).faults).toEqual([
    { version: 0, words: 2 },
  ]);
});
