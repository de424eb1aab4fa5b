import type { Collation } from '../model/collation.ts';
import type { RelationKind } from '../model/relation.ts';

/** How a version stands to the story the most versions tell: one of its copies, the same event in other words, or neither. */
export type Kinship = RelationKind;

/**
 * For each version, in order. The main story is the largest set of versions tied by `same-story` relations; between equal sets
 * the one with the earliest version. What is outside it neither votes in a majority nor is expected to have its paragraphs.
 */
export function kinships(collation: Pick<Collation, 'versions' | 'relations'>): readonly Kinship[] {
  const parent = collation.versions.map((_, i) => i);
  const root = (i: number): number => (parent[i] === i || parent[i] === undefined ? i : root(parent[i]));
  for (const r of collation.relations) {
    if (r.kind !== 'same-story') continue;
    const [low, high] = [root(r.a), root(r.b)].sort((x, y) => x - y) as [number, number];
    parent[high] = low;
  }
  const sizes = new Map<number, number>();
  for (const i of parent.keys()) sizes.set(root(i), (sizes.get(root(i)) ?? 0) + 1);
  const main = [...sizes].sort(([i, m], [j, n]) => n - m || i - j)[0]?.[0] ?? 0;

  return parent.map((_, i) => {
    if (root(i) === main) return 'same-story';
    const close = collation.relations.some(
      (r) => r.kind === 'same-event' && ((r.a === i && root(r.b) === main) || (r.b === i && root(r.a) === main)),
    );
    return close ? 'same-event' : 'other-story';
  });
}
