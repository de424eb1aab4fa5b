import { isArticle, isFunctionWord } from '../../lexicon/function-words.ts';
import { withoutPossessive } from '../../lexicon/possessive.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Read } from '../reader.ts';
import type { Placed } from '../surroundings.ts';

/** How many words one of the two may have (`Foreign Minister Ana Ruiz`), and how many stand between them. */
const MOST = 6;
const BETWEEN = 12;
const REACH = 2 * MOST + BETWEEN;

/** What joins two things of which either may stand first, or says that one is the other: `Roe and Lund`, `Roe, the mayor`, `the winner is Roe`. */
const JOINS = /^(?:and|or|nor|but|both|either|is|are|was|were|be|been|being|s|[^\p{L}\p{N}])$/u;

/** The words on a way through a sentence, and those behind its start, the nearest first. */
type Way = { readonly words: readonly string[]; readonly behind: readonly string[] };

/**
 * Whether two things trade places around words that both versions have: `52 to 48`, `48 to 52`; `the father of the victim`, `the victim of the father`. Every word
 * stands in the other sentence and in like company, so that all who look for a word elsewhere find it, and another thing is said. `Roe and Lund`, `Lund and Roe` are the
 * same two; a score turned round (`2-1`, `1-2`) is told by `scores.ts`. Asked of a change at either end of such a stretch.
 */
export function tradesPlaces({ a, b, change }: Placed): boolean {
  return (
    isExchangeFrom(a, change.a[0], b, change.b[0], 1) || isExchangeFrom(a, change.a[1] - 1, b, change.b[1] - 1, -1)
  );
}

function isExchangeFrom(a: Read, s: number, b: Read, t: number, step: 1 | -1): boolean {
  const [ownA, ownB] = [bareIn(a), bareIn(b)];
  const [x, y] = [ownA[s], ownB[t]];
  if (x === undefined || y === undefined || a.folded[s] === b.folded[t]) return false;
  if (!mayMeet(ownA, s, y, step) || !mayMeet(ownB, t, x, step)) return false;
  return isExchange(wayFrom(a, s, step), wayFrom(b, t, step));
}

/** The words of a version without the `'s` of an owner. */
const bareIn = onceFor((read: Read): readonly string[] => read.folded.map(withoutPossessive));

/** A glance: whether a word stands further on. Of a mark alone nothing is left, and the word behind it is meant. */
function mayMeet(bare: readonly string[], from: number, word: string, step: 1 | -1): boolean {
  if (word === '') return true;
  for (let t = from + step, n = 0; n <= REACH && t >= 0 && t < bare.length; t += step, n++)
    if (bare[t] === word) return true;
  return false;
}

function wayFrom(read: Read, start: number, step: 1 | -1): Way {
  return {
    words: wordsFrom(read, start, step, REACH),
    behind: wordsFrom(read, start - step, step === 1 ? -1 : 1, BETWEEN),
  };
}

/** The words of the sentence from a token on, or back, without the `'s` of an owner. */
function wordsFrom(read: Read, start: number, step: 1 | -1, most: number): readonly string[] {
  const words: string[] = [];
  const own = bareIn(read);
  for (let t = start; t >= 0 && t < read.folded.length && words.length < most; t += step) {
    const word = read.folded[t] as string;
    if (/^[.!?;]$/.test(word) || (step === 1 && t > start && read.opensSentence(t))) break;
    const bare = own[t] as string;
    if (bare !== '') words.push(bare);
    if (step === -1 && read.opensSentence(t)) break;
  }
  return words;
}

function isExchange({ words: x, behind }: Way, { words: y }: Way): boolean {
  const [first, other] = [x[0], y[0]];
  if (first === undefined || other === undefined || first === other) return false;
  for (let i = x.indexOf(other); i > 0; i = x.indexOf(other, i + 1))
    for (let j = y.indexOf(first); j > 0; j = y.indexOf(first, j + 1)) {
      // `i - m` words, `m` between, `j - m` words here; there the last are the first. The shortest that fit are meant.
      for (let m = Math.min(i, j, BETWEEN + 1) - 1; m > 0; m--) {
        const [p, q] = [i - m, j - m];
        if (p > MOST || q > MOST) break;
        if (!isAt(x, i, y.slice(0, q)) || !isAt(y, j, x.slice(0, p)) || !isAt(x, p, y.slice(q, j))) continue;
        const [one, two] = [x.slice(0, p), y.slice(0, q)];
        const between = { words: x.slice(p, i), before: behind, after: x.slice(i + q) };
        return namesThing(one) && namesThing(two) && setsApart(between);
      }
    }
  return false;
}

function isAt(words: readonly string[], at: number, stretch: readonly string[]): boolean {
  return stretch.every((w, k) => words[at + k] === w);
}

function namesThing(words: readonly string[]): boolean {
  return words.some((w) => /[\p{L}\p{N}]/u.test(w) && !isFunctionWord(w));
}

type Between = {
  readonly words: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
};

/**
 * Whether the words between set the two apart. What stands before the first as well, or behind the second, belongs to either: `in
 * 2019 and in 2020`, `from 9 crowns to 12 crowns`.
 */
function setsApart({ words, before, after }: Between): boolean {
  let [from, to] = [0, words.length];
  while (from < to && words[from] === after[from]) from++;
  while (to > from && words[to - 1] === before[words.length - to]) to--;
  return words.slice(from, to).some((w) => !isArticle(w) && !JOINS.test(w));
}
