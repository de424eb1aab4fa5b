import { createLexis } from '../text/lexis.ts';
import { type Tokens, tokenise } from '../text/tokens.ts';
import type { WordedPiece } from '../view/desk-message.ts';
import { countWords } from '../view/excerpt.ts';

/** Two wordings of a passage. `count`: words that differ, a word put in another's place counted once. */
export type WordsChanged = {
  readonly count: number;
  readonly before: readonly WordedPiece[];
  readonly after: readonly WordedPiece[];
};

/** Words that may be changed on both sides, multiplied, before they are no longer looked at one by one: a moment's work. */
const MOST_CELLS = 4_000_000;
/** Words in a row that did not change and are still shown whole; of longer stretches both ends are. */
const KEPT_WORDS = 24;
const END_WORDS = 10;

/**
 * What was changed from one wording of a passage to the other, word by word and minimal: for a notice, not for the comparison itself. The
 * engine's diff is not called for a sentence: it lives in the workers, and the server's own thread does not load it (decision 7). Of passages
 * too long for that everything between their equal ends counts as changed.
 */
export function wordsChanged(before: string, after: string): WordsChanged {
  const lexis = createLexis();
  const [x, y] = [tokenise(before, lexis), tokenise(after, lexis)];
  let from = 0;
  while (from < x.count && from < y.count && x.ids[from] === y.ids[from]) from++;
  let [endX, endY] = [x.count, y.count];
  while (endX > from && endY > from && x.ids[endX - 1] === y.ids[endY - 1]) {
    endX--;
    endY--;
  }
  const kept = matched(x.ids.subarray(from, endX), y.ids.subarray(from, endY));
  const a = worded(before, x);
  const b = worded(after, y);
  const goneA = a.map((_, i) => i >= from && i < endX && !kept.a.has(i - from));
  const goneB = b.map((_, j) => j >= from && j < endY && !kept.b.has(j - from));
  return { count: countOf(a, b, { goneA, goneB }), before: piecesOf(a, goneA), after: piecesOf(b, goneB) };
}

/** A word or a mark. `gap`: white space stands before it. */
type Token = { readonly text: string; readonly gap: boolean };

function worded(text: string, { starts, ends }: Tokens): readonly Token[] {
  return Array.from(starts, (start, i) => ({
    text: text.slice(start, ends[i]),
    gap: /\s/.test(text[start - 1] ?? ''),
  }));
}

/** The places of a longest common subsequence on both sides. */
function matched(a: Uint32Array, b: Uint32Array): { readonly a: Set<number>; readonly b: Set<number> } {
  const out = { a: new Set<number>(), b: new Set<number>() };
  if (a.length * b.length > MOST_CELLS) return out;
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      best[at] =
        a[i] === b[j]
          ? (best[at + width + 1] as number) + 1
          : Math.max(best[at + width] as number, best[at + 1] as number);
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const at = i * width + j;
    if (a[i] === b[j]) {
      out.a.add(i++);
      out.b.add(j++);
    } else if ((best[at + width] as number) >= (best[at + 1] as number)) i++;
    else j++;
  }
  return out;
}

function countOf(
  a: readonly Token[],
  b: readonly Token[],
  { goneA, goneB }: { readonly goneA: readonly boolean[]; readonly goneB: readonly boolean[] },
): number {
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [fromA, fromB] = [i, j];
    while (goneA[i]) i++;
    while (goneB[j]) j++;
    const words = (list: readonly Token[]) => countWords(joined(list));
    // A full stop for a comma is a change as well, if a small one.
    if (i > fromA || j > fromB) count += Math.max(words(a.slice(fromA, i)), words(b.slice(fromB, j)), 1);
    i++;
    j++;
  }
  return count;
}

function piecesOf(words: readonly Token[], gone: readonly boolean[]): readonly WordedPiece[] {
  const runs: { words: Token[]; changed: boolean }[] = [];
  words.forEach((word, i) => {
    const changed = gone[i] === true;
    const last = runs.at(-1);
    if (last?.changed === changed) last.words.push(word);
    else runs.push({ words: [word], changed });
  });
  return runs.map((run, i) => ({
    text:
      run.changed || run.words.length <= KEPT_WORDS
        ? joined(run.words)
        : shortened(run.words, { first: i === 0, last: i === runs.length - 1 }),
    changed: run.changed,
    gap: i > 0 && (run.words[0]?.gap ?? false),
  }));
}

/** What did not change, without its middle; at an end of the passage only the words beside the change stay. */
function shortened(
  words: readonly Token[],
  { first, last }: { readonly first: boolean; readonly last: boolean },
): string {
  const head = first && !last ? '' : joined(words.slice(0, END_WORDS));
  const tail = last && !first ? '' : joined(words.slice(-END_WORDS));
  return [head, '…', tail].filter((part) => part !== '').join(' ');
}

function joined(words: readonly Token[]): string {
  return words.map((w, i) => (i > 0 && w.gap ? ` ${w.text}` : w.text)).join('');
}
