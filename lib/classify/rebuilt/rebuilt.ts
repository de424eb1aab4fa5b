import { isArticle } from '../../lexicon/function-words.ts';
import { isHedge } from '../../lexicon/hedges.ts';
import type { ChangeClass } from '../../model/change.ts';
import { isDeedTurned } from '../otherwise/owners.ts';
import { isQuotedAt } from '../reader.ts';
import { isThenOf } from '../second-opinion/small-words.ts';
import type { Placed } from '../surroundings.ts';
import { type Answers, answersOf, mayBeAnswered, mayHaveMoved } from './answers.ts';
import { isAnotherOffice, keepsCompany, type Pair } from './company.ts';
import { hasLink, isPlain, linksKept } from './links.ts';
import type { Part } from './parts.ts';
import { areRolesTurned, isPassive, isVerb } from './roles.ts';
import { isIn, type Window, windowOf } from './windows.ts';

/** A change of more tokens is a passage written anew, whose words no sentence answers for. */
const LONGEST = 60;
/** Three sentences have some hundred parts. Past so many pairs it is a transcript without a stop, and nobody built it anew. */
const MOST_PAIRS = 250_000;
/** What no rebuilding explains. */
const NEVER: ReadonlySet<ChangeClass> = new Set(['polarity', 'invisible', 'move']);

/**
 * Whether a change is a piece of a sentence that was built anew and says the same: turned passive, its clauses in another order, cut in two or joined. Every word of
 * content, name, number, denial and hedge of the change, on either side, is answered in the other version by itself or its synonym, in the same company, each answer
 * used once; no noun acts where it was acted on; no link is lost; and something did move, for what only changed its word is a matter for others. `left`: its
 * classes, without what only stands elsewhere.
 */
export function isRebuilt(place: Placed, left: readonly ChangeClass[]): boolean {
  const { a, b, change } = place;
  if (change.a[1] - change.a[0] > LONGEST || change.b[1] - change.b[0] > LONGEST) return false;
  if (left.some((c) => NEVER.has(c)) || isDeedTurned(place)) return false;
  const [A, B] = [
    windowOf(a, change.a, b.opensSentence(change.b[0])),
    windowOf(b, change.b, a.opensSentence(change.a[0])),
  ];
  if (A.parts.length * B.parts.length > MOST_PAIRS) return false;
  const isAsked = [A, B].some(({ changed }) => changed[0] < changed[1]);
  if (!isAsked && !(isPlain(A) && isPlain(B) && (hasLink(A) || hasLink(B)))) return false;
  if (!mayBeAnswered(A, B, (i) => isFree(A, i)) || !mayBeAnswered(B, A, (i) => isFree(B, i))) return false;
  if (isAsked && !mayHaveMoved(A, B) && !mayHaveMoved(B, A)) return false;
  const answers = answersOf(A, B);
  const sides = [
    { own: A, other: B, there: answers.ofA, back: answers.ofB },
    { own: B, other: A, there: answers.ofB, back: answers.ofA },
  ];
  if (!sides.every(areAllKept)) return false;
  const links = sides.map(({ own, other, there }) => linksKept(own, other, there));
  if (links.includes(null) || (!isAsked && links.every((n) => n === 0))) return false;
  if (isAsked && !sides.some(({ own, other, there }) => hasMoved(own, other, there))) return false;
  if (changesPerson(A, B) || areRolesTurned(A, B, answers)) return false;
  return !sides.some(({ own }) => isQuoted(own)) || sides.some(isSpeakerMoved);
}

type Side = Pick<Pair, 'own' | 'other' | 'there' | 'back'>;

function areAllKept(side: Side): boolean {
  const { own, other, there } = side;
  return own.parts.every((p, i) => {
    if (!isIn(p, own.change)) return true;
    const j = there[i] as number;
    if (j < 0) return isFree(own, i);
    const q = other.parts[j] as Part;
    const pair = { ...side, i, j };
    if (isQuotedAt(own.read, p.at) || (!isIn(q, other.change) && isAnotherOffice(pair))) return false;
    // `It expects`, `is expected`: who does so is gone.
    if (isHedge(p.unit.word) && isVerb(p) && isVerb(q) && isPassive(own.read, p) !== isPassive(other.read, q))
      return false;
    return keepsCompany(pair);
  });
}

/** Words that need no answer: an adverb on which nothing hangs, `compared` with a figure and `following` for `after` (their links are asked for), the people that are counted. */
function isFree({ read, parts }: Window, i: number): boolean {
  const { word, unit, sentence } = parts[i] as Part;
  if ((word.isEmpty && !(unit.word === 'then' && isThenOf(read, unit.from))) || unit.word === 'compared') return true;
  if (unit.word === 'following' && !isArticle(read.folded[unit.from - 1] ?? '')) return true;
  return (
    unit.word === 'people' &&
    [parts[i - 1], parts[i + 1]].some((p) => p?.unit.kind === 'number' && p.sentence === sentence)
  );
}

function hasMoved({ parts, change }: Window, other: Window, there: Answers['ofA']): boolean {
  return parts.some((p, i) => {
    const q = other.parts[there[i] as number];
    return q !== undefined && isIn(p, change) && !isIn(q, other.change);
  });
}

const PERSONS = [
  /^(?:he|him|his|himself)$/,
  /^(?:she|her|hers|herself)$/,
  /^(?:i|me|my|we|us|our)$/,
  /^you(?:r|rs)?$/,
] as const;

/** Whether both sides have a pronoun of a person, and for other persons. */
function changesPerson(a: Window, b: Window): boolean {
  const persons = ({ read, change }: Window): string =>
    PERSONS.map((p) => (read.folded.slice(...change).some((w) => p.test(w)) ? 1 : 0)).join('');
  const [x, y] = [persons(a), persons(b)];
  return x !== '0000' && y !== '0000' && x !== y;
}

function isQuoted({ read, change }: Window): boolean {
  for (let t = change[0]; t < change[1]; t++) if (isQuotedAt(read, t)) return true;
  return false;
}

/** Who says so went from one end of a quotation to the other, and took a mark or a comma along. */
function isSpeakerMoved({ own, other, there }: Side): boolean {
  return own.parts.some(
    (p, i) =>
      p.speaks &&
      isIn(p, own.change) &&
      (there[i] as number) >= 0 &&
      !isIn(other.parts[there[i] as number] as Part, other.change),
  );
}
