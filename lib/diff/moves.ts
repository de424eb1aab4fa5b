import type { SentenceLink } from '../model/link.ts';
import type { Range } from '../model/range.ts';
import type { Row } from '../model/row.ts';
import type { AnalysedText } from '../text/analysed.ts';

/** A sentence and its twin that stand in different rows, or off the heaviest order of the sentences of one row. */
export type MovedSentence = { readonly row: number; readonly a: Range; readonly b: Range };

/**
 * A link this sure names a twin, not a mere relative: over half of the words in common. On the development stories
 * links below it that cross rows joined sentences on one subject rather than one sentence told twice.
 */
const SURE = 0.55;
/** Shorter sentences ("He agreed.") recur by chance. In characters. */
const MIN_LENGTH = 24;

/**
 * The sentences that moved, for every pair of versions ("0:2" is the pair of the first and third); in A's order. A
 * sentence has at most one twin: the surest, ties to the earliest.
 */
export function movedSentences(
  rows: readonly Row[],
  links: readonly SentenceLink[],
  texts: readonly AnalysedText[],
): ReadonlyMap<string, readonly MovedSentence[]> {
  const rowOf = texts.map((t) => new Int32Array(t.blocks.length).fill(-1));
  rows.forEach((row, index) => {
    row.cells.forEach((blocks, version) => {
      for (const b of blocks) (rowOf[version] as Int32Array)[b] = index;
    });
  });
  const pairs = new Map<string, SentenceLink[]>();
  for (const link of links) {
    if (link.score < SURE) continue;
    const key = pairKey(link.a.version, link.b.version);
    const list = pairs.get(key);
    if (list) list.push(link);
    else pairs.set(key, [link]);
  }
  const out = new Map<string, readonly MovedSentence[]>();
  for (const [key, list] of pairs) {
    const twins = onePartnerEach(list).map((link) => {
      const a = texts[link.a.version]?.sentences[link.a.sentence] as Range & { block: number };
      const b = texts[link.b.version]?.sentences[link.b.sentence] as Range & { block: number };
      const row = rowOf[link.a.version]?.[a.block] ?? -1;
      return { row, rowB: rowOf[link.b.version]?.[b.block] ?? -1, a, b };
    });
    const moved: MovedSentence[] = [];
    const byRow = new Map<number, typeof twins>();
    for (const t of twins) {
      if (t.row < 0 || t.rowB < 0) continue;
      if (t.row !== t.rowB) {
        if (Math.min(t.a.end - t.a.start, t.b.end - t.b.start) >= MIN_LENGTH) moved.push(asMoved(t));
      } else byRow.set(t.row, [...(byRow.get(t.row) ?? []), t]);
    }
    for (const group of byRow.values()) moved.push(...offChain(group).map(asMoved));
    moved.sort((x, y) => x.a.start - y.a.start);
    if (moved.length > 0) out.set(key, moved);
  }
  return out;
}

/** The key of a pair of versions in the map of moved sentences. */
export function pairKey(a: number, b: number): string {
  return `${a}:${b}`;
}

function asMoved(t: { row: number; a: Range; b: Range }): MovedSentence {
  return { row: t.row, a: { start: t.a.start, end: t.a.end }, b: { start: t.b.start, end: t.b.end } };
}

function onePartnerEach(links: readonly SentenceLink[]): SentenceLink[] {
  const sorted = [...links].sort(
    (x, y) => y.score - x.score || x.a.sentence - y.a.sentence || x.b.sentence - y.b.sentence,
  );
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const kept = sorted.filter((l) => {
    if (takenA.has(l.a.sentence) || takenB.has(l.b.sentence)) return false;
    takenA.add(l.a.sentence);
    takenB.add(l.b.sentence);
    return true;
  });
  return kept.sort((x, y) => x.a.sentence - y.a.sentence);
}

/** Those of one row's twins that the heaviest chain in the order of both versions leaves out; weight = length in A. */
function offChain<T extends { readonly a: Range; readonly b: Range }>(twins: readonly T[]): T[] {
  const best: number[] = [];
  const before: number[] = [];
  let top = -1;
  twins.forEach((t, k) => {
    best[k] = t.a.end - t.a.start;
    before[k] = -1;
    for (let p = 0; p < k; p++) {
      if ((twins[p] as T).b.start > t.b.start) continue;
      const total = (best[p] as number) + t.a.end - t.a.start;
      if (total <= (best[k] as number)) continue;
      best[k] = total;
      before[k] = p;
    }
    if (top < 0 || (best[k] as number) > (best[top] as number)) top = k;
  });
  const chain = new Set<number>();
  for (let k = top; k >= 0; k = before[k] as number) chain.add(k);
  return twins.filter((t, k) => !chain.has(k) && Math.min(t.a.end - t.a.start, t.b.end - t.b.start) >= MIN_LENGTH);
}
