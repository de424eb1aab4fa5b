import { plainLetters } from './letters.ts';

/**
 * Linking words, adverbs and quantifiers of equal strength: after Quirk, Greenbaum, Leech & Svartvik (1985), conjuncts
 * (8.134–8.147), adverbs of time, frequency, degree and focus (8.51–8.119), indefinite pronouns (6.45), complex
 * prepositions (9.10–9.13) and subordinators (14.12). A word may stand in several sets, since its partner tells which
 * sense is meant: `since` for `because` gives a reason. What differs in strength (may/might, some/many) stands in none.
 */
const SETS: readonly (readonly string[])[] = [
  ['therefore', 'thus', 'hence', 'so', 'consequently', 'accordingly', 'as a result'],
  ['however', 'but', 'yet', 'nevertheless', 'nonetheless'],
  ['moreover', 'furthermore', 'in addition', 'additionally', 'besides', 'also'],
  ['also', 'too', 'as well'],
  ['besides', 'in addition to', 'as well as', 'along with'],
  ['because', 'as', 'since'],
  ['because of', 'due to', 'owing to', 'as a result of'],
  ['although', 'though', 'even though'],
  ['while', 'as'],
  ['when', 'as'],
  ['after', 'following'],
  ['for example', 'for instance'],
  ['such as', 'like'],
  ['about', 'on', 'regarding', 'concerning', 'with regard to'],
  ['about', 'around', 'approximately', 'roughly', 'some'],
  ['nearly', 'almost', 'virtually', 'practically', 'close to'],
  ['usually', 'typically', 'normally', 'generally'],
  ['often', 'frequently'],
  ['perhaps', 'maybe', 'possibly'],
  ['likely', 'probably'],
  ['many', 'numerous', 'a lot of', 'lots of', 'a large number of'],
  ['several', 'a number of'],
  ['every', 'each'],
  ['each', 'apiece'],
  ['another', 'a further'],
  ['only', 'just', 'merely'],
  ['nobody', 'no one'],
  ['everyone', 'everybody'],
  ['someone', 'somebody'],
  ['anyone', 'anybody'],
  ['now', 'currently', 'at present', 'presently', 'at the moment'],
  ['later', 'afterwards', 'subsequently', 'after that'],
  ['previously', 'earlier'],
  ['immediately', 'at once', 'straight away', 'right away', 'instantly'],
  ['quickly', 'rapidly', 'swiftly'],
  ['especially', 'particularly', 'in particular'],
  ['mainly', 'mostly', 'chiefly', 'primarily', 'largely'],
  ['finally', 'eventually', 'in the end'],
  ['meanwhile', 'at the same time', 'in the meantime'],
  ['despite', 'in spite of'],
  ['instead of', 'rather than'],
  ['during', 'in the course of', 'throughout'],
  ['through', 'via', 'by way of'],
  ['inside', 'within'],
  ['across', 'throughout', 'all over'],
  ['during', 'at'],
  ['during', 'in'],
  ['among', 'of'],
  ['apart from', 'aside from', 'except for', 'other than', 'with the exception of'],
  ['excluding', 'not counting', 'not including'],
  ['in accordance with', 'in line with', 'in keeping with'],
  ['in terms of', 'as regards', 'with regard to', 'in relation to', 'regarding'],
  ['in order that', 'so that'],
  ['with the aim of', 'with a view to', 'for the purpose of'],
  ['as soon as', 'once'],
  ['soon after', 'shortly after'],
  ['again', 'once again', 'once more'],
  ['first', 'firstly', 'first of all', 'in the first place'],
  ['secondly', 'second'],
  ['in fact', 'actually'],
  ['in total', 'in all', 'altogether'],
  ['completely', 'entirely', 'totally', 'fully'],
  ['exactly', 'precisely'],
  ['recently', 'lately'],
  ['suddenly', 'all of a sudden', 'abruptly'],
  ['similarly', 'likewise', 'in the same way'],
  ['thereby', 'thus'],
  ['to date', 'so far', 'until now', 'up to now'],
  ['whereas', 'while'],
  ['as a result of', 'because'],
  ['in front of', 'before'],
  ['at first', 'initially', 'originally'],
  ['for the most part', 'mostly'],
  ['on the whole', 'overall', 'in general', 'generally'],
  ['as far as', 'up to'],
  ['all over the world', 'around the world', 'across the world'],
  ['year on year', 'annually'],
  ['the next day', 'the following day', 'a day later'],
  ['the day before', 'a day earlier', 'the previous day'],
  ['for a long time', 'long'],
  ['at night', 'by night', 'overnight'],
  ['step by step', 'gradually'],
  ['where', 'in which', 'at which', 'on which'],
  ['when', 'on which', 'in which', 'at which'],
  ['in the past', 'over the past', 'during the past', 'in the last', 'over the last', 'during the last'],
  ['in recent years', 'over the past few years'],
  ['next to', 'beside'],
  ['from', 'out of'],
  ['near', 'close to'],
  ['in', 'into'],
  ['on', 'onto'],
  ['around', 'round'],
  ['various', 'different', 'diverse'],
];

const MEMBERSHIPS: ReadonlyMap<string, ReadonlySet<number>> = memberships();
const FIRST_WORDS: ReadonlySet<string> = new Set(
  SETS.flat()
    .filter((w) => w.includes(' '))
    .map((w) => w.split(' ')[0] as string),
);
const LONGEST = Math.max(...SETS.flat().map((w) => w.split(' ').length));

function memberships(): ReadonlyMap<string, ReadonlySet<number>> {
  const out = new Map<string, Set<number>>();
  SETS.forEach((set, i) => {
    for (const form of set) out.set(form, (out.get(form) ?? new Set()).add(i));
  });
  return out;
}

/** True when two different linking words or adverbs say the same with the same strength; a phrase has spaces. Folded. */
export function areLikeConnectives(a: string, b: string): boolean {
  if (a === b) return false;
  const [x, y] = [MEMBERSHIPS.get(a), MEMBERSHIPS.get(b)];
  if (!x || !y) return false;
  for (const set of x) if (y.has(set)) return true;
  return false;
}

/** How many tokens the longest linking phrase of several words has that begins at `folded[at]`; 0 when none does. */
export function connectivePhraseAt(folded: readonly string[], at: number): number {
  if (!FIRST_WORDS.has(plainLetters(folded[at] ?? ''))) return 0;
  for (let length = Math.min(LONGEST, folded.length - at); length >= 2; length--)
    if (MEMBERSHIPS.has(plainLetters(folded.slice(at, at + length).join(' ')))) return length;
  return 0;
}
