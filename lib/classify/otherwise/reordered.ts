import { isFunctionWord } from '../../lexicon/function-words.ts';
import { isHedge, isModal } from '../../lexicon/hedges.ts';
import { isNegator } from '../../lexicon/negations.ts';
import { isDemonym } from '../../lexicon/places.ts';
import { reportingStance } from '../../lexicon/reporting-verbs.ts';
import { lemmasOf, partsOf } from '../../lexicon/thesaurus.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import { gainOf, walk } from '../sentence-walk.ts';
import type { Placed } from '../surroundings.ts';

/** The longest run of words that may change its place and say the same there: `on Tuesday night`. */
const MOST = 3;
/** How many words it may pass: an adverb or a date stays by its verb, else it would be said of another. */
const REACH = 4;
/** A reporting verb passes its speaker, with office, name and all. */
const SPEAKER = 12;
/** Words that stand before their verb or before what they join: `to either leave or stay`, `either to leave or to stay` (Quirk et al. 13.36–13.39). */
const FREE = /^(?:also|either|both)$/;
const AUXILIARIES: ReadonlySet<string> = new Set(['be', 'have', 'do']);

/**
 * True when a word that one side of the change lacks stands a few words away in that version, with the same words between:
 * `the mayor said` for `said the mayor`, `will of course be` for `of course will be`. Only for words that may stand here or
 * there by English grammar (Quirk et al. 1985, 8.14–8.22, 11.24), and never inside a quotation, whose order is a fact.
 */
export function isReordered(place: Placed): boolean {
  const gain = gainOf(place, (word) => word === ',');
  if (!gain) return false;
  const { has, lacks, from, to, gap } = gain;
  if (to === from || to - from > MOST || isQuotedAt(has, from)) return false;
  const speech = to - from === 1 && reportingStance(has.folded[from] as string) !== null;
  if (to - from === 1 && isAttributeSwapped({ has, lacks, at: from, gap })) return true;
  if (!speech && !isMobile(has, from, to)) return false;
  const words = has.folded.slice(from, to);
  const reach = speech ? SPEAKER : REACH;
  const free = speech || FREE.test(words[0] as string);
  const may = (passed: readonly string[]): boolean => speech || staysInClause(passed, free || isDated(has, to - 1));
  const behind = standsBeyond({ has: walk(has, to, 1), lacks: walk(lacks, gap, 1) }, words, reach);
  if (behind && may(behind)) return true;
  const back = [...words].reverse();
  const before = standsBeyond({ has: walk(has, from - 1, -1), lacks: walk(lacks, gap - 1, -1) }, back, reach);
  return before !== null && may([...before].reverse());
}

function isDated(read: Read, token: number): boolean {
  return read.expressionAt(token)?.kind === 'date';
}

/**
 * Whether words that another passed leave it by its verb: `he quickly said she left` and `he said she quickly left` tell of two
 * people's haste. A clause has one verb; a verb of saying opens another clause, and so do `that` and, but for words that may
 * stand on either side of it, the `to` before a verb.
 */
function staysInClause(passed: readonly string[], free: boolean): boolean {
  let verbs = 0;
  for (const [k, word] of passed.entries()) {
    if (CLAUSE.test(word) || isNegator(word)) return false;
    if (reportingStance(word) !== null && !free) return false;
    if (word === 'to' && !free && partsOf(passed[k + 1] ?? 'be').has('v')) return false;
    if (isMainVerb(word)) verbs++;
  }
  return verbs < 2;
}

const CLAUSE = /^(?:that|who|which|whose|if|whether|because|although|though|while|when|where|unless)$/;

function isMainVerb(word: string): boolean {
  if (isModal(word) || isFunctionWord(word)) return false;
  return (
    formsOf(word).some((f) => f.part === 'v' && (f.form === 'past' || f.form === 'third')) && !partsOf(word).has('a')
  );
}

type Lone = { readonly has: Read; readonly lacks: Read; readonly at: number; readonly gap: number };

/** How many attributes another may pass: `the first Russian battleship`, `the Russian first battleship`. */
const ATTRIBUTES = 2;

/** True when an adjective stands on the other side of its neighbours before the same noun (Quirk et al. 1985, 17.113–17.116). */
function isAttributeSwapped({ has, lacks, at, gap }: Lone): boolean {
  if (!isAttribute(has, at)) return false;
  const word = has.folded[at] as string;
  const sameNoun = (h: number, l: number): boolean => {
    const noun = has.folded[h] as string | undefined;
    return noun !== undefined && noun === lacks.folded[l] && partsOf(noun).has('n');
  };
  for (let passed = 1; passed <= ATTRIBUTES; passed++) {
    // It stood further left: the same attributes behind it there, and before it here.
    if (
      isAttribute(has, at - passed) &&
      has.folded[at - passed] === lacks.folded[gap - passed] &&
      lacks.folded[gap - passed - 1] === word &&
      has.folded[at - passed - 1] !== word &&
      sameNoun(at + 1, gap)
    )
      return true;
    if (
      isAttribute(has, at + passed) &&
      has.folded[at + passed] === lacks.folded[gap + passed - 1] &&
      lacks.folded[gap + passed] === word &&
      has.folded[at + passed + 1] !== word &&
      sameNoun(at + passed + 1, gap + passed + 1)
    )
      return true;
    if (!isAttribute(has, at - passed) && !isAttribute(has, at + passed)) return false;
  }
  return false;
}

function isAttribute(read: Read, token: number): boolean {
  const word = read.folded[token];
  if (word === undefined || isFunctionWord(word) || isNegator(word) || isHedge(word)) return false;
  return partsOf(word).has('a') || isDemonym(word);
}

type Ways = { readonly has: Iterator<string>; readonly lacks: Iterator<string> };

/** Walks both versions away from the place while their words agree, until `words` come in the one that lacks them here; the words passed, or null. */
function standsBeyond({ has, lacks }: Ways, words: readonly string[], reach: number): readonly string[] | null {
  const coming: string[] = [];
  const way: string[] = [];
  const next = (): string | undefined => coming.shift() ?? lacks.next().value;
  for (let passed = 0; passed <= reach; passed++) {
    while (coming.length < words.length) {
      const { value, done } = lacks.next();
      if (done) break;
      coming.push(value);
    }
    const here = has.next().value;
    // Where the same word stands there in both, it did not come from there: `too tired or too proud`, `too tired or proud`.
    if (passed > 0 && words.every((w, k) => coming[k] === w)) return here !== words[0] ? way : null;
    const there = next();
    if (there === undefined || there !== here) return null;
    way.push(there);
  }
  return null;
}

function isMobile(read: Read, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    const word = read.folded[t] as string;
    if (isNegator(word)) return false;
    if (read.expressionAt(t)?.kind === 'date' || isModal(word) || FREE.test(word)) continue;
    if (/^(?:on|in)$/.test(word) && t + 1 < to && read.expressionAt(t + 1)?.kind === 'date') continue;
    if (isHedge(word)) return false;
    if (isFunctionWord(word) && lemmasOf(word).some((l) => AUXILIARIES.has(l))) continue;
    const parts = partsOf(word);
    if (parts.size === 1 && parts.has('r') && !isFunctionWord(word)) continue;
    return false;
  }
  return true;
}
