import { areLikeConnectives } from '../../lexicon/connectives.ts';
import { reportingStance } from '../../lexicon/reporting-verbs.ts';
import { onceFor } from '../../text/once-for.ts';
import { areOneWord, type Bond, bondOf } from '../second-opinion/words.ts';
import { areOneReading } from '../units.ts';
import type { Part } from './parts.ts';
import { isIn, type Window } from './windows.ts';

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

/** A part that says what another says, by its place in its sentence, and how well. */
type Answerer = { readonly at: number; readonly strength: number };

/** What the parts of a sentence are to others, by the other's kind: where it has its like, and which of them say what it says. */
type Asked = { readonly likes: Map<number, readonly number[]>; readonly answerers: Map<number, readonly Answerer[]> };

const askedIn = onceFor((_: readonly Part[]): Asked => ({ likes: new Map(), answerers: new Map() }));

const NOWHERE: readonly number[] = [];
const NOBODY: readonly Answerer[] = [];

/** Where in a sentence a part has its like. */
function likesIn(sentence: readonly Part[], part: Part): readonly number[] {
  const { likes } = askedIn(sentence);
  const known = likes.get(part.kind);
  if (known) return known;
  const found = sentence.flatMap((q, at) => (areOnePart(part, q) ? [at] : []));
  const made = found.length > 0 ? found : NOWHERE;
  likes.set(part.kind, made);
  return made;
}

/** Who in a sentence may answer for a part, its like among them. */
function answerersIn(sentence: readonly Part[], part: Part): readonly Answerer[] {
  const { answerers } = askedIn(sentence);
  const known = answerers.get(part.kind);
  if (known) return known;
  const found = sentence.flatMap((q, at) => {
    const strength = strengthOf(part, q);
    return strength > 0 ? [{ at, strength }] : [];
  });
  const made = found.length > 0 ? found : NOBODY;
  answerers.set(part.kind, made);
  return made;
}

/** A glance: whether each part of the change could be answered at all, or is one of those that need not be. */
export function mayBeAnswered(
  { parts, changed }: Window,
  { sentences }: Window,
  isFree: (i: number) => boolean,
): boolean {
  for (let i = changed[0]; i < changed[1]; i++) {
    const part = parts[i] as Part;
    if (isFree(i) || sentences.some((s) => likesIn(s, part).length > 0)) continue;
    if (!sentences.some((s) => answerersIn(s, part).length > 0)) return false;
  }
  return true;
}

/** A glance: whether a part of the change may be answered by one that stands outside the other version's. */
export function mayHaveMoved({ parts, changed }: Window, other: Window): boolean {
  for (let i = changed[0]; i < changed[1]; i++)
    for (const s of other.sentences)
      for (const { at } of answerersIn(s, parts[i] as Part)) if (!isIn(s[at] as Part, other.change)) return true;
  return false;
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
  return x.parts === y.parts && x.own[0] === y.own[0] && x.own[1] === y.own[1];
}

/** Two parts, by their places in their windows, of which one may answer for the other. */
type Meeting = { readonly i: number; readonly j: number; readonly strength: number };

/** Who answers for whom, the likest and those in the likest company first; ties in order. */
function answersAnew(a: Window, b: Window): Answers {
  const met = meetingsOf(a, b);
  const shared = new Map<number, number>();
  const keyOf = ({ i, j }: Meeting): number => (a.parts[i] as Part).sentence * 65_536 + (b.parts[j] as Part).sentence;
  for (const m of met) if (m.strength >= ONE) shared.set(keyOf(m), (shared.get(keyOf(m)) ?? 0) + 1);
  const othersOf = (m: Meeting): number => (shared.get(keyOf(m)) ?? 0) - (m.strength >= ONE ? 1 : 0);
  const heard = met.filter((m) => {
    const isOwn = isWithin((a.parts[m.i] as Part).sentence, a.own) && isWithin((b.parts[m.j] as Part).sentence, b.own);
    return isOwn || othersOf(m) >= SHARED;
  });
  const [choicesA, choicesB] = [new Uint16Array(a.parts.length), new Uint16Array(b.parts.length)];
  for (const { i, j } of heard) {
    (choicesA[i] as number)++;
    (choicesB[j] as number)++;
  }
  const ofA = a.parts.map(() => -1);
  const ofB = b.parts.map(() => -1);
  const rivals: (Meeting & { readonly score: number })[] = [];
  for (const m of heard) {
    const { i, j, strength } = m;
    if (choicesA[i] === 1 && choicesB[j] === 1) {
      ofA[i] = j;
      ofB[j] = i;
      continue;
    }
    const company = 0.2 * Math.min(2, companyOf(a.parts, i, b.parts, j)) + 0.05 * Math.min(4, othersOf(m));
    const score = strength + company - 0.02 * Math.abs(i / a.parts.length - j / b.parts.length);
    rivals.push({ i, j, strength, score });
  }
  rivals.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  for (const { i, j } of rivals) {
    if ((ofA[i] as number) >= 0 || (ofB[j] as number) >= 0) continue;
    ofA[i] = j;
    ofB[j] = i;
  }
  return { ofA, ofB };
}

/** All that may answer for each other; the dictionary is asked for those only that have not their like. */
function meetingsOf(a: Window, b: Window): readonly Meeting[] {
  const met: Meeting[] = [];
  const hasLike = new Uint8Array(b.parts.length);
  const without: number[] = [];
  a.parts.forEach((x, i) => {
    const count = met.length;
    let before = 0;
    for (const sentence of b.sentences) {
      for (const at of likesIn(sentence, x)) {
        hasLike[before + at] = 1;
        met.push({ i, j: before + at, strength: 1 });
      }
      before += sentence.length;
    }
    if (met.length === count) without.push(i);
  });
  for (const i of without) {
    let before = 0;
    for (const sentence of b.sentences) {
      for (const { at, strength } of answerersIn(sentence, a.parts[i] as Part))
        if (hasLike[before + at] === 0) met.push({ i, j: before + at, strength });
      before += sentence.length;
    }
  }
  return met;
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
