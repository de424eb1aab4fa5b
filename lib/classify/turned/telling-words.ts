import { actsAsBody } from '../../lexicon/bodies.ts';
import { isArticle } from '../../lexicon/function-words.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import { tagsOf } from '../../text/tags.ts';
import type { Read } from '../reader.ts';
import { sentenceAround } from '../sentence-walk.ts';
import type { Placed } from '../surroundings.ts';

/** One side of a change: its words, one space between, and the tokens around it. */
type Side = { readonly read: Read; readonly from: number; readonly to: number; readonly words: string };
/** Asked with either side first. */
type Rule = (x: Side, y: Side) => boolean;

/** `Has yet to pay`, `has to pay`: the word denies. */
export const dropsYet: (place: Placed) => boolean = asked([
  (x, y) => x.words === 'yet' && y.words === '' && next(x) === 'to' && /^(?:has|have|had)$/.test(before(x)),
]);

/** `A few boats`, `few boats`; `one of the boats`, `each of the boats`. */
export const turnsHowMany: (place: Placed) => boolean = asked([
  (x, y) => x.words === 'a' && y.words === '' && /^(?:few|little)$/.test(next(x)) && next(x) === next(y),
  // The boundary of the change may lie behind the article: `[A few] boats`, `[Few] boats`.
  (x, y) => /^a (?:few|little)$/.test(x.words) && y.words === x.words.slice(2),
  (x, y) => ALL.test(x.words) && SOME.test(y.words),
  // `All but three of them`, `all three of them`; `every month but one`.
  (x, y) =>
    y.words === '' && (x.words === 'but' ? WHOLE.test(before(x)) : /^but (?:one|two|three|four|\d+)$/.test(x.words)),
  // `On either side`, `on its side`.
  (x, y) => /^(?:either|both|neither)$/.test(x.words) && WHOSE.test(y.words) && y.words !== 'the',
]);

const WHOLE = /^(?:all|any|anything|anyone|every|everyone|everything|none|nothing|nobody|no)$/;
const ALL = /^(?:each|every|all|both)$/;
const SOME = /^(?:one|some|either|none|neither|most|many|few|several)$/;

/**
 * Small words that houses put for each other without a thought, and that at some places turn what is said: from the pairs that a fact-checker wrote to fool a sub-editor. Each
 * rule names one.
 */
export const turnsOnASmallWord: (place: Placed) => boolean = asked([
  // `Examine whether she lied`, `examine how she lied`.
  (x, y) => QUESTION.test(x.words) && QUESTION.test(y.words) && x.words !== y.words,
  // `Talked out of it`, `talked into it`.
  (x, y) => x.words === 'out of' && y.words === 'into',
  // `Who was a paid adviser`, `who is a paid adviser`.
  (x, y) => /^(?:was|were)$/.test(x.words) && /^(?:is|are)$/.test(y.words) && before(x) === 'who' && isArticle(next(x)),
  // `Apologised to the crew`, `apologised for the crew`.
  (x, y) =>
    WAYS.has(x.words) &&
    WAYS.has(y.words) &&
    [before(x), before(y)].every((verb) => isTakenBothWays(verb, x.words, y.words)),
  // `Supported by the crew`, `supporting the crew`.
  (x, y) => next(x) === 'by' && /ing$/.test(y.words) && isParticipleOf(x.words, y.words),
  // `Was shot at`, `was shot`.
  (x, y) => x.words === 'at' && y.words === '' && AIMED.test(before(x)),
  // `Three other boats`, `every other hour`.
  (x, y) => x.words === 'other' && y.words === '' && (before(x) === 'every' || isFigure(x)),
  (x, y) => /^(?:an? )?own$/.test(x.words) && /^goals?$/.test(next(x)) && !y.words.includes('own'),
  // `Has improved since she came`, `because she came`.
  (x, y) => x.words === 'since' && y.words === 'because' && isPerfectBefore(x),
  // `Had considered leaving`, `were considering leaving`.
  (x, y) =>
    /^(?:has|have|had)$/.test(x.words) && BE.test(y.words) && /(?:ed|en)$/.test(next(x)) && /ing$/.test(next(y)),
  // `Named it as a cause`, `as the cause`.
  (x, y) =>
    /^an?$/.test(x.words) &&
    y.words === 'the' &&
    IS.test(before(x)) &&
    ONLY_ONE.test(next(x)) &&
    ONLY_ONE.test(next(y)),
  // `The drivers, who were late, left`: which of them, or all.
  (x, y) =>
    x.words === ',' && y.words === '' && WHO.test(next(x)) && next(x) === next(y) && isPlural(x.read, x.from - 1),
  // `Told only police`, `only told police`: the word that jumps it leaves or comes into its reach.
  (x, y) => x.words !== '' && !x.words.includes(' ') && y.words === '' && jumpsOnly(x, y),
  // The same with the word itself gone here and come there.
  (x, y) => x.words === 'only' && y.words === '' && isOnlyBehindNext(x, y),
  // `Two of its boats`, `its two boats`.
  (x, y) => /^of (?:its|his|her|their|our|the)$/.test(x.words) && y.words === '' && isFigure(x) && isWholeOf(y),
  (x, y) =>
    isCountOf(x) && y.words === '' && WHOSE.test(next(x)) && next(x) === next(y) && isFigureAt(y.read, y.to + 1),
  (x, y) => WHOSE.test(x.words) && y.words === '' && y.read.folded[y.to + 1] === 'of' && isFigureAt(y.read, y.to),
]);

/**
 * `The bank said the insurers would cover its losses`, `their losses`: with one and several named before it the pronoun tells whose they are. Where only a body is, houses take the one as well as the other.
 */
export const turnsWhose: (place: Placed) => boolean = asked([
  (x, y) => isOneOfPair(x.words, y.words) && [x, y].every(({ read, from }) => namesOneAndSeveral(read, from)),
]);

function isOneOfPair(x: string, y: string): boolean {
  return (x === 'its' && y === 'their') || (x === 'it' && (y === 'they' || y === 'them'));
}

function namesOneAndSeveral(read: Read, at: number): boolean {
  const [start] = sentenceAround(read, [at, at]);
  let [one, several] = [false, false];
  for (let t = start; t < at; t++) {
    if (isPlural(read, t)) several = true;
    else if (tagsOf(read.text).pos(t) === 'NOUN' && actsAsBody(read.folded[t] as string)) one = true;
  }
  return one && several;
}

const QUESTION = /^(?:whether|how|why|when|where|who|what)$/;
const BE = /^(?:is|are|was|were)$/;
const IS = /^(?:as|is|are|was|were|be|been|being|became|become|becomes|remains?|remained)$/;
const WHO = /^(?:who|whose|whom)$/;
const WHOSE = /^(?:its|his|her|their|our|the)$/;
const AIMED = /^(?:shot|shoots?|shooting|fired|swung|lunged|kicked|struck)$/;
/** Of which there may be one or several, and it matters which. */
const ONLY_ONE =
  /^(?:cause|reason|favou?rite|winner|leader|source|suspect|target|owner|author|father|mother|victim|answer|solution|explanation|culprit|killer|founder|heir)$/;
/** Verbs that another preposition gives another object. */
const BOTH_WAYS: readonly (readonly [verb: string, ways: readonly string[]])[] = [
  ['apologise', ['to', 'for']],
  ['apologize', ['to', 'for']],
  ['answer', ['to', 'for']],
  ['lie', ['to', 'for']],
  ['speak', ['to', 'for', 'against']],
  ['work', ['for', 'with', 'against']],
  ['act', ['for', 'against']],
  ['argue', ['for', 'against', 'with']],
  ['vote', ['for', 'against']],
  ['testify', ['for', 'against']],
  ['play', ['for', 'against', 'with']],
  ['pay', ['to', 'for']],
  ['sell', ['to', 'for']],
  ['write', ['to', 'for']],
  ['search', ['for']],
  ['inform', ['on', 'of']],
  ['run', ['for', 'against']],
  ['agree', ['to', 'with']],
];
const WAYS: ReadonlySet<string> = new Set(BOTH_WAYS.flatMap(([, ways]) => ways));

function asked(rules: readonly Rule[]): (place: Placed) => boolean {
  return ({ a, b, change }) => {
    const [x, y] = [sideOf(a, change.a), sideOf(b, change.b)];
    return rules.some((rule) => rule(x, y) || rule(y, x));
  };
}

function sideOf(read: Read, [from, to]: readonly [number, number]): Side {
  return { read, from, to, words: wordsIn(read, from, to) };
}

function wordsIn({ folded }: Read, from: number, to: number): string {
  if (to - from > LONGEST) return LONG;
  // Nearly always one word or none.
  if (to - from < 2) return from === to ? '' : (folded[from] as string);
  return folded.slice(from, to).join(' ');
}

/** No rule looks at more words. */
const LONGEST = 3;
const LONG = '…';

function before({ read, from }: Side): string {
  return read.folded[from - 1] ?? '';
}

function next({ read, to }: Side): string {
  return read.folded[to] ?? '';
}

function isFigure({ read, from }: Side): boolean {
  return isFigureAt(read, from - 1);
}

function isFigureAt(read: Read, token: number): boolean {
  return read.expressionAt(token)?.kind === 'number';
}

function isTakenBothWays(verb: string, x: string, y: string): boolean {
  return BOTH_WAYS.some(
    ([lemma, ways]) =>
      ways.includes(x) && ways.includes(y) && x !== y && formsOf(verb).some((f) => f.part === 'v' && f.lemma === lemma),
  );
}

/** How far before `since` the perfect may stand that makes it a time. */
const PERFECT = 6;

function isPerfectBefore({ read, from }: Side): boolean {
  const [start] = sentenceAround(read, [from, from]);
  return read.folded.slice(Math.max(start, from - PERFECT), from).some((w) => /^(?:has|have|had)$/.test(w));
}

function isPlural(read: Read, token: number): boolean {
  const word = read.folded[token] ?? '';
  const part = tagsOf(read.text).pos(token);
  // At the head of a sentence a noun has a capital, and is tagged as a name as often.
  const isNoun = /^\p{Ll}/u.test(read.forms[token] ?? '') ? part === 'NOUN' : read.opensSentence(token);
  return isNoun && formsOf(word).some((f) => f.part === 'n' && f.form === 'plural');
}

function isParticipleOf(done: string, doing: string): boolean {
  const [x, y] = [formsOf(done), formsOf(doing)];
  return (
    /(?:ed|en)$/.test(done) && x.some((f) => f.part === 'v' && y.some((g) => g.part === 'v' && g.lemma === f.lemma))
  );
}

/** Whether `only` stands beside the word, and in the other version on its other side. */
function jumpsOnly({ read, from, to, words }: Side, other: Side): boolean {
  const [gap, { folded }] = [other.from, other.read];
  if (read.folded[to] === 'only') return folded[gap] === 'only' && folded[gap + 1] === words;
  return read.folded[from - 1] === 'only' && folded[gap - 1] === 'only' && folded[gap - 2] === words;
}

/** `Only told police`, where the other version has `told only police`, or the other way round. */
function isOnlyBehindNext(x: Side, y: Side): boolean {
  const { folded } = y.read;
  // `Saying only that`, `only saying that`.
  if ([next(x), before(x)].some((w) => /^(?:say(?:s|ing)?|said)$/.test(w))) return false;
  return (
    (next(y) === next(x) && folded[y.to + 1] === 'only') || (before(y) === before(x) && folded[y.from - 2] === 'only')
  );
}

/** `Two of`. */
function isCountOf({ read, from, to }: Side): boolean {
  return to > from + 1 && read.folded[to - 1] === 'of' && isFigureAt(read, from) && isFigureAt(read, to - 2);
}

/** Whether the figure before the gap has its owner before it: `its two`. */
function isWholeOf({ read, from }: Side): boolean {
  return isFigureAt(read, from - 1) && WHOSE.test(read.folded[from - 2] ?? '');
}
