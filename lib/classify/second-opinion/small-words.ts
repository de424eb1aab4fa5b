import { mayLeadFigure } from '../../lexicon/bounds.ts';
import { isYear } from '../../lexicon/dates.ts';
import { isArticle } from '../../lexicon/function-words.ts';
import { isModal } from '../../lexicon/hedges.ts';
import { mayReplace } from '../../lexicon/phrasebook.ts';
import { isDictionaryWord, relationOf } from '../../lexicon/thesaurus.ts';
import type { Read } from '../reader.ts';
import type { Side } from './sides.ts';
import type { Word } from './words.ts';

/** What turns a verb into another: Quirk et al. 1985, 16.2–16.9. */
const PARTICLE = /^(?:off|down|up|out|over|in|on|away|back|through|along|aside)$/;
/** Those of them that are hardly ever prepositions. */
const PURE = /^(?:off|down|up|out|away|back|aside)$/;
const ALSO = /^(?:on|to|with|of|for|from|at)$/;
/** `Called off on Wednesday`: this says when, and belongs to no verb. */
const WHEN = /^(?:noon|midnight|dawn|dusk|night|once|next|last|this)$/;
/** A figure reached or left, where `by`, `of` and `at` say how large it is, as does none. */
const REACHED = /^(?:to|from)$/;
/** More of these never stand there. */
const LONGEST = 5;

/**
 * Whether what one side has and the other has not is a small word on which the sense hangs: the preposition before a figure (`fell by 40`, `fell to 40`), the particle of a
 * verb that is another without it (`called off`, `called`), or the `by` before who did it (`was hit by a train`, `hit a train`).
 */
export function turnsOnSmallWord(a: Side, b: Side): boolean {
  return (
    isFormer(a) !== isFormer(b) ||
    reached(a) !== reached(b) ||
    changesVerb(a, b) ||
    changesVerb(b, a) ||
    changesParticle(a, b) ||
    losesAsking(a, b) ||
    losesAsking(b, a) ||
    losesAgent(a, b) ||
    losesAgent(b, a)
  );
}

/** The words of a side that stand between a figure and the verb, and say that it is reached or left; '' for none. */
function reached(side: Side): string {
  return side.words
    .filter((w) => REACHED.test(w.folded) && isBeforeFigure(side, w.at))
    .map((w) => w.folded)
    .join(' ');
}

function isBeforeFigure({ read }: Side, at: number): boolean {
  let t = at + 1;
  while (t - at <= LONGEST && mayLeadFigure(read.folded[t] ?? '')) t++;
  const figure = read.folded[t] ?? '';
  return !isYear(figure) && (/^\d/.test(figure) || read.expressionAt(t)?.kind === 'number');
}

/** A particle right behind a verb, on one side only, where the dictionary has the two as one and they do not say what the verb says alone. */
function changesVerb(full: Side, short: Side): boolean {
  return full.words.some((w) => {
    // `Taken off roofs`, `taken from roofs`; `closed in on`, `closed on`.
    if (!PARTICLE.test(w.folded) || hasPreposition(short) || goesOn(full, w.at + 1)) return false;
    const verb = verbBefore(full, w.at);
    return verb !== null && hasVerb(short, verb) && isAnotherVerb(`${verb.word.lemma} ${w.folded}`, verb.word.lemma);
  });
}

/** `Called off`, `called for`; `went out`, `went on`: another particle behind the verb that both have, where the dictionary has either with it. */
function changesParticle(a: Side, b: Side): boolean {
  const [x, y] = [lonelyWord(a), lonelyWord(b)];
  if (x === null || y === null || x.folded === y.folded || ![x, y].some((w) => PURE.test(w.folded))) return false;
  // `Took off the list`, `took from the list`.
  if ([x, y].some((w) => w.folded === 'from')) return false;
  const verb = verbBefore(a, x.at);
  if (verb === null || !hasVerb(b, verb)) return false;
  const [one, other] = [`${verb.word.lemma} ${x.folded}`, `${verb.word.lemma} ${y.folded}`];
  return isDictionaryWord(one) && isAnotherVerb(other, one);
}

/** `Call for an election`, `call an election`: who asks for a thing does not yet do it. */
function losesAsking(full: Side, short: Side): boolean {
  const [word] = full.words;
  if (full.words.length !== 1 || word?.folded !== 'for' || short.words.length > 0) return false;
  return full.column.words[word.at - 1]?.lemma === 'call' && isArticle(full.read.folded[word.at + 1] ?? '');
}

/** The only word of a side, or null. */
function lonelyWord({ words }: Side): Word | null {
  return words.length === 1 && words[0]?.word.isWord ? words[0] : null;
}

/** The word right before a token when it is a verb: by its form, by the dictionary, or behind `will` or `to`. */
function verbBefore({ read, column }: Side, at: number): Word | null {
  const verb = column.tokens[at - 1];
  if (!verb?.word.isContent) return null;
  const { isPast, part, mayBeVerb } = verb.word;
  if (isPast || part === 'verb') return verb;
  const before = read.folded[at - 2] ?? '';
  return mayBeVerb && (before === 'to' || isModal(before)) ? verb : null;
}

/** Whether the dictionary has a verb that says another thing than a second one. */
function isAnotherVerb(verb: string, second: string): boolean {
  if (!isDictionaryWord(verb)) return false;
  const relation = relationOf(verb, second);
  return relation !== 'same' && relation !== 'synonym' && !mayReplace(verb, second);
}

/** Whether a preposition behind a particle is one that the verb may have without it; not one that says when. */
function goesOn({ read }: Side, at: number): boolean {
  if (!ALSO.test(read.folded[at] ?? '')) return false;
  return ![at + 1, at + 2].some((t) => read.expressionAt(t)?.kind === 'date' || WHEN.test(read.folded[t] ?? ''));
}

/** Whether a side has `the then mayor`, `then-mayor Roe`: who no longer is. Elsewhere nothing hangs on `then`. */
function isFormer({ read, words }: Side): boolean {
  return words.some((w) => w.folded === 'then' && isThenOf(read, w.at));
}

/** Whether a `then` says that somebody or something was what he is called: behind a determiner, or before a hyphen. */
export function isThenOf(read: Read, at: number): boolean {
  return read.folded[at + 1] === '-' || /^(?:the|his|her|its|their|our|my)$|['’]s$/.test(read.folded[at - 1] ?? '');
}

/** `By` right behind a participle that both sides have, on one side only, and no size behind it. */
function losesAgent(full: Side, short: Side): boolean {
  return full.words.some((w) => {
    if (w.folded !== 'by' || isBeforeFigure(full, w.at)) return false;
    const verb = full.column.tokens[w.at - 1];
    return verb?.word.isPast === true && !hasPreposition(short) && hasVerb(short, verb);
  });
}

/** `Required by the rules`, `required under the rules`: another preposition is another matter. */
function hasPreposition({ words }: Side): boolean {
  return words.some((w) => w.word.isPreposition || w.word.isFar || w.folded === 'by' || w.folded === 'of');
}

/** Whether a side has a word of this lemma, in the change or right before it. */
function hasVerb({ words, column, change }: Side, { word }: Word): boolean {
  const before = column.words[change[0] - 1];
  return before?.lemma === word.lemma || words.some((w) => w.word.lemma === word.lemma);
}
