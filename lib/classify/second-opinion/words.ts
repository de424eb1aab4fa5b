import { isFunctionWord } from '../../lexicon/function-words.ts';
import { isHedge, isModal } from '../../lexicon/hedges.ts';
import { isLoaded } from '../../lexicon/loaded-words.ts';
import { areNearWords } from '../../lexicon/near-words.ts';
import { isNegator } from '../../lexicon/negations.ts';
import { standingOf } from '../../lexicon/phrasebook.ts';
import { withoutPossessive } from '../../lexicon/possessive.ts';
import { remembered, rememberedPair } from '../../lexicon/remembered.ts';
import { reportingStance } from '../../lexicon/reporting-verbs.ts';
import {
  areCloseSynonyms,
  areInterchangeable,
  isDictionaryWord,
  lemmasOf,
  partsOf,
  relationOf,
} from '../../lexicon/thesaurus.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import { vectorOf } from '../../lexicon/word-vectors.ts';

/** What a loose word is: the likeliest part of speech of a word that has several. */
type Part = 'noun' | 'verb' | 'adjective' | 'adverb' | 'unknown';

/** What the second opinion asks of a folded word, wherever it stands. */
export type OpinionWord = {
  readonly isWord: boolean;
  /** Neither a mark nor one of the small words of grammar. */
  readonly isContent: boolean;
  readonly lemma: string;
  readonly part: Part;
  readonly vector: Int8Array | null;
  /** The vector's length. */
  readonly length: number;
  /** The word changes what is claimed, and how surely: no difference in it is ever left to an opinion. */
  readonly isWeighty: boolean;
  readonly reports: boolean;
  readonly isConjunction: boolean;
  readonly isAuxiliary: boolean;
  readonly isBe: boolean;
  /** The word may be a verb at all, or the past form of one. */
  readonly mayBeVerb: boolean;
  readonly isPast: boolean;
  /** `before`, `against`: where, when or whither. One for another is another place or time. */
  readonly isFar: boolean;
  /** A word under which a noun neither does a thing nor has it done to it; not `of` and `by`. */
  readonly isPreposition: boolean;
  /** `also`, `in order`: nothing hangs on it. */
  readonly isEmpty: boolean;
  /** Whom a pronoun or possessive stands for, as one letter; '' when it is none. */
  readonly person: string;
};

/** A word of a version, and the token it is. */
export type Word = {
  readonly word: OpinionWord;
  readonly folded: string;
  readonly at: number;
  /** A number for its lemma, the same in all versions of a collation; −1 for the words of grammar and for marks. */
  readonly lemma: number;
  /** The wordings of several words in which it stands, by the phrasebook. */
  readonly phrases: readonly string[];
};

const CONJUNCTION = /^(?:and|or|but|so|yet|if|when|while|whilst|where|because|although|though|whether|nor|unless)$/;
const AUXILIARY = /^(?:be|is|are|was|were|am|been|being|has|have|had|having|do|does|did|doing)$/;
const BE = /^(?:be|is|are|was|were|am|been|being)$/;
const FAR =
  /^(?:near|before|after|against|under|over|without|despite|from|until|since|between|beyond|behind|into|out|off|down|up|through|during|within|across)$/;
const PREPOSITION = /^(?:in|on|at|to|for|with|about|among|around|along|towards?|as|than)$/;
const EMPTY = /^(?:also|then|there|however|meanwhile|thus|therefore|in|order|itself|actually|indeed|well)$/;
/** How much, how often, how soon; which of several; and what a reader is told to look at (Quirk et al. 1985, 8.116 and 5.10–5.25). */
const FOCUS =
  /^(?:only|even|still|very|already|just|especially|particularly|mainly|mostly|almost|nearly|again|never|always|often|further|so|too|much|more|most|less|least|many|few|all|both|several|first|last|next|now|soon|later|once|ever|quite|rather|able|unable)$/;
const PERSONS: readonly (readonly [string, RegExp])[] = [
  ['m', /^(?:he|him|his|himself)$/],
  ['f', /^(?:she|her|hers|herself)$/],
  ['n', /^(?:it|its|itself)$/],
  ['p', /^(?:they|them|their|theirs|themselves)$/],
  ['i', /^(?:i|me|my|mine|myself)$/],
  ['w', /^(?:we|us|our|ours|ourselves)$/],
  ['y', /^(?:you|your|yours)$/],
];

/** What is known of a folded word; made once. */
export const opinionWord: (folded: string) => OpinionWord = remembered((folded) => {
  const isWord = /[\p{L}\p{N}]/u.test(folded);
  const word = withoutPossessive(folded);
  const lemma = lemmasOf(word)[0] as string;
  const vector = vectorOf(word) ?? vectorOf(lemma);
  return {
    isWord,
    isContent: isWord && word !== '' && word !== 's' && !isFunctionWord(folded),
    lemma,
    part: partOf(word),
    vector,
    length: vector ? Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) : 0,
    isWeighty:
      FOCUS.test(folded) ||
      isNegator(folded) ||
      isModal(folded) ||
      isHedge(folded) ||
      isLoaded(folded) ||
      reportingStance(folded) !== null,
    reports: reportingStance(folded) !== null,
    isConjunction: CONJUNCTION.test(folded),
    isAuxiliary: AUXILIARY.test(folded),
    isBe: BE.test(folded),
    mayBeVerb: partsOf(word).has('v'),
    isPast: formsOf(word).some((f) => f.part === 'v' && f.form === 'past'),
    isFar: FAR.test(folded),
    isPreposition: FAR.test(folded) || PREPOSITION.test(folded),
    isEmpty: EMPTY.test(folded),
    person: PERSONS.find(([, pattern]) => pattern.test(folded))?.[0] ?? '',
  };
});

function partOf(word: string): Part {
  const parts = partsOf(word);
  if (!isDictionaryWord(word)) return 'unknown';
  if (parts.has('r') && !parts.has('n')) return 'adverb';
  if (parts.has('n') && !/(?:ed|ing)$/.test(word)) return 'noun';
  if (parts.has('v')) return 'verb';
  return parts.has('a') ? 'adjective' : 'unknown';
}

/** How two content words go together, the closest first. `cohort`: two of a kind, which differ. */
export type Bond =
  | 'form'
  | 'root'
  | 'listed'
  | 'close'
  | 'near'
  | 'sense'
  | 'broader'
  | 'opposite'
  | 'cohort'
  | 'apart';
export const BONDS: readonly Bond[] = [
  'form',
  'root',
  'listed',
  'close',
  'near',
  'sense',
  'broader',
  'opposite',
  'cohort',
  'apart',
];

/** The bond of two folded words, or 'none'. Symmetric. */
export const bondOf: (a: string, b: string) => Bond | 'none' = rememberedPair((a, b) => {
  const [x, y] = [withoutPossessive(a), withoutPossessive(b)];
  const others = lemmasOf(y);
  if (x === y || lemmasOf(x).some((lemma) => others.includes(lemma))) return 'form';
  const relation = relationOf(x, y);
  if (relation === 'antonym') return 'opposite';
  if (relation === 'same') return 'form';
  const standing = standingOf(x, y);
  if (standing !== null) return standing === 'apart' ? 'apart' : 'listed';
  if (shareRoot(opinionWord(a).lemma, opinionWord(b).lemma)) return 'root';
  if (areCloseSynonyms(x, y) || areInterchangeable(x, y)) return 'close';
  if (relation !== null && relation !== 'cohort' && areNearWords(x, y)) return 'near';
  if (relation === 'synonym') return 'sense';
  return relation ?? 'none';
});

/** Two words of one root begin with at least so many letters, and with so much of the shorter. By judgement, on invented pairs. */
const ROOT = { letters: 4, share: 0.65 } as const;
/** What may be left of either (Quirk et al. 1985, appendix I.21–I.58: suffixes, and what they take off): `resum|ption`, `resum|e`, but not `count|ry`, `count|y`. */
const ENDING =
  /^(?:e|y|s|t|i?e[ds]|e?ing|er|or|ar|ee|p?t?ion|s?ion|ation|i?tion|ication|ment|i?al|ual|ic|ical|ics|i?ve|ative|itive|ly|ally|ness|i?ty|ability|ance|ence|ancy|ency|ant|ent|able|ible|ious|ous|ful|less|ise|ize|ify|ist|ism|ian|an|ary|ory|ship|hood|dom|ure|age|th|en|ate)?$/;

/** True for two forms of one word, or two words of one root. */
export function areOneWord(a: OpinionWord, b: OpinionWord): boolean {
  return a.lemma === b.lemma || shareRoot(a.lemma, b.lemma);
}

/** True when two lemmas look like words of one root. */
function shareRoot(x: string, y: string): boolean {
  if (x.charCodeAt(0) !== y.charCodeAt(0) || x.charCodeAt(3) !== y.charCodeAt(3)) return false;
  let n = 0;
  while (n < x.length && n < y.length && x[n] === y[n]) n++;
  if (n < ROOT.letters || n < ROOT.share * Math.min(x.length, y.length)) return false;
  return ENDING.test(x.slice(n)) && ENDING.test(y.slice(n));
}
