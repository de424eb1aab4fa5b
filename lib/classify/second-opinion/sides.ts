import type { Read } from '../reader.ts';
import { type Column, columnOf } from './column.ts';
import type { Sentence } from './sentence.ts';
import { areOneWord, BONDS, type Bond, bondOf, type OpinionWord, type Word } from './words.ts';

/** One side of a change, with the sentence around it. */
export type Side = {
  readonly read: Read;
  readonly column: Column;
  readonly words: readonly Word[];
  readonly content: readonly Word[];
  /** The change, as a half-open stretch of tokens, and the sentence around it. */
  readonly change: readonly [number, number];
  readonly sentence: Sentence;
};

/** A content word of A and the one of B that stands for it. */
export type Partner = { readonly a: Word; readonly b: Word; readonly bond: Bond };

/** A word's company stands at most so many tokens away. */
const BESIDE = 4;

const NONE: readonly Word[] = [];

/** The tokens `change` (half-open) of a version as one side. */
export function sideOf(read: Read, change: readonly [number, number]): Side {
  const [from, to] = change;
  const column = columnOf(read);
  const words = from === to ? NONE : column.tokens.slice(from, to);
  const content = from === to ? NONE : words.filter((w) => w.word.isContent);
  return { read, column, words, content, change, sentence: column.sentence(from, to) };
}

/** The words that one side has more often than the other. */
export function oneSided(a: readonly Word[], b: readonly Word[]): readonly OpinionWord[] {
  const out: OpinionWord[] = [];
  collectMore(a, b, out);
  collectMore(b, a, out);
  return out;
}

function collectMore(x: readonly Word[], y: readonly Word[], out: OpinionWord[]): void {
  if (x.length === 0) return;
  if (y.length === 0) {
    for (const { word } of x) out.push(word);
    return;
  }
  const left = new Map<OpinionWord, number>();
  for (const { word } of y) left.set(word, (left.get(word) ?? 0) + 1);
  for (const { word } of x) {
    const spare = left.get(word) ?? 0;
    if (spare === 0) out.push(word);
    else left.set(word, spare - 1);
  }
}

/** Content words of both sides as partners, the closest bonds first, in order within a bond; each word once. */
export function pair(a: readonly Word[], b: readonly Word[]): readonly Partner[] {
  if (a.length === 0 || b.length === 0) return [];
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

/** The content words of a side that have no partner, in order. */
export function alone(content: readonly Word[], partners: readonly Partner[], side: 'a' | 'b'): readonly Word[] {
  return partners.length === 0 ? content : content.filter((w) => !partners.some((p) => p[side] === w));
}

/**
 * Whether the other side's sentence has the word, or one of its root, outside the change, more often than its own sentence has, and in the same
 * company: beside a word that it stands beside here. A verb is company only on the same side: `rebels attacked soldiers` is not `soldiers attacked rebels`.
 */
export function isElsewhere(word: Word, own: Side, other: Side): boolean {
  const there = placesOutside(word, other);
  if (there.length === 0 || there.length <= placesOutside(word, own).length) return false;
  const { at } = word;
  const [before, after] = [besideOf(own, at, -1), besideOf(own, at, 1)];
  return there.some((t) => {
    const [left, right] = [besideOf(other, t, -1), besideOf(other, t, 1)];
    return areOne(before, left) || areOne(after, right) || isTurned(before, right) || isTurned(after, left);
  });
}

/**
 * Whether a noun stands on the other side of a verb in the other version's sentence, and under no preposition: what did a thing there is what it was done to here.
 * `The dog chased the cat`, `the cat chased the dog`.
 */
export function changesSides(word: Word, own: Side, other: Side): boolean {
  if (word.word.part !== 'noun' && word.word.part !== 'unknown') return false;
  const there = placesOutside(word, other);
  if (there.length === 0 || there.length <= placesOutside(word, own).length) return false;
  if (isLed(own, word.at) && there.some((t) => isLed(other, t))) return false;
  return other.sentence.content.some(({ word: verb, folded, at }) => {
    if (!verb.mayBeVerb || !(verb.isPast || verb.part === 'verb')) return false;
    const q = placeOf(own, folded);
    return q !== null && there.every((t) => t < at !== word.at < q);
  });
}

function isLed({ column, sentence }: Side, at: number): boolean {
  for (let t = at - 1; t >= sentence.from && at - t < BESIDE; t--) {
    const word = column.words[t] as OpinionWord;
    if (word.isPreposition) return true;
    if (word.isContent && word.mayBeVerb) return false;
  }
  return false;
}

function placeOf({ read, sentence }: Side, folded: string): number | null {
  for (let t = sentence.from; t < sentence.to; t++) if (read.folded[t] === folded) return t;
  return null;
}

/** Where a sentence has words of one root with this one, outside the change. */
function placesOutside(word: Word, { change, sentence }: Side): readonly number[] {
  const places = sentence.placesOf(word);
  return places.length === 0 ? places : places.filter((t) => !isWithin(change, t));
}

/** Whether a token lies in a half-open stretch. */
export function isWithin(stretch: readonly [number, number], token: number): boolean {
  return token >= stretch[0] && token < stretch[1];
}

/** The nearest content word on one side of a token, at most `BESIDE` tokens away in its sentence; null when there is none. */
function besideOf({ column, sentence }: Side, at: number, step: 1 | -1): OpinionWord | null {
  for (let t = at + step, n = 0; n < BESIDE && t >= sentence.from && t < sentence.to; t += step, n++) {
    const word = column.words[t] as OpinionWord;
    if (word.isContent) return word;
  }
  return null;
}

function areOne(a: OpinionWord | null, b: OpinionWord | null): boolean {
  return a !== null && b !== null && areOneWord(a, b);
}

function isTurned(a: OpinionWord | null, b: OpinionWord | null): boolean {
  return a !== null && !a.mayBeVerb && areOne(a, b);
}
