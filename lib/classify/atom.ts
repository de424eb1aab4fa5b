import type { AnalysedText } from '../text/analysed.ts';
import type { Known } from './known.ts';
import type { Unit } from './units.ts';

/** One side of an atom: units of one version, possibly none, and what stands around them. */
export type AtomSide = {
  readonly text: AnalysedText;
  readonly units: readonly Unit[];
  /** The words as printed and folded, without white space. */
  readonly forms: readonly string[];
  readonly words: readonly string[];
  /** The units before and after, of the same version; null at the edge of the change's surroundings. */
  readonly before: Unit | null;
  readonly after: Unit | null;
};

/**
 * The smallest difference a class can be given to: a unit against another, or units that only one side has. `gained`
 * = only the later version has them. `paired` tells whether other words changed right beside it.
 */
export type Atom = {
  readonly kind: 'replaced' | 'gained' | 'lost';
  readonly a: AtomSide;
  readonly b: AtomSide;
  /** Inside quotation marks in a version that has the words. */
  readonly quoted: boolean;
  /** A quotation mark that belongs to a title or a ship's name. */
  readonly marksTitle: boolean;
  /** Content words around it in the same run of differences, on each side. */
  readonly beside: { readonly a: number; readonly b: number };
  /** What the whole of each version says elsewhere. */
  readonly known: Known;
};

/** The side that has the words of a gained or lost atom; the A side of a replaced one. */
export function presentSide(atom: Atom): AtomSide {
  return atom.kind === 'gained' ? atom.b : atom.a;
}

/** The other side's place: what stands around the gap. */
export function absentSide(atom: Atom): AtomSide {
  return atom.kind === 'gained' ? atom.a : atom.b;
}

/** Whether a unit of either side is one. */
export function someUnit({ a, b }: Atom, is: (unit: Unit) => boolean): boolean {
  return a.units.some(is) || b.units.some(is);
}

/** True when the same word follows on both sides. */
export function sameAfter({ a, b }: Atom): boolean {
  return a.after !== null && a.after.word === b.after?.word;
}

/** The single words of both sides when it is one against one, else null. */
export function wordPair(atom: Atom): readonly [a: string, b: string] | null {
  const [a, b] = [atom.a.units[0], atom.b.units[0]];
  if (atom.kind !== 'replaced' || !a || !b || atom.a.units.length > 1 || atom.b.units.length > 1) return null;
  return [a.word, b.word];
}

/** The words of both sides when either has several, and neither a mark; else null. */
export function phrasesOf({ kind, a, b }: Atom): readonly [a: string, b: string] | null {
  if (kind !== 'replaced' || a.units.length + b.units.length < 3) return null;
  if ([...a.units, ...b.units].some((u) => u.kind === 'punctuation' || u.kind === 'quote')) return null;
  return [a.words.join(' '), b.words.join(' ')];
}

/**
 * The same when one side has two words that may be a verb of two (`set up`, `took part`); else null. Marks, names and
 * figures are no part of one.
 */
export function phrasePair(atom: Atom): readonly [a: string, b: string] | null {
  const [a, b] = [atom.a.units, atom.b.units];
  if (a.length + b.length !== 3 || a.length === 0 || b.length === 0) return null;
  if (![...a, ...b].every((u) => u.kind === 'word' || u.kind === 'function')) return null;
  return [a.map((u) => u.word).join(' '), b.map((u) => u.word).join(' ')];
}
