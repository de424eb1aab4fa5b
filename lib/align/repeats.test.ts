import { expect, test } from 'vitest';
import { HARBOUR, REWORDED } from './stories-under-test.ts';
import { alignParagraphs, linkNames } from './testing.ts';

const RULE = '* * *';
const same = (n: number): string[] => Array.from({ length: n }, (_, k) => `${k}-${k}`);
const ruled = (story: readonly string[]): string[] => story.flatMap((p) => [p, RULE, RULE]);

test('rules between paragraphs line up with the paragraphs they follow', () => {
  const found = alignParagraphs([ruled(HARBOUR), ruled(REWORDED)]);
  expect(linkNames(found)).toEqual(same(3 * HARBOUR.length));
  expect(found.links.some((l) => l.moved)).toBe(false);
});

test('copies that say one thing over and over line up from the top, and the surplus stands alone', () => {
  const refrain = 'No trains will run today, the operator said, and none tomorrow either.';
  const found = alignParagraphs([Array(40).fill(refrain), Array(38).fill(refrain)]);
  expect(linkNames(found)).toEqual(same(38));
  expect(found.rows.filter((row) => row.kind === 'lone')).toHaveLength(2);
  expect(found.sentenceLinks).toHaveLength(38);
});

test('a repeated line beside a dropped paragraph is linked once in each copy', () => {
  const [first, second, third] = HARBOUR as [string, string, string];
  const found = alignParagraphs([
    [first, RULE, second, RULE, third, RULE],
    [first, RULE, third, RULE],
  ]);
  expect(linkNames(found)).toEqual(['0-0', '1-1', '4-2', '5-3']);
});

test('other words next to what lines up are not linked by their place', () => {
  const [first, second, third] = HARBOUR as [string, string, string];
  const found = alignParagraphs([
    [first, 'Photographs: Ines Mora', second, third],
    [first, 'See also page nine', second, third],
  ]);
  expect(linkNames(found)).toEqual(['0-0', '2-2', '3-3']);
});
