import { areLikeConnectives } from '../../lexicon/connectives.ts';
import { reportingStance } from '../../lexicon/reporting-verbs.ts';
import type { Read } from '../reader.ts';
import { areOneWord, type Bond, bondOf } from '../second-opinion/words.ts';
import { areOneReading } from '../units.ts';
import { areInOneBlock, type Part, partsOfSentence, sentenceAt, sentenceRange } from './parts.ts';

/** A change's sentences in one version, with a sentence more on either side: a copy splits and joins them. */
export type Window = {
  readonly read: Read;
  /** The tokens that changed, half-open. */
  readonly change: readonly [number, number];
  readonly parts: readonly Part[];
  /** The sentences that the change itself stands in, the last one inclusive, and the tokens of all. */
  readonly own: readonly [number, number];
  readonly range: readonly [number, number];
};

/** For each part of either window the place in the other of the one that says it there, −1 for none. One answers for one. */
export type Answers = { readonly ofA: readonly number[]; readonly ofB: readonly number[] };

/** How well a bond of the dictionary answers; by judgement, and only the order matters. Shared rarer senses, broader words, cohorts and opposites answer for nothing. */
const STRENGTH: Readonly<Partial<Record<Bond | 'none', number>>> = {
  form: 0.95,
  root: 0.9,
  listed: 0.8,
  close: 0.8,
  near: 0.75,
};
/** From here on two parts are one word. */
const ONE = 0.9;
/** A neighbouring sentence may answer when it shares so many words with the one that asks. */
const SHARED = 2;

/** `opens`: whether the other version's side of the change opens a sentence; a gap stands before or behind the stop by that. */
export function windowOf(read: Read, change: readonly [number, number], opens: boolean): Window {
  const [from, to] = change[0] === change[1] && !opens ? [change[0] - 1, change[0]] : change;
  const own = [sentenceAt(read, from), sentenceAt(read, Math.max(from, to - 1))] as const;
  const low = areInOneBlock(read, own[0] - 1, own[0]) ? own[0] - 1 : own[0];
  const high = areInOneBlock(read, own[1] + 1, own[1]) ? own[1] + 1 : own[1];
  const parts: Part[] = [];
  for (let s = low; s <= high; s++) parts.push(...partsOfSentence(read, s));
  return { read, change, parts, own, range: [sentenceRange(read, low)[0], sentenceRange(read, high)[1]] };
}

/** True for what stands in a half-open stretch of tokens. */
export function isIn({ at }: { readonly at: number }, [from, to]: readonly [number, number]): boolean {
  return at >= from && at < to;
}

/** A glance: whether each part of the change could be answered at all, or is one of those that need not be. */
export function mayBeAnswered(window: Window, { parts }: Window, isFree: (i: number) => boolean): boolean {
  return window.parts.every((p, i) => !isIn(p, window.change) || isFree(i) || parts.some((q) => strengthOf(p, q) > 0));
}

/** A glance: whether a part of the change may be answered by one that stands outside the other version's. */
export function mayHaveMoved(window: Window, other: Window): boolean {
  return window.parts.some(
    (p) => isIn(p, window.change) && other.parts.some((q) => !isIn(q, other.change) && strengthOf(p, q) > 0),
  );
}

/** The answers last given: neighbouring changes stand in the same sentences, and ask again. */
let last: { readonly a: Window; readonly b: Window; readonly answers: Answers } | null = null;

/** Who answers for whom between two windows; hangs on their sentences alone. */
export function answersOf(a: Window, b: Window): Answers {
  if (last && areOneWindow(last.a, a) && areOneWindow(last.b, b)) return last.answers;
  last = { a, b, answers: answersAnew(a, b) };
  return last.answers;
}

function areOneWindow(x: Window, y: Window): boolean {
  return (
    x.read === y.read &&
    x.own[0] === y.own[0] &&
    x.own[1] === y.own[1] &&
    x.range[0] === y.range[0] &&
    x.range[1] === y.range[1]
  );
}

/** Who answers for whom, the likest and those in the likest company first; ties in order. */
function answersAnew(a: Window, b: Window): Answers {
  const pairs: { readonly i: number; readonly j: number; readonly strength: number }[] = [];
  const shared = new Map<number, number>();
  const keyOf = (x: Part, y: Part): number => x.sentence * 65_536 + y.sentence;
  const meet = (i: number, j: number, strength: number): void => {
    const [x, y] = [a.parts[i] as Part, b.parts[j] as Part];
    pairs.push({ i, j, strength });
    if (strength >= ONE) shared.set(keyOf(x, y), (shared.get(keyOf(x, y)) ?? 0) + 1);
  };
  const [metA, metB] = [new Uint8Array(a.parts.length), new Uint8Array(b.parts.length)];
  a.parts.forEach((x, i) => {
    b.parts.forEach((y, j) => {
      if (!areOnePart(x, y)) return;
      metA[i] = metB[j] = 1;
      meet(i, j, 1);
    });
  });
  // The dictionary is asked for those only that have not their like.
  a.parts.forEach((x, i) => {
    if (metA[i] === 1) return;
    b.parts.forEach((y, j) => {
      const strength = metB[j] === 1 ? 0 : strengthOf(x, y);
      if (strength > 0) meet(i, j, strength);
    });
  });
  const scored = pairs.flatMap(({ i, j, strength }) => {
    const [x, y] = [a.parts[i] as Part, b.parts[j] as Part];
    const others = (shared.get(keyOf(x, y)) ?? 0) - (strength >= ONE ? 1 : 0);
    const isOwn = isWithin(x.sentence, a.own) && isWithin(y.sentence, b.own);
    if (!isOwn && others < SHARED) return [];
    const company = 0.2 * Math.min(2, companyOf(a.parts, i, b.parts, j)) + 0.05 * Math.min(4, others);
    return [{ i, j, score: strength + company - 0.02 * Math.abs(i / a.parts.length - j / b.parts.length) }];
  });
  scored.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  const ofA = a.parts.map(() => -1);
  const ofB = b.parts.map(() => -1);
  for (const { i, j } of scored) {
    if ((ofA[i] as number) >= 0 || (ofB[j] as number) >= 0) continue;
    ofA[i] = j;
    ofB[j] = i;
  }
  return { ofA, ofB };
}

function isWithin(sentence: number, [first, last]: readonly [number, number]): boolean {
  return sentence >= first && sentence <= last;
}

const BESIDE = [-2, -1, 1, 2] as const;

/** How many of the two nearest parts on either side are one word there; the nearest count whole, the others half. */
function companyOf(a: readonly Part[], i: number, b: readonly Part[], j: number): number {
  let sum = 0;
  for (const d of BESIDE) {
    const x = a[i + d];
    if (!x || x.sentence !== a[i]?.sentence) continue;
    for (const e of BESIDE) {
      const y = b[j + e];
      if (!y || y.sentence !== b[j]?.sentence) continue;
      if (x.unit.key === y.unit.key || areOneWord(x.word, y.word)) sum += Math.abs(d) + Math.abs(e) === 2 ? 1 : 0.5;
    }
  }
  return sum;
}

/** True for the same word, name, number or date. Where a sentence opens a capital says nothing; elsewhere a king is not Mr. King. */
function areOnePart(x: Part, y: Part): boolean {
  if (x.unit.kind === y.unit.kind && areOneReading(x.unit, y.unit)) return true;
  if (x.unit.key === y.unit.key && isShortForm(x, y)) return true;
  if (x.isNumeric || y.isNumeric || x.bare !== y.bare) return false;
  return x.isName === y.isName || x.opens || y.opens;
}

/** `The CEO`, `the chief executive`: one of the two has the capitals of a name. */
function isShortForm(x: Part, y: Part): boolean {
  const isPhrase = (p: Part): boolean => p.unit.to - p.unit.from > 1;
  return !x.isNumeric && isPhrase(x) !== isPhrase(y);
}

/** How well one part says what another says, from 0 to 1. Names, numbers, modals and words of denial are themselves or nothing. */
function strengthOf(x: Part, y: Part): number {
  if (areOnePart(x, y)) return 1;
  if (x.isNumeric || y.isNumeric || x.isName || y.isName) return 0;
  const [v, w] = [x.bare, y.bare];
  if (x.denies || y.denies) return x.denies && y.denies ? STRENGTH_OF_DENIALS : 0;
  if (x.isModal || y.isModal) return 0;
  if (!x.word.isWeighty && !y.word.isWeighty && !x.speaks && !y.speaks) {
    const bond = bondOf(v, w);
    // A verb for its noun is the same said otherwise; `specifically` is said of another word than `specific`.
    return bond === 'root' && (x.tag === 'ADV') !== (y.tag === 'ADV') ? 0 : (STRENGTH[bond] ?? 0);
  }
  if (areLikeConnectives(v, w)) return ONE;
  const [s, t] = [stanceOf(v), stanceOf(w)];
  if (s === 'neutral' && t === 'neutral') return 0.8;
  const bond = bondOf(v, w);
  if (bond === 'form' || bond === 'root') return ONE;
  return s !== null && s === t && bond === 'close' ? 0.7 : 0;
}

/** `No`, `not`: what is denied is asked of the words behind. */
const STRENGTH_OF_DENIALS = 0.7;

function stanceOf(word: string): string | null {
  return word === 'according' ? 'neutral' : reportingStance(word);
}
