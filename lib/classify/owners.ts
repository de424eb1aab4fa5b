import { isArticle } from '../lexicon/function-words.ts';
import type { Read } from './reader.ts';
import type { Placed } from './surroundings.ts';

/** The longest owner and the longest thing owned, in words: `the Bolivian foreign ministry's new road safety plan`. */
const OWNER = 4;
const OWNED = 4;

type Side = { readonly read: Read; readonly from: number; readonly to: number };

/**
 * True when an owner changed sides of what it owns: `the ministry's plan`, `the plan of the ministry` (Quirk et al. 1985,
 * 5.115 and 17.41). One of the two changes that this makes; the same words must stand at the other. Never inside a quotation.
 */
export function isOwnerTurned({ a, b, change }: Placed): boolean {
  if (!mayOwn(a, change.a) && !mayOwn(b, change.b)) return false;
  const sides: readonly [Side, Side] = [
    { read: a, from: change.a[0], to: change.a[1] },
    { read: b, from: change.b[0], to: change.b[1] },
  ];
  if (sides.some((s) => s.from < s.to && s.read.isQuoted(s.read.text.tokens.starts[s.from] as number))) return false;
  const [x, y] = sides;
  return stoodBefore(x, y) || stoodBefore(y, x) || standsBehind(x, y) || standsBehind(y, x);
}

/** A glance at the words: one of the sides must end in an owner or begin with `of`. */
function mayOwn(read: Read, [from, to]: readonly [number, number]): boolean {
  if (from === to) return false;
  const last = read.folded[to - 1] as string;
  return read.folded[from] === 'of' || last.endsWith("'s") || last.endsWith("s'") || last.includes('’');
}

/** `[the ministry's] plan` for `[the] plan of the ministry`: the change is at the owner with its apostrophe. */
function stoodBefore(owner: Side, other: Side): boolean {
  const words = bareOwner(wordsOf(owner));
  if (words === null || !wordsOf(other).every(isArticle)) return false;
  for (let n = 1; n <= OWNED; n++) {
    if (owner.read.folded[owner.to + n - 1] !== other.read.folded[other.to + n - 1]) return false;
    if (startsWith(other.read, other.to + n, ['of', ...words])) return true;
  }
  return false;
}

/** `plan [of the ministry]` for `the ministry's plan []`: the change is at the phrase with of. */
function standsBehind(phrase: Side, other: Side): boolean {
  if (other.from < other.to) return false;
  const [of, ...rest] = wordsOf(phrase);
  const words = rest.filter((w) => !isArticle(w));
  if (of !== 'of' || words.length === 0 || words.length > OWNER) return false;
  for (let n = 1; n <= OWNED; n++) {
    if (phrase.read.folded[phrase.from - n] !== other.read.folded[other.from - n]) return false;
    const before = other.read.folded.slice(Math.max(0, other.from - n - words.length), other.from - n);
    if (bareOwner(before)?.join(' ') === words.join(' ')) return true;
  }
  return false;
}

function wordsOf({ read, from, to }: Side): readonly string[] {
  return read.folded.slice(from, to);
}

/** The owner without article and apostrophe, or null when the words are none. */
function bareOwner(words: readonly string[]): readonly string[] | null {
  const kept = words.filter((w) => !isArticle(w));
  const last = kept.at(-1);
  if (last === undefined || kept.length > OWNER || !/['’]s?$/.test(last)) return null;
  return [...kept.slice(0, -1), last.replace(/['’]s?$/, '')];
}

/** Whether the words stand from a token on, articles between them left out. */
function startsWith(read: Read, from: number, words: readonly string[]): boolean {
  let t = from;
  for (const word of words) {
    while (t < read.folded.length && isArticle(read.folded[t] as string)) t++;
    if (read.folded[t] !== word) return false;
    t++;
  }
  return true;
}
