import { expect, test } from 'vitest';
import { alignParagraphs, linkNames, readVersions } from './testing.ts';
import { buildUnits } from './units.ts';

/** A thousand words that are not each other's stems. */
const WORDS = Array.from(
  { length: 1000 },
  (_, k) => `${'bdfgklmnpr'[k % 10]}o${'bdfgklmnpr'[Math.floor(k / 10) % 10]}u${'bdfgklmnpr'[Math.floor(k / 100)]}ax`,
);

test('in copies of one long paragraph a word is as rare as in copies of three', () => {
  const rarest = (paragraphs: readonly string[]): number => {
    const { texts, lexis } = readVersions([paragraphs, paragraphs]);
    const ranges = texts.map((t) => t.blocks.map(({ start, end }, index) => ({ start, end, index })));
    return Math.max(...buildUnits(texts, ranges, lexis).rarity);
  };
  const thirds = [0, 1, 2].map((k) => WORDS.slice(k * 333, (k + 1) * 333).join(' '));
  expect(rarest([WORDS.join(' ')])).toBeCloseTo(3000, -2);
  expect(rarest(thirds)).toBeLessThan(3000);
});

test('two long copies of one paragraph each are lined up', () => {
  const changed = WORDS.map((word, k) => (k % 4 === 0 ? `new${k}` : word));
  expect(linkNames(alignParagraphs([[WORDS.join(' ')], [changed.join(' ')]]))).toEqual(['0-0']);
});
