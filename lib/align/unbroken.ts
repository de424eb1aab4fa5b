import { isStory } from '../model/block.ts';
import type { BlockRef } from '../model/link.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Beliefs } from './believed.ts';
import type { UnitRange, Units } from './units.ts';

/** A block of more sentences than this, and of more than this share of its version's story, is a story without its line breaks… */
const SENTENCES = 12;
const MOST = 0.5;
/** …if another version keeps its paragraphs: none of them has more than this share of it. */
const KEPT = 0.4;
// By what the words mean: no development set has such a version, and none changes. Measured on texts of the sets joined to one block.

/**
 * The ranges to line up: the story blocks of each version, but of a copy that lost its line breaks the sentences of its one
 * long block, where other copies have paragraphs to meet. In a block as long as the story every word of the story stands,
 * and none speaks for it any more.
 */
export function storyRanges(texts: readonly AnalysedText[]): UnitRange[][] {
  const shares = texts.map((t) => longestShare(t));
  const broken = shares.some((share) => share > 0 && share <= KEPT);
  return texts.map((text, v) =>
    text.blocks.flatMap(({ start, end, role }, index): UnitRange[] => {
      if (!isStory(role)) return [];
      const part = role === 'headline' || role === 'body' ? role : 'other';
      if (broken && (shares[v] as number) > MOST) {
        const sentences = text.sentences.filter((s) => s.block === index);
        if (sentences.length > SENTENCES) return sentences.map((s) => ({ start: s.start, end: s.end, index, part }));
      }
      return [{ start, end, index, part }];
    }),
  );
}

/** The share of a version's story that its longest block has, by characters; 0 where there is no story. */
function longestShare({ blocks }: AnalysedText): number {
  let all = 0;
  let most = 0;
  for (const { start, end, role } of blocks) {
    if (!isStory(role)) continue;
    all += end - start;
    most = Math.max(most, end - start);
  }
  return all === 0 ? 0 : most / all;
}

/** Whether a block went in as several units. */
export function isBroken({ base, indexOf, versions }: Units): boolean {
  for (let v = 0; v < versions; v++) {
    for (let u = (base[v] as number) + 1; u < (base[v + 1] as number); u++)
      if (indexOf[u] === indexOf[u - 1]) return true;
  }
  return false;
}

type Ends = { readonly a: BlockRef; readonly b: BlockRef; readonly score: number };

/** One link for each pair of blocks, the best: where a block went in sentence by sentence, several come out. Sorted by place. */
export function bestOfBlocks<L extends Ends>(units: Units, links: readonly L[]): readonly L[] {
  if (!isBroken(units)) return links;
  const best = new Map<string, L>();
  for (const l of links) {
    const key = `${l.a.version} ${l.b.version} ${l.a.block} ${l.b.block}`;
    const other = best.get(key);
    if (!other || l.score > other.score) best.set(key, l);
  }
  return [...best.values()].sort(
    (p, q) => p.a.version - q.a.version || p.b.version - q.b.version || p.a.block - q.a.block || p.b.block - q.b.block,
  );
}

/** Sentences from–to of a block, counted from its first. */
export type Within = readonly [from: number, to: number];

/** Beside the sentences that found the other block one more may belong to it. */
const MARGIN = 1;

/**
 * Where in an unbroken block another block lies: the stretch of its sentences that are linked to that block, and one more to
 * either side. undefined for blocks that went in whole.
 */
export function stretchesWithin(
  units: Units,
  linked: Beliefs,
): (block: BlockRef, other: BlockRef) => Within | undefined {
  const { base, indexOf, versionOf } = units;
  const known = new Map<string, Within>();
  const first = (u: number): number => {
    let f = u;
    while (f > (base[versionOf[u] as number] as number) && indexOf[f - 1] === indexOf[u]) f--;
    return f;
  };
  const isPart = (u: number): boolean =>
    first(u) !== u || (u + 1 < (base[(versionOf[u] as number) + 1] as number) && indexOf[u + 1] === indexOf[u]);
  const put = (u: number, o: number): void => {
    if (!isPart(u)) return;
    const key = `${versionOf[u]} ${indexOf[u]} ${versionOf[o]} ${indexOf[o]}`;
    const at = u - first(u);
    const [from, to] = known.get(key) ?? [at, at];
    known.set(key, [Math.min(from, at - MARGIN), Math.max(to, at + 1 + MARGIN)]);
  };
  for (let k = 0; k < linked.a.length; k++) {
    put(linked.a[k] as number, linked.b[k] as number);
    put(linked.b[k] as number, linked.a[k] as number);
  }
  return (block, other) => known.get(`${block.version} ${block.block} ${other.version} ${other.block}`);
}
