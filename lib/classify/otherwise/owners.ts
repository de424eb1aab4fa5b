import { isStateBody } from '../../lexicon/bodies.ts';
import { isArticle, isFunctionWord } from '../../lexicon/function-words.ts';
import { valenceOf } from '../../lexicon/polarity.ts';
import { isPossessive, withoutPossessive } from '../../lexicon/possessive.ts';
import { lemmasOf, partsOf } from '../../lexicon/thesaurus.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import type { Placed } from '../surroundings.ts';

/** The longest owner and the longest thing owned, in words: `the Bolivian foreign ministry's new road safety plan`. */
const OWNER = 4;
const OWNED = 4;
/** Words of its own that may stand between an owner and the thing owned: `investors' diversified trading needs`. */
const BETWEEN = 2;

type Side = { readonly read: Read; readonly from: number; readonly to: number };

/**
 * True when an owner changed sides of what it owns: `the ministry's plan`, `the plan of the ministry`, `the ministry plan`
 * (Quirk et al. 1985, 5.115, 17.41 and 17.104). One of the two changes that this makes; the same words must stand at the
 * other. Never inside a quotation, and never where the owner may be who did it or whom it was done to (`isDeed`).
 */
export function isOwnerTurned({ a, b, change }: Placed): boolean {
  if (!isBare(a, change.a) && !isBare(b, change.b)) return false;
  if (!mayOwn(a, b, change.a) && !mayOwn(b, a, change.b)) return false;
  const sides: readonly [Side, Side] = [
    { read: a, from: change.a[0], to: change.a[1] },
    { read: b, from: change.b[0], to: change.b[1] },
  ];
  if (sides.some((s) => s.from < s.to && isQuotedAt(s.read, s.from))) return false;
  const [x, y] = sides;
  if (isNameDissolved(x, y) || isNameDissolved(y, x)) return false;
  return WAYS.some((turned) => turned(x, y) || turned(y, x));
}

/** Fewer words in capitals than this are a noun that one house writes large: `the Navy's guns`. */
const NAME = 2;
/** How far off the other version's words of a name are looked for, beside its own length. */
const NEAR = 6;

/**
 * `the United Orchard Hands`, `the hands of the united orchard`: a name turned like an owner and written small throughout is no name any more, which is what a machine makes of it.
 */
function isNameDissolved({ read, from, to }: Side, other: Side): boolean {
  const isCapital = (t: number): boolean => /^\p{Lu}\p{Ll}/u.test(read.forms[t] ?? '') && !read.opensSentence(t);
  let [first, end] = [from, to];
  while (isCapital(first - 1)) first--;
  while (isCapital(end)) end++;
  if (end - first < NAME) return false;
  for (let t = first; t < end; t++) {
    const word = read.folded[t] as string;
    if (!isCapital(t) || isStateBody(word) || !isWrittenSmall(word, other, end - first + NEAR)) return false;
  }
  return true;
}

function isWrittenSmall(word: string, { read, from, to }: Side, reach: number): boolean {
  for (let t = Math.max(0, from - reach); t < Math.min(read.folded.length, to + reach); t++)
    if (read.folded[t] === word && read.forms[t] === word) return true;
  return false;
}

/** Nothing but articles: where the owner moved to the other place, no more than these are left of it here. */
function isBare(read: Read, [from, to]: readonly [number, number]): boolean {
  for (let t = from; t < to; t++) if (!isArticle(read.folded[t] as string)) return false;
  return true;
}

/** A glance at the words: one of the sides must end in an owner, or hold `of`, or the other version must say it near by. */
function mayOwn(read: Read, other: Read, [from, to]: readonly [number, number]): boolean {
  if (from === to || to - from > OWNER + 2) return false;
  const last = read.folded[to - 1] as string;
  if (read.folded[from] === 'of' || last === 'of' || last === 'the') return true;
  return last.endsWith("'s") || last === "'" || last.includes('’') || hasNoun(other, last);
}

/** Looked up only for words that the other version has as well: of another version's own words nothing has turned. */
function hasNoun(other: Read, word: string): boolean {
  return !isFunctionWord(word) && other.has(word) && partsOf(word).has('n');
}

/** `[the ministry's] plan` for `[the] plan of the ministry`: the change is at the owner, with its apostrophe or without. */
function stoodBefore(owner: Side, other: Side): boolean {
  const words = ownerIn(wordsOf(owner));
  if (words === null || !wordsOf(other).every(isArticle)) return false;
  for (let n = 1; n <= OWNED; n++) {
    const thing = owner.read.folded[owner.to + n - 1];
    if (thing === undefined || thing !== other.read.folded[other.to + n - 1] || isFunctionWord(thing)) return false;
    if (other.read.folded[other.to + n] !== 'of') continue;
    return startsWith(other.read, other.to + n + 1, words) && !isDeed(thing, other.read, other.to + n + 1);
  }
  return false;
}

/** `plan [of the ministry]` for `the ministry's plan []`: the change is at the phrase with of. */
function standsBehind(phrase: Side, other: Side): boolean {
  if (other.from < other.to) return false;
  const [of, ...rest] = wordsOf(phrase);
  const words = rest.filter((w) => !isArticle(w));
  if (of !== 'of' || words.length === 0 || words.length > OWNER) return false;
  const thing = phrase.read.folded[phrase.from - 1];
  if (thing === undefined || isDeed(thing, phrase.read, phrase.from + 1)) return false;
  let n = 1;
  while (n <= OWNED && isShared(phrase, other, n)) n++;
  for (let back = 1; back < n + BETWEEN; back++) {
    const word = other.read.folded[other.from - back];
    if (word === undefined || isFunctionWord(word) || /^\P{L}+$/u.test(word)) return false;
    let end = other.from - back;
    if (/^['’]$/.test(other.read.folded[end - 1] ?? '')) end--;
    if (n > 1 && areOwner(other.read.folded.slice(Math.max(0, end - words.length), end), words)) return true;
  }
  return false;
}

function isShared(x: Side, y: Side, n: number): boolean {
  const word = x.read.folded[x.from - n];
  return word !== undefined && word === y.read.folded[y.from - n];
}

/** `[the university of ]Perth` for `Perth university`: the change is at the thing owned, before its owner. */
function ownsBefore(phrase: Side, other: Side): boolean {
  const words = wordsOf(phrase).filter((w) => !isArticle(w));
  const thing = words.slice(0, -1);
  if (words.at(-1) !== 'of' || thing.length === 0 || !wordsOf(other).every(isArticle)) return false;
  if (isDeed(thing.at(-1) as string, phrase.read, phrase.to)) return false;
  for (let n = 1; n <= OWNER; n++) {
    const owner = phrase.read.folded[phrase.to + n - 1];
    if (owner === undefined || isFunctionWord(owner) || !sameNoun(owner, other.read.folded[other.to + n - 1]))
      return false;
    if (startsWith(other.read, other.to + n, thing)) return !startsWith(phrase.read, phrase.to + n, thing);
  }
  return false;
}

/** `Perth[ university]` for `the university of Perth[]`: the change is at the thing owned, behind its owner. */
function isOwnedBehind(thing: Side, other: Side): boolean {
  const words = wordsOf(thing);
  if (other.from < other.to || words.length === 0 || words.length > OWNED || words.some(isFunctionWord)) return false;
  for (let n = 1; n <= OWNER; n++) {
    const owner = thing.read.folded[thing.from - n];
    if (owner === undefined || isFunctionWord(owner) || !sameNoun(owner, other.read.folded[other.from - n]))
      return false;
    let t = other.from - n - 1;
    while (t >= 0 && isArticle(other.read.folded[t] as string)) t--;
    if (other.read.folded[t] !== 'of') continue;
    const before = other.read.folded.slice(Math.max(0, t - words.length), t);
    return before.join(' ') === words.join(' ') && !isDeed(words.at(-1) as string, other.read, t + 1);
  }
  return false;
}

const DEED = /(?:ion|ment|ing|al|ance|ence|ism|er|or|our)$/;

/**
 * `Perth's invasion` is by Perth and `the invasion of Perth` may be by others: of what is done, the owner with an apostrophe
 * is who does it, and the one with `of` whom it befalls (Quirk et al. 17.41). Harm and praise count as deeds whoever owns them,
 * and so do nouns made of verbs (`-ion`, `-ment`, `-er` …) before a name.
 */
function isDeed(thing: string, read: Read, owner: number): boolean {
  const noun = lemmasOf(thing)[0] as string;
  if (valenceOf(noun) !== 0 && partsOf(noun).has('v')) return true;
  let t = owner;
  while (isArticle(read.folded[t] ?? '')) t++;
  return DEED.test(noun) && /^\p{Lu}/u.test(read.forms[t] ?? '');
}

/** Deeds of which the owner with an apostrophe is always who does them (Quirk et al. 1985, 17.41 to 17.43); of an arrest or an election it is whom they befall. */
const AGENTIVE =
  /^(?:acquisition|aggression|annexation|assault|attack|backing|betrayal|blockade|bombardment|bombing|boycott|condemnation|criticism|endorsement|invasion|occupation|offensive|praise|purchase|raid|rejection|shelling|support|takeover)$/;

/** True when `Perth's invasion` in one version is `the invasion of Perth` in the other: who did it is now whom it was done to. */
export function isDeedTurned({ a, b, change }: Placed): boolean {
  return isTurnedAt(a, change.a, [b, change.b]) || isTurnedAt(b, change.b, [a, change.a]);
}

function isTurnedAt(owns: Read, at: readonly [number, number], [read, [from, to]]: [Read, readonly [number, number]]) {
  for (let t = Math.max(0, from - OWNED); t < Math.min(read.folded.length, to + OWNED); t++) {
    const deed = read.folded[t - 1] ?? '';
    if (read.folded[t] !== 'of' || !AGENTIVE.test(deed)) continue;
    let whom = t + 1;
    while (isArticle(read.folded[whom] ?? '')) whom++;
    const word = read.folded[whom];
    for (let k = Math.max(0, at[0] - OWNED); k < Math.min(owns.folded.length, at[1] + OWNED); k++) {
      const owner = owns.folded[k] as string;
      if (!isPossessive(owner) || withoutPossessive(owner) !== word) continue;
      if (owns.folded.slice(k + 1, k + 1 + OWNED).includes(deed)) return true;
    }
  }
  return false;
}

const WAYS: readonly ((x: Side, y: Side) => boolean)[] = [stoodBefore, standsBehind, ownsBefore, isOwnedBehind];

function wordsOf({ read, from, to }: Side): readonly string[] {
  return read.folded.slice(from, to);
}

/** The owner without article and apostrophe, or null when the words are none: nouns, or any words before an apostrophe. */
function ownerIn(words: readonly string[]): readonly string[] | null {
  // Behind a plural the apostrophe is a token of its own.
  const isPlural = /^['’]$/.test(words.at(-1) ?? '');
  const kept = (isPlural ? words.slice(0, -1) : words).filter((w) => !isArticle(w));
  const last = kept.at(-1);
  if (last === undefined || kept.length > OWNER) return null;
  const bare = withoutPossessive(last);
  if (bare === last && !isPlural && (kept.some(isFunctionWord) || !partsOf(last).has('n'))) return null;
  return [...kept.slice(0, -1), bare];
}

/** Whether words are the owner, in either number: `needs of investors`, `investor needs`. */
function areOwner(words: readonly string[], owner: readonly string[]): boolean {
  const kept = ownerIn(words);
  return kept !== null && kept.length === owner.length && kept.every((w, k) => sameNoun(w, owner[k]));
}

function sameNoun(a: string, b: string | undefined): boolean {
  if (b === undefined) return false;
  const [x, y] = [withoutPossessive(a), withoutPossessive(b)];
  return x === y || (partsOf(x).has('n') && partsOf(y).has('n') && lemmasOf(x)[0] === lemmasOf(y)[0]);
}

/** Whether the words stand from a token on, articles between them left out. */
function startsWith(read: Read, from: number, words: readonly string[]): boolean {
  let t = from;
  for (const word of words) {
    while (t < read.folded.length && isArticle(read.folded[t] as string)) t++;
    if (!sameNoun(word, read.folded[t])) return false;
    t++;
  }
  return true;
}
