import { expect, test } from 'vitest';
import { isOwnArticle } from './own-article.ts';
import type { Room } from './room.ts';

/** Three copies of one text of 300 words and a fourth of so many, so like each of them. */
function room(words: number, like: number, amongThem = 0.7): Room {
  const relations = [
    [0, 1, amongThem],
    [0, 2, amongThem],
    [1, 2, amongThem],
    ...[0, 1, 2].map((a) => [a, 3, like]),
  ].map(([a, b, similarity]) => ({ a, b, similarity }));
  const copies = [300, 300, 300, words].map((count) => ({ count }));
  return { relations, copies } as unknown as Room;
}

test('a copy far from all others is an article of its own, where those are copies of one text', () => {
  const far = room(300, 0.36);
  expect([0, 1, 2, 3].filter((v) => isOwnArticle(far, v))).toEqual([3]);
});

test('a sub-edit, a brief cut from the wire and copies that are all far from each other are none', () => {
  expect(isOwnArticle(room(300, 0.52), 3)).toBe(false);
  // 100 words of 300, all of them the wire's: half of what both have.
  expect(isOwnArticle(room(100, 0.36), 3)).toBe(false);
  expect([0, 1, 2, 3].some((v) => isOwnArticle(room(300, 0.36, 0.4), v))).toBe(false);
});
