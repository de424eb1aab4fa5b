import { isCountedThing } from '../../lexicon/counted-things.ts';
import { looksLikeSlip } from '../../lexicon/names.ts';
import { isPerson, mayBePerson } from '../../lexicon/persons.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import { isDeedTurned } from '../otherwise/owners.ts';
import { isQuotedAt } from '../reader.ts';
import type { Placed } from '../surroundings.ts';
import { areVoicesKept } from '../voices-kept.ts';
import type { Partner, Side } from './sides.ts';
import { turnsOnLink } from './small-links.ts';
import { turnsOnSmallWord } from './small-words.ts';
import { areOneWord, type OpinionWord, type Word } from './words.ts';

/** Above so many pairs of content words the change is a passage written anew. */
const MOST_PAIRS = 150;

/**
 * Whether something at a glance stands against any opinion: a passage written anew, words inside a quotation, words on one side only that weigh (`only`, `may`,
 * `claimed`, unless the same speaker says so elsewhere in the sentence), `his` for `her`, `and` for `or`, a passive, a deed whose doer it befalls (`Perth's invasion`, `the invasion of Perth`), a small word on which the sense hangs, a sentence that breaks off. `odd`: the words that one side has more often.
 */
export function isBarred(place: Placed, [a, b]: readonly [Side, Side], odd: readonly OpinionWord[]): boolean {
  const weighty = odd.filter((w) => w.isWeighty && !isInAnotherForm(w, odd));
  return (
    a.content.length * b.content.length > MOST_PAIRS ||
    isQuoted(a) ||
    isQuoted(b) ||
    (weighty.length > 0 && !(weighty.every((w) => w.reports) && areVoicesKept(place))) ||
    changesPerson(a, b) ||
    changesConjunction(a, b) ||
    isTurnedPassive(a, b) ||
    isTurnedPassive(b, a) ||
    turnsOnSmallWord(a, b) ||
    turnsOnLink(a, b) ||
    isParticipleTurned(a, b) ||
    isParticipleTurned(b, a) ||
    isDeedTurned(place) ||
    isStranded(a, b) ||
    isStranded(b, a)
  );
}

/** `Refused`, `its refusal`: the weight is on both sides. */
function isInAnotherForm(word: OpinionWord, odd: readonly OpinionWord[]): boolean {
  return word.isContent && odd.some((other) => other !== word && areOneWord(other, word));
}

/** Content words of one side: all that have no partner, and those of them that do not stand elsewhere in the other side's sentence either. */
type Left = { readonly side: Side; readonly without: readonly Word[]; readonly loose: readonly Word[] };

/** Whether the content words stand against one: opposites, a name or number on one side only, a word that looks like a slip of another. */
export function isBarredByContent(partners: readonly Partner[], [a, b]: readonly [Left, Left]): boolean {
  return (
    partners.some((p) => p.bond === 'opposite') ||
    partners.some((p) => standAlike(p, a.side, b.side) && (isDeedForDoer(p) || changesCount(p))) ||
    [a, b].some(({ side, loose }) => loose.some((w) => isNameOrNumber(side, w))) ||
    a.without.some((x) => b.without.some((y) => looksLikeSlip(x.folded, y.folded)))
  );
}

/** Whether two words are the heads of phrases with the same determiner: `the killer`, `the killing`; not `who leads it`, `its leader`, nor `farm groups`, `farmers' groups`. */
function standAlike({ a, b }: Partner, sideA: Side, sideB: Side): boolean {
  if (a.folded === b.folded) return false;
  const determiner = determinerOf(sideA, a);
  return determiner !== null && determiner === determinerOf(sideB, b);
}

/** `The killer`, `the killing`: words of one root, of which one is who does it and the other what is done. */
function isDeedForDoer({ a, b, bond }: Partner): boolean {
  return (bond === 'root' || bond === 'form') && (isDeedOf(a.folded, b.folded) || isDeedOf(b.folded, a.folded));
}

function isDeedOf(doer: string, deed: string): boolean {
  return /(?:er|or|ee|ist)s?$/.test(doer) && mayBePerson(doer) && !mayBePerson(deed);
}

/** `The gunman`, `the gunmen`, `the blast`, `the blasts`: one or several. */
function changesCount({ a, b, bond }: Partner): boolean {
  return bond === 'form' && (isPerson(a.folded) || isThing(a)) && isPlural(a) !== isPlural(b);
}

function isThing({ folded }: Word): boolean {
  return formsOf(folded).some((f) => f.part === 'n' && isCountedThing(f.lemma)) || isCountedThing(folded);
}

function isPlural({ folded }: Word): boolean {
  return formsOf(folded).some((f) => f.part === 'n' && f.form === 'plural');
}

/** The determiner right before a noun, or an attribute before it, when the noun is a head: none stands behind it. */
function determinerOf({ read, column }: Side, { at }: Word): string | null {
  const next = column.words[at + 1];
  if (next?.isContent && next.part === 'noun' && !next.isPast) return null;
  for (let t = at - 1; t >= at - 2; t--) {
    const word = read.folded[t] ?? '';
    if (/^(?:the|his|her|its|their|this|these)$/.test(word)) return word;
    if (column.words[t]?.part !== 'adjective') break;
  }
  return null;
}

function isQuoted({ read, words }: Side): boolean {
  const [first] = words;
  return first !== undefined && isQuotedAt(read, first.at);
}

/** Whether both sides have pronouns, and for other persons. A noun for its pronoun is another matter. */
function changesPerson(a: Side, b: Side): boolean {
  const persons = ({ words }: Side): string => {
    if (words.every((w) => w.word.person === '')) return '';
    return words
      .flatMap((w) => (w.word.person === '' ? [] : [w.word.person]))
      .sort()
      .join('');
  };
  const x = persons(a);
  if (x === '') return false;
  const y = persons(b);
  return y !== '' && x !== y;
}

function changesConjunction(a: Side, b: Side): boolean {
  const joined = ({ words }: Side): string =>
    words.some((w) => w.word.isConjunction)
      ? words.flatMap((w) => (w.word.isConjunction ? [w.folded] : [])).join(' ')
      : '';
  const x = joined(a);
  if (x === '') return false;
  const y = joined(b);
  return y !== '' && x !== y;
}

/** `The police shot`, `the police were shot`: a form of `be` that only one side has, right before a past form that both have. */
function isTurnedPassive(full: Side, short: Side): boolean {
  const last = full.words.at(-1);
  if (!last?.word.isBe || short.words.some((w) => w.word.isBe)) return false;
  return full.column.words[full.change[1]]?.isPast ?? false;
}

/** `The boy was bitten`, `the boy bit`: the same with a verb whose participle is another word, or that both sides have. */
function isParticipleTurned(full: Side, short: Side): boolean {
  const verb = full.words.find(
    (w) => w.word.isPast && full.column.words[w.at - 1]?.isBe && full.words.some((v) => v.at === w.at - 1),
  );
  if (!verb || short.words.some((w) => w.word.isAuxiliary) || short.column.words[short.change[0] - 1]?.isAuxiliary)
    return false;
  return short.words.some(
    (w) =>
      w.word.lemma === verb.word.lemma &&
      w.word.isContent &&
      !/ing$/.test(w.folded) &&
      short.read.folded[w.at + 1] !== 'by',
  );
}

/** `has no limits to.`, `It ended. Did.`: small words that only one side has, right before the stop. The sentence breaks off, and a reader wants to see where. */
function isStranded(full: Side, short: Side): boolean {
  if (short.words.some((w) => w.word.isWord)) return false;
  const last = full.words.findLast((w) => w.word.isWord);
  if (last === undefined || last.word.isContent || last.word.isEmpty) return false;
  return /^[.!?]$/.test(full.read.folded[last.at + 1] ?? '');
}

function isNameOrNumber({ read }: Side, { at, folded }: Word): boolean {
  if (/\d/.test(folded) || read.expressionAt(at) !== null) return true;
  return /^\p{Lu}/u.test(read.forms[at] as string) && !read.opensSentence(at);
}
