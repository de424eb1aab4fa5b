import { onceFor } from '../text/once-for.ts';
import type { Room } from './room.ts';

/**
 * A copy so unlike another (0 to 1, as their relation says) is an article of its own, where copies as like as `NEAR` stand beside it: own articles on
 * 28 stories written for us lie at 0.20 to 0.42 from the wire and its renderings, sub-edits, rewrites and machine versions of the wire at 0.51 and more from each other (0.59 and more from
 * the wire), machine versions of one text (mqm news) at 0.49 and more. Chosen on four of the stories.
 */
export const FAR = 0.45;
export const NEAR = 0.6;

/**
 * Whether a copy is a paper's own article beside copies of one text: far from all of them, by the words that the shorter of two shares, so that a brief cut from the wire is none. Such an article has its own names, figures and
 * words at every place, and no word of it is held against theirs.
 */
export function isOwnArticle(room: Room, version: number): boolean {
  return ownArticles(room).has(version);
}

const ownArticles = onceFor(({ relations, copies }: Room): ReadonlySet<number> => {
  const nearest = copies.map(() => 0);
  let near = false;
  for (const { a, b, similarity } of relations) {
    const [x, y] = [copies[a]?.count ?? 0, copies[b]?.count ?? 0];
    // Twice what is common by all words of both, as it is given; by the words of the shorter.
    const shared = x > 0 && y > 0 ? (similarity * (x + y)) / (2 * Math.min(x, y)) : 0;
    nearest[a] = Math.max(nearest[a] ?? 0, shared);
    nearest[b] = Math.max(nearest[b] ?? 0, shared);
    near ||= similarity >= NEAR;
  }
  return new Set(near ? copies.flatMap((_, v) => ((nearest[v] as number) < FAR ? [v] : [])) : []);
});
