import { isArticle, isFunctionWord } from '../../lexicon/function-words.ts';
import { isHedge, isModal } from '../../lexicon/hedges.ts';
import { isNegator } from '../../lexicon/negations.ts';
import { isPerson, mayBePerson } from '../../lexicon/persons.ts';
import { reportingStance } from '../../lexicon/reporting-verbs.ts';
import { lemmasOf, partsOf } from '../../lexicon/thesaurus.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import { tagsOf } from '../../text/tags.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import { onceForSentence, sentenceAround } from '../sentence-walk.ts';
import type { Placed, Stretch } from '../surroundings.ts';

/** How far behind a subject its verb is looked for, and how far before it the subject of a verb, in tokens: `ferries between Averton and Lee on Friday will not sail`. */
const REACH = 12;
/** A noun has at most so many attributes. */
const ATTRIBUTES = 2;
const AUXILIARY = /^(?:is|are|was|were|has|have|had|do|does|did|be|been)$/;
const DO = /^(?:do|does|did)$/;
const NOT = /^(?:not|cannot|.+n['’]t)$/;

/**
 * Whether a denial passed between a verb and what it is said of, and denies the same: `ferries will not sail`, `no ferries will sail`; `has not had pilots`, `has had no
 * pilots`; `nine races without a win`, `nine winless races`. Of some ferries, all of them or the ferries it would be another thing, so that the noun must stand bare. The
 * change has no other word than these. Never inside a quotation.
 */
export function isDenialTurned({ a, b, change }: Placed): boolean {
  const x = denialIn(a, change.a);
  const y = x === null ? null : denialIn(b, change.b);
  if (x === null || y === null || isQuotedAt(a, x.at) || isQuotedAt(b, y.at)) return false;
  const words = turned(x, y) ?? turned(y, x);
  return words !== null && [x, y].some((d) => isChanged(d)) && [x, y].every((d) => isMadeOf(d, words));
}

type Denial = { readonly read: Read; readonly at: number; readonly change: Stretch; readonly sentence: Stretch };

/** The only denial of the sentence around a stretch; null when there is none, or more. */
function denialIn(read: Read, change: Stretch): Denial | null {
  const at = soleDenial(read, change);
  return at === null ? null : { read, at, change, sentence: sentenceAround(read, change) };
}

const soleDenial = onceForSentence((read, [from, to]): number | null => {
  let at: number | null = null;
  for (let t = from; t < to; t++) {
    const word = read.folded[t] as string;
    if (!isNegator(word) && !LESS.test(word)) continue;
    if (at !== null) return null;
    at = t;
  }
  return at;
});

/** Who thinks that no boat sank thinks something. */
const THINKS: ReadonlySet<string> = new Set('think believe know expect hope feel want wish mean hear'.split(' '));
const LESS = /^\p{L}{3,}less$/u;

/** The change has more than articles and marks. */
function isChanged({ read, change }: Denial): boolean {
  return read.folded.slice(...change).some((w) => /^\p{L}/u.test(w) && !isArticle(w));
}

/** Whether a side has no word but those of the turn, as lemmas. */
function isMadeOf({ read, change }: Denial, words: ReadonlySet<string>): boolean {
  return read.folded
    .slice(...change)
    .every((w) => !/^[\p{L}\p{N}]/u.test(w) || /^(?:an?|any)$/.test(w) || words.has(w) || words.has(lemmaOf(w)));
}

/** The words that a turn is made of, `not` with the verb on the one side and `no` with the noun on the other; null for no turn. */
function turned(verbal: Denial, nominal: Denial): ReadonlySet<string> | null {
  if (verbal.read.folded[verbal.at] === 'without') return isWithout(verbal, nominal);
  if (!NOT.test(verbal.read.folded[verbal.at] as string) || nominal.read.folded[nominal.at] !== 'no') return null;
  const verb = verbal.read.folded[verbal.at + 1] ?? '';
  const noun = nounBehind(nominal.read, nominal.at);
  if (noun === null || !isVerb(verb) || isHedge(verb)) return null;
  const auxiliary = (verbal.read.folded[verbal.at] as string).replace(/n['’]t$/, '');
  const words = new Set(['no', 'not', verbal.read.folded[verbal.at] as string, lemmaOf(verb), ...noun]);
  for (const w of [auxiliary, verbal.read.folded[verbal.at - 1] ?? ''])
    if (AUXILIARY.test(w) || isModal(w)) words.add(w);
  return isOfObject(verbal, nominal, noun) || isOfSubject(verbal, nominal, noun) ? words : null;
}

/** A noun with its attributes, right behind a denial. */
function nounBehind({ folded }: Read, at: number): readonly string[] | null {
  for (let n = 1; n <= ATTRIBUTES + 1; n++) {
    const word = folded[at + n] ?? '';
    if (!/^\p{L}/u.test(word) || isFunctionWord(word)) return null;
    const next = folded[at + n + 1] ?? '';
    if (
      partsOf(word).has('n') &&
      (isFunctionWord(next) || isModal(next) || !/^\p{L}/u.test(next) || !partsOf(next).has('n') || isVerb(next))
    )
      return folded.slice(at + 1, at + n + 1);
  }
  return null;
}

/** `Did not find a pilot`, `found no pilot`. */
function isOfObject({ read, at }: Denial, { read: other, at: no }: Denial, noun: readonly string[]): boolean {
  const verb = lemmaOf(read.folded[at + 1] ?? '');
  if (verb === 'be' || reportingStance(verb) !== null || THINKS.has(verb)) return false;
  if (lemmaOf(other.folded[no - 1] ?? '') !== verb) return false;
  let t = at + 2;
  if (/^(?:an?|any)$/.test(read.folded[t] ?? '')) t++;
  return !opensClause(read, t + noun.length) && noun.every((w, k) => isWord(read.folded[t + k], w));
}

/** `Did not say boats sank`, `said no boats sank`; `did not tell pilots to sail`, `told no pilots to sail`: behind the noun something else is done. */
function opensClause(read: Read, token: number): boolean {
  const word = read.folded[token] ?? '';
  return /^(?:VERB|AUX)$/.test(tagsOf(read.text).pos(token)) || isModal(word) || /^(?:to|that|who|which)$/.test(word);
}

/**
 * `Ferries will not sail`, `no ferries will sail`. Not of what people do: `lawmakers will not vote for it` is said of the most of them, and so is what the past tells (`voters did
 * not like it`).
 */
function isOfSubject(verbal: Denial, nominal: Denial, noun: readonly string[]): boolean {
  const { read, at, sentence } = verbal;
  const { read: other, at: no } = nominal;
  const contracted = /n['’]t$/.test(read.folded[at] as string);
  const auxiliary = contracted ? (read.folded[at] as string).slice(0, -3) : (read.folded[at - 1] ?? '');
  if (!(AUXILIARY.test(auxiliary) && !DO.test(auxiliary)) && !isModal(auxiliary)) return false;
  if (mayBePerson(noun.at(-1) as string) || isPerson(noun.at(-1) as string)) return false;
  const verb = read.folded[at + 1] ?? '';
  let isSaid = false;
  for (let t = no + noun.length + 1; t <= no + noun.length + REACH && t < nominal.sentence[1] && !isSaid; t++) {
    const word = other.folded[t] as string;
    if (/^[.;:]$/.test(word)) return false;
    if (t > no + noun.length + 1 && isInAnotherClause(other, no + noun.length + 1, t)) return false;
    isSaid = word === auxiliary && other.folded[t + 1] === verb;
  }
  if (!isSaid) return false;
  const end = contracted ? at : at - 1;
  for (let t = Math.max(sentence[0], end - REACH); t + noun.length <= end; t++) {
    if (!noun.every((w, k) => isWord(read.folded[t + k], w))) continue;
    if (isInAnotherClause(read, t + noun.length, end)) return false;
    // `The ferries`, `most ferries`, `two ferries`.
    return t === sentence[0] || /^(?:,|that|and|but|said|says)$/.test(read.folded[t - 1] as string);
  }
  return false;
}

/** `No pilots said the ferry sailed`, `pilots said the ferry did not sail`: with a verb between, the denied one has another subject. */
function isInAnotherClause(read: Read, from: number, to: number): boolean {
  const tags = tagsOf(read.text);
  for (let t = from; t < to; t++)
    if (
      /^(?:VERB|AUX)$/.test(tags.pos(t)) ||
      reportingStance(read.folded[t] as string) !== null ||
      isModal(read.folded[t] as string)
    )
      return true;
  return false;
}

/** `Nine races without a win`, `nine winless races`. */
function isWithout({ read, at }: Denial, { read: other, at: less }: Denial): ReadonlySet<string> | null {
  const word = other.folded[less] as string;
  if (!LESS.test(word)) return null;
  const noun = read.folded[at + 1 + (/^(?:an?|any)$/.test(read.folded[at + 1] ?? '') ? 1 : 0)] ?? '';
  const stem = word.slice(0, -'less'.length);
  if (lemmaOf(noun) !== stem && lemmasOf(noun)[0] !== stem) return null;
  return isWord(other.folded[less + 1], read.folded[at - 1] ?? '') ? new Set(['without', noun, stem, word]) : null;
}

function isWord(x: string | undefined, y: string): boolean {
  return x !== undefined && (x === y || (lemmasOf(x)[0] === lemmasOf(y)[0] && partsOf(x).has('n')));
}

function isVerb(word: string): boolean {
  return formsOf(word).some((f) => f.part === 'v');
}

function lemmaOf(word: string): string {
  return formsOf(word).find((f) => f.part === 'v')?.lemma ?? (lemmasOf(word)[0] as string);
}
