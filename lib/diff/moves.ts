import type { SentenceLink } from '../model/link.ts';
import type { Range } from '../model/range.ts';
import type { Row } from '../model/row.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { heaviestChain } from '../text/chain.ts';
import type { Lexis } from '../text/lexis.ts';
import { tokensIn } from '../text/tokens.ts';
import type { CellPair } from './cell.ts';
import type { Weigher } from './light-words.ts';
import type { RangePair } from './ranges.ts';

export type MovesInput = {
  readonly rows: readonly Row[];
  readonly sentenceLinks: readonly SentenceLink[];
  readonly texts: readonly AnalysedText[];
  readonly lexis: Lexis;
};

/**
 * A sentence and its twin that stand in different rows, or off the heaviest order of the sentences of one row. `row`: that of A's place, or
 * where B has nothing there at all that of B's place, so that it is told in a row which both versions have.
 */
export type MovedSentence = { readonly row: number; readonly a: Range; readonly b: Range };

/**
 * Twins share this part of their words of substance (Dice over stems); less is one subject, not one sentence told
 * twice. On the development stories sentences on one meeting in different rows reached .45.
 */
const SURE = 0.55;
/** Shorter sentences ("He agreed.") recur by chance. In characters. */
const MIN_LENGTH = 24;

/**
 * The sentences that moved, for every pair of versions ("0:2" is the pair of the first and third); in A's order. A
 * sentence has at most one twin: the surest, ties to the earliest.
 */
export function movedSentences(
  { rows, sentenceLinks, texts, lexis }: MovesInput,
  weigher: Weigher,
): ReadonlyMap<string, readonly MovedSentence[]> {
  const rowOf = texts.map((t) => new Int32Array(t.blocks.length).fill(-1));
  rows.forEach((row, index) => {
    row.cells.forEach((blocks, version) => {
      for (const b of blocks) (rowOf[version] as Int32Array)[b] = index;
    });
  });
  const pairs = new Map<string, SentenceLink[]>();
  for (const link of sentenceLinks) {
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
      const rowA = rowOf[link.a.version]?.[a.block] ?? -1;
      const rowB = rowOf[link.b.version]?.[b.block] ?? -1;
      const row = [rowA, rowB].find((r) => [link.a.version, link.b.version].every((v) => isIn(r, v))) ?? -1;
      return { row, isMoved: rowA !== rowB, a, b, link };
    });
    const moved: MovedSentence[] = [];
    const byRow = new Map<number, typeof twins>();
    for (const t of twins) {
      // Where the versions share neither row there is none to tell it in: each has a paragraph that the other lacks.
      if (t.row < 0) continue;
      if (t.isMoved) {
        if (isTwin(t) && Math.min(t.a.end - t.a.start, t.b.end - t.b.start) >= MIN_LENGTH) moved.push(asMoved(t));
      } else {
        const list = byRow.get(t.row);
        if (list) list.push(t);
        else byRow.set(t.row, [t]);
      }
    }
    for (const group of byRow.values()) moved.push(...offChain(group, kept).filter(isTwin).map(asMoved));
    moved.sort((x, y) => x.a.start - y.a.start);
    if (moved.length > 0) out.set(key, moved);
  }
  return out;

  function isIn(row: number, version: number): boolean {
    return (rows[row]?.cells[version]?.length ?? 0) > 0;
  }

  /** How many words stay in their place if this sentence does: by what the columns of a row go too, so that both leave the same sentence out. */
  function kept({ a, b, link }: { readonly a: Range; readonly b: Range; readonly link: SentenceLink }): number {
    const idsOf = (version: number, range: Range) => {
      const { tokens } = texts[version] as AnalysedText;
      return tokens.ids.subarray(...tokensIn(tokens, range));
    };
    const counts = new Map<number, number>();
    for (const id of idsOf(link.b.version, b)) counts.set(id, (counts.get(id) ?? 0) + 1);
    let shared = 0;
    for (const id of idsOf(link.a.version, a)) {
      const left = counts.get(id) ?? 0;
      if (left > 0) shared++;
      counts.set(id, left - 1);
    }
    return shared;
  }

  function isTwin({ a, b, link }: { readonly a: Range; readonly b: Range; readonly link: SentenceLink }): boolean {
    const stems = (version: number, range: Range) => {
      const { tokens } = texts[version] as AnalysedText;
      const [from, to] = tokensIn(tokens, range);
      return Array.from(tokens.ids.subarray(from, to))
        .filter((id) => !weigher.isLight(id))
        .map((id) => lexis.stem(id));
    };
    const left = stems(link.a.version, a);
    const right = stems(link.b.version, b);
    const rest = [...right];
    let shared = 0;
    for (const s of left) {
      const at = rest.indexOf(s);
      if (at < 0) continue;
      shared++;
      rest.splice(at, 1);
    }
    return 2 * shared >= SURE * (left.length + right.length);
  }
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

/** Those of one row's twins that the heaviest chain in the order of both versions leaves out. */
function offChain<T extends { readonly a: Range; readonly b: Range; readonly link: SentenceLink }>(
  twins: readonly T[],
  weightOf: (twin: T) => number,
): T[] {
  const onChain = heaviestChain(
    twins.map((twin) => ({ p: twin.link.a.sentence, q: twin.link.b.sentence, weight: weightOf(twin) })),
  );
  return twins.filter((t, k) => !onChain[k] && Math.min(t.a.end - t.a.start, t.b.end - t.b.start) >= MIN_LENGTH);
}

/** A phrase must have this many words, and this many of substance, to be followed to its new place in the row. */
const MIN_WORDS = 3;
const MIN_HEAVY = 2;

/**
 * The phrases that one row's cells both have, word for word, but at different places: a deletion and an insertion of
 * the same words become one move. A lone word that changes its place stays deleted here and inserted there, since who
 * does what may hang on it (Wang told Lavrov, Lavrov told Wang).
 */
export function withMovedPhrases(
  { a, b }: CellPair,
  ranges: readonly RangePair[],
  weigher: Weigher,
): readonly (RangePair & { readonly moved?: true })[] {
  const isPhrase = (ids: Uint32Array, from: number, to: number): boolean => {
    if (to - from < MIN_WORDS) return false;
    let heavy = 0;
    for (let k = from; k < to; k++) if (!weigher.isLight(ids[k] as number)) heavy++;
    return heavy >= MIN_HEAVY;
  };
  const isGone = ({ hunk: h }: RangePair): boolean => h !== null && h.b0 === h.b1 && isPhrase(a.ids, h.a0, h.a1);
  const isCome = ({ hunk: h }: RangePair): boolean => h !== null && h.a0 === h.a1 && isPhrase(b.ids, h.b0, h.b1);
  if (!ranges.some(isGone) || !ranges.some(isCome)) return ranges;
  const gone = new Map<string, RangePair[]>();
  const come = new Map<string, RangePair[]>();
  for (const r of ranges) {
    const h = r.hunk;
    if (!h || !(isGone(r) || isCome(r))) continue;
    const [side, list] = h.a0 < h.a1 ? [a.ids.subarray(h.a0, h.a1), gone] : [b.ids.subarray(h.b0, h.b1), come];
    const key = side.join(' ');
    list.set(key, [...(list.get(key) ?? []), r]);
  }
  const to = new Map<RangePair, RangePair>();
  const absorbed = new Set<RangePair>();
  for (const [key, [from, ...more]] of gone) {
    const [target, ...others] = come.get(key) ?? [];
    if (!from || !target || more.length > 0 || others.length > 0) continue; // which went where is anyone's guess
    to.set(from, target);
    absorbed.add(target);
  }
  if (to.size === 0) return ranges;
  return ranges.flatMap((r) => {
    if (absorbed.has(r)) return [];
    const target = to.get(r);
    return [target ? { a: r.a, b: target.b, hunk: r.hunk, moved: true as const } : r];
  });
}
