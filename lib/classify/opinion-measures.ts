import { WIDTH } from '../lexicon/word-vectors.ts';
import { type Column, columnOf } from './opinion-column.ts';
import { BONDS, type Bond, bondOf, type OpinionWord, shareRoot } from './opinion-words.ts';
import type { Read } from './reader.ts';
import type { Placed } from './surroundings.ts';

/**
 * What the second opinion weighs, in the order of its weights. `loose`: content words that have no partner in the change and do not stand
 * elsewhere in the other side's sentence.
 */
export const MEASURES = [
  /** Likeness of the company that the words of either side keep, and the same of those without a partner alone (cosines; 0 where a side has none). */
  'company',
  'looseCompany',
  /** The mean, over the words without a partner, of the likeness to the nearest content word across. */
  'nearest',
  /** Logarithms of one more than there are: content words, loose words. */
  'content',
  'loose',
  'looseNouns',
  'looseVerbs',
  'looseAdverbs',
  /** How rare the words without a partner are, from 0 to 1 on a scale of logarithms. */
  'rarity',
  /** Words without a partner that stand elsewhere in the other side's sentence. */
  'moved',
  /** Partners that are close synonyms; two of a kind. */
  'close',
  'cohort',
  /** Nouns in another number; whether a verb's -ing came or went. */
  'number',
  'ing',
  'replaced',
  'conjunction',
  'auxiliary',
  'far',
  'empty',
  /** What the two sentences share beside the change (Dice of the content words' lemmas). */
  'alike',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Above so many pairs of content words the change is a passage written anew, and no opinion is asked for. */
const MOST_PAIRS = 150;
/** A word's company stands at most so many tokens away. */
const BESIDE = 4;
/** The rarity of any word that is not among the commonest. */
const RAREST = 10;

type Word = { readonly word: OpinionWord; readonly folded: string; readonly at: number };
type Side = {
  readonly read: Read;
  readonly column: Column;
  readonly words: readonly Word[];
  readonly content: readonly Word[];
  /** The change and the sentence around it, as half-open stretches of tokens. */
  readonly change: readonly [number, number];
  readonly sentence: readonly [number, number];
};
type Partner = { readonly a: Word; readonly b: Word; readonly bond: Bond };

/**
 * The measures of a change, or null where something stands against any opinion: words inside a quotation, a name or number on one side only, words that
 * weigh (`only`, `may`, `claimed`), opposites, `his` for `her`, `and` for `or`, a word that looks like a slip of another, a small word left over at the end of a sentence.
 */
export function measuresOf({ a, b, change }: Placed): readonly number[] | null {
  const A = sideOf(a, change.a);
  const B = sideOf(b, change.b);
  if (A.content.length * B.content.length > MOST_PAIRS || isQuoted(A) || isQuoted(B)) return null;
  const odd = oneSided(A.words, B.words);
  if (odd.some((w) => w.isWeighty) || changesPerson(A, B) || changesConjunction(A, B)) return null;
  const partners = pair(A.content, B.content);
  if (partners.some((p) => p.bond === 'opposite')) return null;
  const [withoutA, withoutB] = [alone(A.content, partners, 'a'), alone(B.content, partners, 'b')];
  const looseA = withoutA.filter((w) => !isElsewhere(w, A, B));
  const looseB = withoutB.filter((w) => !isElsewhere(w, B, A));
  if (isTurnedPassive(A, B) || isTurnedPassive(B, A) || isStranded(A, B) || isStranded(B, A)) return null;
  if (looseA.some((w) => isNameOrNumber(A.read, w)) || looseB.some((w) => isNameOrNumber(B.read, w))) return null;
  if (withoutA.some((x) => withoutB.some((y) => looksLikeSlip(x.folded, y.folded)))) return null;

  const loose = [...looseA, ...looseB];
  const without = [...withoutA, ...withoutB];
  const changed = partners.filter((p) => p.a.folded !== p.b.folded);
  const ofPart = (part: OpinionWord['part']): number => loose.filter((w) => w.word.part === part).length;
  const bonded = (bond: Bond): number => changed.filter((p) => p.bond === bond).length;
  const values: Readonly<Record<Measure, number>> = {
    company: companyOf(A.words, B.words, false),
    looseCompany: companyOf(withoutA, withoutB, true),
    nearest: mean([
      ...withoutA.flatMap((w) => nearest(w, B.content)),
      ...withoutB.flatMap((w) => nearest(w, A.content)),
    ]),
    content: Math.log(1 + A.content.length + B.content.length),
    loose: Math.log(1 + loose.length),
    looseNouns: ofPart('noun'),
    looseVerbs: ofPart('verb'),
    looseAdverbs: ofPart('adverb'),
    rarity: mean(without.map((w) => w.word.rarity)) / RAREST,
    moved: without.length - loose.length,
    close: bonded('close'),
    cohort: bonded('cohort'),
    number: changed.filter((p) => p.bond === 'form' && isOtherNumber(p)).length,
    ing: changed.some((p) => p.a.folded.endsWith('ing') !== p.b.folded.endsWith('ing')) ? 1 : 0,
    replaced: A.words.some((w) => w.word.isWord) && B.words.some((w) => w.word.isWord) ? 1 : 0,
    conjunction: odd.some((w) => w.isConjunction) ? 1 : 0,
    auxiliary: odd.some((w) => w.isAuxiliary) ? 1 : 0,
    far: odd.some((w) => w.isFar) ? 1 : 0,
    empty: odd.some((w) => w.isEmpty) ? 1 : 0,
    alike: likeness(A, B),
  };
  return MEASURES.map((m) => values[m]);
}

function sideOf(read: Read, change: readonly [number, number]): Side {
  const [from, to] = change;
  const column = columnOf(read);
  const words: Word[] = [];
  for (let at = from; at < to; at++)
    words.push({ word: column.words[at] as OpinionWord, folded: read.folded[at] as string, at });
  const sentence = column.sentence(from, to);
  return { read, column, words, content: words.filter((w) => w.word.isContent), change, sentence };
}

function isQuoted({ read, words }: Side): boolean {
  const [first] = words;
  return first !== undefined && read.isQuoted(read.text.tokens.starts[first.at] as number);
}

/** The words that one side has more often than the other. */
function oneSided(a: readonly Word[], b: readonly Word[]): readonly OpinionWord[] {
  const out: OpinionWord[] = [];
  collectMore(a, b, out);
  collectMore(b, a, out);
  return out;
}

function collectMore(x: readonly Word[], y: readonly Word[], out: OpinionWord[]): void {
  for (let i = 0; i < x.length; i++) {
    const { word } = x[i] as Word;
    let surplus = 1;
    for (let k = 0; k < i; k++) if ((x[k] as Word).word === word) surplus++;
    for (const other of y) if (other.word === word) surplus--;
    if (surplus > 0) out.push(word);
  }
}

/** Whether both sides have pronouns, and for other persons. A noun for its pronoun is another matter. */
function changesPerson(a: Side, b: Side): boolean {
  const persons = ({ words }: Side): string => {
    const all = words.flatMap((w) => (w.word.person === '' ? [] : [w.word.person]));
    return all.length > 1 ? all.sort().join('') : (all[0] ?? '');
  };
  const x = persons(a);
  if (x === '') return false;
  const y = persons(b);
  return y !== '' && x !== y;
}

function changesConjunction(a: Side, b: Side): boolean {
  const joined = ({ words }: Side): string => words.flatMap((w) => (w.word.isConjunction ? [w.folded] : [])).join(' ');
  const x = joined(a);
  if (x === '') return false;
  const y = joined(b);
  return y !== '' && x !== y;
}

/** Content words of both sides as partners, the closest bonds first, in order within a bond; each word once. */
function pair(a: readonly Word[], b: readonly Word[]): readonly Partner[] {
  const found: Partner[] = [];
  for (const x of a)
    for (const y of b) {
      const bond = bondOf(x.folded, y.folded);
      if (bond !== 'none') found.push({ a: x, b: y, bond });
    }
  if (found.length < 2) return found;
  const taken = new Set<Word>();
  return BONDS.flatMap((bond) =>
    found.filter((p) => {
      if (p.bond !== bond || taken.has(p.a) || taken.has(p.b)) return false;
      taken.add(p.a).add(p.b);
      return true;
    }),
  );
}

function alone(content: readonly Word[], partners: readonly Partner[], side: 'a' | 'b'): readonly Word[] {
  return partners.length === 0 ? content : content.filter((w) => !partners.some((p) => p[side] === w));
}

/**
 * Whether the other side's sentence has the word, or one of its root, outside the change, more often than its own sentence has, and in the same
 * company: beside a word that it stands beside here. A verb is company only on the same side: `rebels attacked soldiers` is not `soldiers attacked rebels`.
 */
function isElsewhere({ word, at }: Word, own: Side, other: Side): boolean {
  const there = placesOutside(word, other);
  if (there.length === 0 || there.length <= placesOutside(word, own).length) return false;
  const [before, after] = [besideOf(own, at, -1), besideOf(own, at, 1)];
  return there.some((t) => {
    const [left, right] = [besideOf(other, t, -1), besideOf(other, t, 1)];
    return areOne(before, left) || areOne(after, right) || isTurned(before, right) || isTurned(after, left);
  });
}

/** Where a sentence has words of one root with this one, outside the change. */
function placesOutside(word: OpinionWord, { column, change, sentence }: Side): readonly number[] {
  const out: number[] = [];
  for (let t = sentence[0]; t < sentence[1]; t++) {
    if (t >= change[0] && t < change[1]) continue;
    const other = column.words[t] as OpinionWord;
    if (other.isContent && shareLemmaOrRoot(other, word)) out.push(t);
  }
  return out;
}

/** The nearest content word on one side of a token, at most `BESIDE` tokens away in its sentence; null when there is none. */
function besideOf({ column, sentence }: Side, at: number, step: 1 | -1): OpinionWord | null {
  for (let t = at + step, n = 0; n < BESIDE && t >= sentence[0] && t < sentence[1]; t += step, n++) {
    const word = column.words[t] as OpinionWord;
    if (word.isContent) return word;
  }
  return null;
}

function areOne(a: OpinionWord | null, b: OpinionWord | null): boolean {
  return a !== null && b !== null && shareLemmaOrRoot(a, b);
}

function isTurned(a: OpinionWord | null, b: OpinionWord | null): boolean {
  return a !== null && !a.mayBeVerb && areOne(a, b);
}

function shareLemmaOrRoot(a: OpinionWord, b: OpinionWord): boolean {
  return a.lemma === b.lemma || shareRoot(a.lemma, b.lemma);
}

/** `The police shot`, `the police were shot`: a form of `be` that only one side has, right before a past form that both have. */
function isTurnedPassive(full: Side, short: Side): boolean {
  const last = full.words.at(-1);
  if (!last?.word.isBe || short.words.some((w) => w.word.isBe)) return false;
  return full.column.words[full.change[1]]?.isPast ?? false;
}

/** `has no limits to.`, `It ended. Did.`: small words that only one side has, right before the stop. The sentence breaks off, and a reader wants to see where. */
function isStranded(full: Side, short: Side): boolean {
  if (short.words.some((w) => w.word.isWord)) return false;
  const last = full.words.findLast((w) => w.word.isWord);
  if (last === undefined || last.word.isContent || last.word.isEmpty) return false;
  return /^[.!?]$/.test(full.read.folded[last.at + 1] ?? '');
}

function isNameOrNumber(read: Read, { at, folded }: Word): boolean {
  if (/\d/.test(folded) || read.expressionAt(at) !== null) return true;
  return /^\p{Lu}/u.test(read.forms[at] as string) && !read.opensSentence(at);
}

/** Two words that differ in one or two letters, and in less than a third of them: `country`, `county`. */
function looksLikeSlip(a: string, b: string): boolean {
  if (a.length <= 3 || Math.abs(a.length - b.length) > 2) return false;
  const apart = distance(a, b);
  return apart <= 2 && apart < a.length / 3;
}

function distance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (last[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    last = row;
  }
  return last[b.length] as number;
}

function isOtherNumber({ a, b }: Partner): boolean {
  return a.word.part === 'noun' && (`${a.folded}s` === b.folded || `${b.folded}s` === a.folded);
}

/** How often a lemma, by its number, is left to be met; all 0 but within one call of `likeness`, as `SUM_A` is. */
let left = new Int32Array(0);

/** What two sentences have in common beside the change: Dice's coefficient of their content words' lemmas. */
function likeness(a: Side, b: Side): number {
  const highest = Math.max(a.column.highest, b.column.highest);
  if (highest >= left.length) left = new Int32Array(2 * highest + 1);
  const sizeA = countOutside(a);
  let [sizeB, common] = [0, 0];
  const { lemmas } = b.column;
  for (let t = b.sentence[0]; t < b.sentence[1]; t++) {
    const lemma = lemmas[t] as number;
    if (lemma < 0 || (t >= b.change[0] && t < b.change[1])) continue;
    sizeB++;
    const n = left[lemma] as number;
    if (n === 0) continue;
    left[lemma] = n - 1;
    common++;
  }
  for (let t = a.sentence[0]; t < a.sentence[1]; t++) {
    const lemma = a.column.lemmas[t] as number;
    if (lemma >= 0) left[lemma] = 0;
  }
  return sizeA + sizeB === 0 ? 1 : (2 * common) / (sizeA + sizeB);
}

/** Counts a side's lemmas outside its change into `left`; gives how many there are. */
function countOutside({ column: { lemmas }, change, sentence }: Side): number {
  let size = 0;
  for (let t = sentence[0]; t < sentence[1]; t++) {
    const lemma = lemmas[t] as number;
    if (lemma < 0 || (t >= change[0] && t < change[1])) continue;
    left[lemma] = (left[lemma] as number) + 1;
    size++;
  }
  return size;
}

function nearest(word: Word, others: readonly Word[]): readonly number[] {
  const { vector } = word.word;
  if (!vector || others.length === 0) return [];
  return [Math.max(0, ...others.map((o) => cosine(vector, o.word.vector)))];
}

/** The likeness of the vectors of two lists of words, each added up, the rare ones more when asked; 0 when either has none. */
function companyOf(a: readonly Word[], b: readonly Word[], byRarity: boolean): number {
  if (!addUp(a, byRarity, SUM_A) || !addUp(b, byRarity, SUM_B)) return 0;
  return cosine(SUM_A, SUM_B);
}

type Vector = ArrayLike<number> | null;

/** Used and read within one call of `companyOf`: half a million changes would make half a million of each. */
const SUM_A = new Float64Array(WIDTH);
const SUM_B = new Float64Array(WIDTH);

/** Adds up the vectors of the words that have one; false when none has. */
function addUp(words: readonly Word[], byRarity: boolean, sum: Float64Array): boolean {
  let any = false;
  for (const { word } of words) {
    const { vector } = word;
    if (!vector) continue;
    if (!any) sum.fill(0);
    any = true;
    const weight = byRarity ? word.rarity : 1;
    for (let k = 0; k < WIDTH; k++) sum[k] = (sum[k] as number) + weight * (vector[k] as number);
  }
  return any;
}

function cosine(a: Vector, b: Vector): number {
  if (!a || !b) return 0;
  let [dot, x, y] = [0, 0, 0];
  for (let k = 0; k < WIDTH; k++) {
    const [p, q] = [a[k] as number, b[k] as number];
    dot += p * q;
    x += p * p;
    y += q * q;
  }
  return x === 0 || y === 0 ? 0 : dot / Math.sqrt(x * y);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, v) => sum + v, 0) / values.length;
}
