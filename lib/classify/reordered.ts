import { isFunctionWord } from '../lexicon/function-words.ts';
import { isHedge, isModal } from '../lexicon/hedges.ts';
import { isNegator } from '../lexicon/negations.ts';
import { reportingStance } from '../lexicon/reporting-verbs.ts';
import { lemmasOf, partsOf } from '../lexicon/thesaurus.ts';
import type { Read } from './reader.ts';
import type { Placed } from './surroundings.ts';

/** The longest run of words that may change its place and say the same there: `on Tuesday night`. */
const MOST = 3;
/** How many words it may pass: an adverb or a date stays by its verb, else it would be said of another. */
const REACH = 4;
/** A reporting verb passes its speaker, with office, name and all. */
const SPEAKER = 12;
const AUXILIARIES: ReadonlySet<string> = new Set(['be', 'have', 'do']);

/**
 * True when a word that one side of the change lacks stands a few words away in that version, with the same words between:
 * `the mayor said` for `said the mayor`, `will of course be` for `of course will be`. Only for words that may stand here or
 * there by English grammar (Quirk et al. 1985, 8.14–8.22, 11.24), and never inside a quotation, whose order is a fact.
 */
export function isReordered({ a, b, change }: Placed): boolean {
  const isGain = change.a[0] === change.a[1];
  if (isGain === (change.b[0] === change.b[1])) return false;
  const [has, lacks] = isGain ? [b, a] : [a, b];
  const gap = isGain ? change.a[0] : change.b[0];
  let [from, to] = isGain ? change.b : change.a;
  while (from < to && has.folded[from] === ',') from++;
  while (to > from && has.folded[to - 1] === ',') to--;
  if (to === from || to - from > MOST || has.isQuoted(has.text.tokens.starts[from] as number)) return false;
  const speech = to - from === 1 && reportingStance(has.folded[from] as string) !== null;
  if (!speech && !isMobile(has, from, to)) return false;
  const words = has.folded.slice(from, to);
  const reach = speech ? SPEAKER : REACH;
  return (
    standsBeyond({ has: walk(has, to, 1), lacks: walk(lacks, gap, 1) }, words, reach) ||
    standsBeyond({ has: walk(has, from - 1, -1), lacks: walk(lacks, gap - 1, -1) }, [...words].reverse(), reach)
  );
}

type Ways = { readonly has: Iterator<string>; readonly lacks: Iterator<string> };

/** Walks both versions away from the place while their words agree, until `words` come in the one that lacks them here. */
function standsBeyond({ has, lacks }: Ways, words: readonly string[], reach: number): boolean {
  const ahead: string[] = [];
  const next = (): string | undefined => ahead.shift() ?? lacks.next().value;
  for (let passed = 0; passed <= reach; passed++) {
    while (ahead.length < words.length) {
      const { value, done } = lacks.next();
      if (done) break;
      ahead.push(value);
    }
    const here = has.next().value;
    // Where the same word stands there in both, it did not come from there: `too tired or too proud`, `too tired or proud`.
    if (passed > 0 && words.every((w, k) => ahead[k] === w)) return here !== words[0];
    const there = next();
    if (there === undefined || there !== here) return false;
  }
  return false;
}

/** The words of the sentence from a token on, or back; commas do not count. */
function* walk(read: Read, start: number, step: 1 | -1): Generator<string, undefined> {
  for (let t = start; t >= 0 && t < read.folded.length; t += step) {
    const word = read.folded[t] as string;
    if (/^[.!?;:"“”‘’«»]$/.test(word)) return;
    if (word !== ',') yield word;
  }
}

function isMobile(read: Read, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    const word = read.folded[t] as string;
    if (isNegator(word)) return false;
    if (read.expressionAt(t)?.kind === 'date' || isModal(word) || word === 'also') continue;
    if (/^(?:on|in)$/.test(word) && t + 1 < to && read.expressionAt(t + 1)?.kind === 'date') continue;
    if (isHedge(word)) return false;
    if (isFunctionWord(word) && lemmasOf(word).some((l) => AUXILIARIES.has(l))) continue;
    const parts = partsOf(word);
    if (parts.size === 1 && parts.has('r') && !isFunctionWord(word)) continue;
    return false;
  }
  return true;
}
