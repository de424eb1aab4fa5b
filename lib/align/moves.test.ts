import { expect, test } from 'vitest';
import { HARBOUR, REWORDED } from './stories-under-test.ts';
import { alignParagraphs } from './testing.ts';

const LONG = `${HARBOUR[0]} ${HARBOUR[1]}`;
const LONG_REWORDED = `${REWORDED[0]} ${REWORDED[1]}`;
const SHORT = HARBOUR[5] as string;
const SHORT_REWORDED = REWORDED[5] as string;

/** First words of the paragraphs that the links call moved, and how many rows are called so. */
function movedIn(versions: readonly (readonly string[])[]): { words: (string | undefined)[]; rows: number } {
  const { links, rows } = alignParagraphs(versions);
  const words = links.flatMap(({ a, moved }) => (moved ? [versions[a.version]?.[a.block]?.slice(0, 9)] : []));
  return { words, rows: rows.filter((row) => row.moved.length > 0).length };
}

test('of two paragraphs that changed places the shorter moved, whichever copy comes first', () => {
  const [one, other] = [
    [LONG, SHORT],
    [SHORT_REWORDED, LONG_REWORDED],
  ];
  expect(movedIn([one as string[], other as string[]])).toEqual({ words: [SHORT.slice(0, 9)], rows: 1 });
  expect(movedIn([other as string[], one as string[]])).toEqual({ words: [SHORT_REWORDED.slice(0, 9)], rows: 1 });
});

test('two short paragraphs outweigh a long one', () => {
  const short = [HARBOUR[3], HARBOUR[6]] as string[];
  const found = movedIn([
    [...short, LONG],
    [LONG_REWORDED, REWORDED[3] as string, REWORDED[6] as string],
  ]);
  expect(found).toEqual({ words: [LONG.slice(0, 9)], rows: 1 });
});

test('nothing moved where everything stands in order', () => {
  expect(movedIn([HARBOUR, REWORDED])).toEqual({ words: [], rows: 0 });
});
