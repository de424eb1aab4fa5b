import { isArticle } from '../lexicon/function-words.ts';
import { isHedge } from '../lexicon/hedges.ts';
import { isNegator } from '../lexicon/negations.ts';
import { type Follower, paddingBefore } from '../lexicon/phrasebook.ts';
import { isPlace } from '../lexicon/places.ts';
import { lemmasOf, partsOf } from '../lexicon/thesaurus.ts';
import { isCourtesyTitle, isOffice, titleInFull } from '../lexicon/titles.ts';
import { formsOf } from '../lexicon/word-forms.ts';
import { type Atom, absentSide, presentSide, sameAfter } from './atom.ts';
import { marksFigure } from './figure-marks.ts';
import { isCapital, type Unit } from './units.ts';

/** Words before which `a` says something: a few is not few. */
export const LITTLE: ReadonlySet<string> = new Set(['few', 'little', 'number', 'lot', 'majority', 'bit']);
const OF_AFTER: ReadonlySet<string> = new Set(['all', 'both', 'half', 'outside', 'inside', 'off']);
const HAVE: ReadonlySet<string> = new Set(['have', 'has', 'had']);

/** `for children but not for adults`: the preposition of a pair may be said once or twice (Quirk et al. 1985, 13.67). */
const PREPOSITION = /^(?:for|to|in|on|at|by|with|from|of|about|against)$/;
/** `three nurses, who work`, `three nurses. They work`: a clause that became a sentence needs a subject of its own. */
export const SUBJECT = /^(?:he|she|it|they|we|this|these)$/;
const REPEATS_AFTER = /^(?:and|or|but|not|nor|than|as)$/;

/** True when the words that one side lacks are such as may go and say nothing: titles, small words, a name given elsewhere. */
export function isLeftOut(atom: Atom): boolean {
  const side = presentSide(atom);
  if (marksFigure(side)) return false;
  const words = side.units.filter((u) => u.kind !== 'punctuation');
  if (isRelativeBe(words) || isCopula(atom, words) || isPadding(atom, words)) return true;
  return words.length > 0 && words.every((_, i) => isDroppable(atom, words, i));
}

/** `a total of 40 boats`, `40 boats`. Beside its like the article may stand on either side of the change: `during the [course of the ]trial`. */
function isPadding(atom: Atom, words: readonly Unit[]): boolean {
  const { before, after } = presentSide(atom);
  if (atom.quoted || words.length !== presentSide(atom).units.length) return false;
  const all = words.map((u) => u.word);
  if (followsOn(after, paddingBefore(all.join(' ')))) return true;
  return (
    before !== null &&
    before.word === all.at(-1) &&
    followsOn(after, paddingBefore([before.word, ...all.slice(0, -1)].join(' ')))
  );
}

/** The number, noun or verb before which words say nothing, or the edge where nothing need follow. */
function followsOn(after: Unit | null, follower: Follower | null): boolean {
  if (follower === null || follower === 'any') return follower === 'any';
  if (after === null) return false;
  if (follower === 'number') return after.kind === 'number';
  if (follower === 'infinitive') return after.word === 'to';
  if (follower === 'ing') return /ing$/.test(after.word);
  return after.kind === 'name' || isArticle(after.word) || (after.kind === 'word' && !/(?:ed|ing)$/.test(after.word));
}

/** `the number that are able` for `the number able`, `see that there is some` for `see some`. */
function isRelativeBe(words: readonly Unit[]): boolean {
  if (words.length > 3 || !/^(?:that|which|who)/.test(words[0]?.word ?? '')) return false;
  return /^(?:(?:that|which|who)(?: there)? (?:is|are|was|were))$/.test(words.map((u) => u.word).join(' '));
}

/**
 * `many of them are in their fifties`, `many of them in their fifties`: between the same words, with nothing beside it. Not
 * before a participle: the troops killed, the troops are killed. Not before `to`: he is to leave. Not in the past, which the
 * verb alone would tell.
 */
function isCopula(atom: Atom, words: readonly Unit[]): boolean {
  if (words.length !== 1 || !/^(?:is|are|am)$/.test(words[0]?.word ?? '')) return false;
  if (!isBetweenTheSame(atom)) return false;
  const { after } = presentSide(atom);
  if (after === null || after.word === 'to' || isNegator(after.word) || isHedge(after.word)) return false;
  if (after.kind === 'function' || after.kind === 'number') return true;
  const parts = partsOf(after.word);
  return after.kind === 'word' && parts.has('a') && !parts.has('v') && !/(?:ed|ing|en)$/.test(after.word);
}

/** A word that may go: each case names what must stand beside it, in the words that stay or that go with it. */
function isDroppable(atom: Atom, words: readonly Unit[], i: number): boolean {
  const side = presentSide(atom);
  const unit = words[i] as Unit;
  const word = unit.word;
  if (unit.kind !== 'function' && word !== 'aged' && !isCourtesyTitle(word))
    return isCompanion(atom, unit, words[i + 1]);
  const before = words[i - 1] ?? side.before;
  const after = words[i + 1] ?? side.after;
  if (isArticle(word))
    return !(word === 'a' && (LITTLE.has(after?.word ?? '') || LITTLE.has(absentSide(atom).after?.word ?? '')));
  if (isCourtesyTitle(word) && after !== null && isCapital(after)) return true;
  if (PREPOSITION.test(word) && REPEATS_AFTER.test(before?.word ?? ''))
    return after !== null && after.kind !== 'function' && isBetweenTheSame(atom);
  if (SUBJECT.test(word) && (before === null || /^[.;:–—]$/.test(before.exact)))
    return /^(?:who|which|that|and)$/.test(absentSide(atom).before?.word ?? '');
  if (word === 'to' && before?.exact === ',') return isBetweenTheSame(atom);
  if (word === 'between') return after?.kind === 'number' && atom.beside.a + atom.beside.b === 0;
  if (word === 'that') return before !== null && before.kind !== 'punctuation' && after?.kind !== 'punctuation';
  if (/^(on|in)$/.test(word)) return after?.kind === 'date';
  if (word === 'with') return lemmasOf(before?.word ?? '').includes('meet');
  if (word === 'of') return OF_AFTER.has(before?.word ?? '') || isBetweenTheSame(atom);
  if (word === 'for')
    return after?.kind === 'number' && before?.kind !== 'number' && lemmasOf(before?.word ?? '').includes('last');
  if (word === 'to') return lemmasOf(before?.word ?? '').includes('help');
  // `The minister, aged 42, left`, `the minister, 42, left`.
  if (word === 'aged') return after?.kind === 'number';
  if (word === 'from') return /ing$/.test(after?.word ?? '');
  if (/^(?:and|or)$/.test(word))
    return before === null || /^[.;,]$/.test(before.exact) || (atom.beside.a + atom.beside.b === 0 && !joins(atom));
  if (/^(?:who|which)$/.test(word)) return isSubjectOfClause(atom);
  if (HAVE.has(word)) return isPerfect(atom, after) || (before !== null && HAVE.has(before.word) && sameAfter(atom));
  return isCompanion(atom, unit, words[i + 1]);
}

/** `ecological and order`: without the word between them the first would belong to the second. Two attributes stay two. */
function joins(atom: Atom): boolean {
  const { before, after } = absentSide(atom);
  if (before?.kind !== 'word' || after?.kind !== 'word') return false;
  return partsOf(before.word).has('a') !== partsOf(after.word).has('a') || !partsOf(after.word).has('a');
}

/**
 * `the men who demanded it`, `the men demanding it` (Quirk et al. 17.28); `the husband of a clerk, who left`, `a clerk’s
 * husband, left`: the same verb follows, and the comma that parts the clause stays.
 */
function isSubjectOfClause(atom: Atom): boolean {
  const [here, there] = [presentSide(atom), absentSide(atom)];
  const [verb, other] = [here.after, there.after];
  if (verb === null || other === null) return false;
  if (verb.word === other.word)
    return here.before?.exact === ',' && there.before?.exact === ',' && isVerbIn(verb.word, /^(?:past|third)$/);
  const lemma = formsOf(other.word).find((f) => f.part === 'v' && f.form === 'ing')?.lemma;
  return lemma !== undefined && lemmasOf(verb.word).includes(lemma) && isVerbIn(verb.word, /^(?:past|third|plain)$/);
}

function isVerbIn(word: string, form: RegExp): boolean {
  return formsOf(word).some((f) => f.part === 'v' && form.test(f.form));
}

/** `the end of the war`, `the end the war`: nothing else changed on either side, so the small word is grammar. */
function isBetweenTheSame({ a, b, beside }: Atom): boolean {
  return (
    beside.a + beside.b === 0 &&
    a.before !== null &&
    a.before.word === b.before?.word &&
    a.after?.word === b.after?.word
  );
}

/** `have showcased` for `showcased`: the verb that follows is there on both sides, in a past form. */
function isPerfect(atom: Atom, after: Unit | null): boolean {
  const other = absentSide(atom).after;
  if (!after || !other || after.word !== other.word) return false;
  // `has also agreed`, `also agreed`: an adverb between says as little about the tense.
  if (/^(?:also|now|since|already|then|[a-z]+ly)$/.test(after.word)) return true;
  return /ed$/.test(after.word) || lemmasOf(after.word)[0] !== after.word;
}

/**
 * A first name or an office left out before a name, which the other version gives somewhere else: the reader of either
 * knows who is meant. What only one version knows of a person is no style.
 */
function isCompanion(atom: Atom, unit: Unit, next: Unit | undefined): boolean {
  if (unit.kind !== 'name' && !isOffice(unit.word) && titleInFull(unit.word) === null) return false;
  const after = next ?? presentSide(atom).after;
  if (after?.kind !== 'name') return false;
  if (isGivenName(atom, unit)) return true;
  const known = (word: string): boolean => atom.known.nearName(absentSide(atom).text, word, after.word);
  return known(unit.word) || known(unit.word.replace(/\s*\.$/, ''));
}

/** `President Ines Cordova`, `President Cordova`: a first name between the same office and the same last name. */
function isGivenName(atom: Atom, unit: Unit): boolean {
  const here = presentSide(atom);
  if (unit.kind !== 'name' || here.units.length !== 1 || !isBetweenTheSame(atom)) return false;
  const office = here.before?.word ?? '';
  if (!isOffice(office) && !isCourtesyTitle(office) && titleInFull(office) === null) return false;
  return !isPlace(unit.word);
}
