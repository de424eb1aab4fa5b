import { isArticle, isFunctionWord } from '../../lexicon/function-words.ts';
import { isHedge, isModal } from '../../lexicon/hedges.ts';
import { isNegator } from '../../lexicon/negations.ts';
import { isPossessive } from '../../lexicon/possessive.ts';
import { reportingStance } from '../../lexicon/reporting-verbs.ts';
import { isMostlyVerb, lemmasOf, partsOf } from '../../lexicon/thesaurus.ts';
import { isOffice } from '../../lexicon/titles.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import { onceFor } from '../../text/once-for.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import { type Gain, gainOf } from '../sentence-walk.ts';
import type { Placed } from '../surroundings.ts';

/** The longest run of words that may change its place, and the most content words in it. */
const MOST = 6;
const CONTENT = 4;
/** How far away it is looked for, in tokens, and how far off a word it stood beside may be there. */
const REACH = 14;
const COMPANY = 6;

const PREPOSITION =
  /^(?:of|in|on|at|to|for|from|by|with|between|among|about|into|over|under|during|after|before|against|near|around|along|across|through|within|towards?|until|since)$/;
/** They name who did a thing, or whose it is; owners have rules of their own. */
const DOER = /^(?:of|by)$/;
/** They say where or when, and belong to the whole clause. */
const ADVERBIAL = /^(?:in|on|at|during|after|before|since)$/;
/** Where a clause or a phrase of its own begins, words on either side belong to other things. */
const BORDER =
  /^(?:and|or|but|nor|than|as|that|who|whom|which|whose|if|whether|because|although|though|while|when|where|so|unless)$/;
const AUXILIARIES: ReadonlySet<string> = new Set(['be', 'have', 'do']);

/**
 * True when the nouns that one version lacks here stand elsewhere in its sentence, as often as in the other: `the low []temperature
 * [at night]`, `the low [night ]temperature[]`. Nothing between the two places may be a verb, a denial, a hedge or the border of
 * a clause, so that who does what to whom is as it was, and the words must keep the company of a word they stood beside.
 * Never inside a quotation.
 */
export function isMoved(place: Placed): boolean {
  const gain = gainOf(place, (word) => word === ',' || isArticle(word));
  if (!gain) return false;
  const { has, lacks, from, to, gap } = gain;
  if (to === from || to - from > MOST || isQuotedAt(has, from) || isQuotedAt(lacks, gap)) return false;
  const content = contentOf(gain);
  if (content === null) return false;
  const [low, high] = boundsOf(lacks, gap);
  const counts = content.map((word) => countOf(lacks, word, low, high));
  // Each word stands in its own sentence at least once.
  if (counts.includes(0)) return false;
  const own = boundsOf(has, from);
  if (content.some((word, k) => counts[k] !== countOf(has, word, own[0], own[1]))) return false;
  for (let p = low; p < high; p++) {
    const end = runAt(lacks, p, high, content);
    if (end === null || losesCapital(gain, p, end)) continue;
    if (isAtOtherEnd(gain, p, end) || (isOpenWay(gain, p, end) && keepsCompany(gain, p, end))) return true;
  }
  return false;
}

/** The content words, each a noun, a name or a part of a date, with its attributes; null when there is none, or one that may not move. */
function contentOf({ has, from, to }: Gain): readonly string[] | null {
  const out: string[] = [];
  let nouns = 0;
  for (let t = from; t < to; t++) {
    const word = has.folded[t] as string;
    if (word === ',' || word === '-' || PREPOSITION.test(word) || isArticle(word)) continue;
    if (word === 'and' && to - from === 2) continue;
    const expression = has.expressionAt(t);
    if (isFunctionWord(word) || isNegator(word) || isPossessive(word)) return null;
    // `May` may be the month.
    if ((isHedge(word) || isModal(word)) && expression?.kind !== 'date') return null;
    if (expression ? expression.kind !== 'date' : !/^\p{L}/u.test(word)) return null;
    const parts = partsOf(word);
    const isNoun = parts.has('n') || expression !== null || /^\p{Lu}/u.test(has.forms[t] as string);
    if (reportingStance(word) !== null || isOffice(word) || isVerbForm(has, t) || (!isNoun && !parts.has('a')))
      return null;
    if (isNoun) nouns++;
    out.push(word);
  }
  if (isCutFromName(has, from, to)) return null;
  return nouns > 0 && out.length <= CONTENT ? out : null;
}

/** `the [Central] Bank`: part of a longer name. */
function isCutFromName(read: Read, from: number, to: number): boolean {
  const isCapital = (t: number): boolean => /^\p{Lu}/u.test(read.forms[t] ?? '');
  return (
    (isCapital(to - 1) && isCapital(to)) || (isCapital(from) && isCapital(from - 1) && !read.opensSentence(from - 1))
  );
}

/** The sentence around a token, half-open; at most `REACH` tokens on either side. */
function boundsOf(read: Read, token: number): readonly [number, number] {
  let low = token;
  while (low > 0 && token - low < REACH && !read.opensSentence(low) && !isStop(read, low - 1)) low--;
  let high = token;
  while (
    high < read.folded.length &&
    high - token < REACH &&
    !isStop(read, high) &&
    !(high > token && read.opensSentence(high))
  )
    high++;
  return [low, high];
}

const stopsIn = onceFor((read: Read) => Uint8Array.from(read.folded, (_, t) => (endsWay(read, t) ? 1 : 0)));

function isStop(read: Read, token: number): boolean {
  return stopsIn(read)[token] === 1;
}

/** A stop or a quotation mark, past which no word moves; the stop of an initial and the marks of a title are none. */
function endsWay(read: Read, token: number): boolean {
  const word = read.folded[token] as string;
  if (/^[.!?;:]$/.test(word)) return !/^\p{Lu}$/u.test(read.forms[token - 1] ?? '');
  return /^["“”‘’«»„]$/.test(word) && !read.marksTitle(read.text.tokens.starts[token] as number);
}

function countOf(read: Read, word: string, low: number, high: number): number {
  const lemma = lemmasOf(word)[0];
  let count = 0;
  for (let t = low; t < high; t++) {
    const other = read.folded[t] as string;
    if (other === word || (lemmasOf(other)[0] === lemma && partsOf(other).has('n'))) count++;
  }
  return count;
}

function isWord(x: string, y: string): boolean {
  return x === y || (lemmasOf(x)[0] === lemmasOf(y)[0] && partsOf(x).has('n'));
}

/** Where the content words end that begin at a token, small words and marks of titles between them left out; null when others stand there. */
function runAt(read: Read, start: number, high: number, content: readonly string[]): number | null {
  let t = start;
  for (const [k, word] of content.entries()) {
    while (k > 0 && t < high && (isArticle(read.folded[t] as string) || /^(?:of|-)$/.test(read.folded[t] as string)))
      t++;
    if (t >= high || !isWord(read.folded[t] as string, word)) return null;
    t++;
  }
  return t;
}

/** `General [King] Sudarto`, `Sudarto, the king`: a name is not the noun that it is spelled like. */
function losesCapital({ has, lacks, from, to }: Gain, start: number, end: number): boolean {
  const isNamed = (read: Read, low: number, high: number): boolean =>
    read.forms.slice(low, high).some((form, k) => /^\p{Lu}/u.test(form) && !read.opensSentence(low + k));
  const isSmall = (read: Read, low: number, high: number): boolean =>
    read.forms.slice(low, high).every((form) => !/^\p{Lu}/u.test(form));
  return (
    (isNamed(has, from, to) && isSmall(lacks, start, end)) || (isSmall(has, from, to) && isNamed(lacks, start, end))
  );
}

/** Whether the way from the gap to the run is free of whatever would give the words another part in the sentence. */
function isOpenWay({ has, lacks, from, to, gap }: Gain, start: number, end: number): boolean {
  if (start <= gap && gap < end) return false;
  const [low, high] = gap < start ? [gap, start] : [end, gap];
  const joined = /^and$/.test(has.folded[from] as string) || /^and$/.test(has.folded[to - 1] as string);
  let passed = false;
  for (let t = low; t < high; t++) {
    const word = lacks.folded[t] as string;
    if (word === 'and' && joined) continue;
    if (BORDER.test(word) || isNegator(word) || isHedge(word) || isVerb(lacks, t)) return false;
    // A figure counts what stands beside it.
    if (lacks.expressionAt(t)?.kind === 'number') return false;
    passed ||= PREPOSITION.test(word) && !(t === high - 1 && gap < start);
  }
  const [mine, theirs] = [ledBy(has, from), ledBy(lacks, start)];
  // `The attack of the Welsh`, `the Welsh attack`: of the two one may be who did it and the other whom it befell.
  if (mine !== theirs && ((mine !== '' && theirs !== '') || DOER.test(mine) || DOER.test(theirs))) return false;
  const own = has.folded.slice(from, to).find((w) => PREPOSITION.test(w));
  // A phrase with a preposition of its own passes others only as a whole.
  return own === undefined || !passed || (own === has.folded[from] && own === theirs);
}

/** The preposition that words beginning at a token stand under: their first, or the one before them; '' when there is none. */
function ledBy(read: Read, start: number): string {
  if (PREPOSITION.test(read.folded[start] as string)) return read.folded[start] as string;
  let before = start - 1;
  while (isArticle(read.folded[before] ?? '')) before--;
  const word = read.folded[before] ?? '';
  return PREPOSITION.test(word) ? word : '';
}

/** `[In Perth, ]the ship left`, `the ship left[ in Perth]`: where and when may open a clause or close it (Quirk et al. 1985, 8.14–8.22). */
function isAtOtherEnd({ has, lacks, from, to, gap }: Gain, start: number, end: number): boolean {
  const preposition = has.folded[from] as string;
  let own = start - 1;
  while (isArticle(lacks.folded[own] ?? '')) own--;
  if (!ADVERBIAL.test(preposition) || lacks.folded[own] !== preposition) return false;
  const opens = has.opensSentence(from) && isStopAt(lacks, end);
  const closes = isStopAt(has, to) && lacks.opensSentence(own);
  if (!opens && !closes) return false;
  const [low, high] = opens ? [gap, own] : [end, gap];
  for (let t = low; t < high; t++) {
    const word = lacks.folded[t] as string;
    if (BORDER.test(word) || isNegator(word) || isHedge(word) || reportingStance(word) !== null) return false;
  }
  return true;
}

function isStopAt(read: Read, token: number): boolean {
  return /^[.!?;]$/.test(read.folded[token] ?? '.');
}

/** `Beat` is a noun and an adjective too, and more often a verb. */
function isVerb(read: Read, token: number): boolean {
  const word = read.folded[token] as string;
  const mostly = !/(?:ed|ing)$/.test(word) && !/^\p{Lu}/u.test(read.forms[token] as string) && isMostlyVerb(word);
  return mostly || isVerbForm(read, token);
}

function isVerbForm(read: Read, token: number): boolean {
  const word = read.folded[token] as string;
  if (read.folded[token - 1] === 'to' && partsOf(word).has('v')) return true;
  if (isModal(word) || lemmasOf(word).some((l) => AUXILIARIES.has(l))) return true;
  if (isFunctionWord(word) || /^\p{Lu}/u.test(read.forms[token] as string)) return false;
  const parts = partsOf(word);
  const forms = formsOf(word).filter((f) => f.part === 'v');
  // `Found` and `left` are adjectives too, and hardly ever meant so.
  if (forms.some((f) => f.form === 'past') && !word.endsWith('ed')) return true;
  if (forms.length === 0) return false;
  if (parts.has('a')) return false;
  return !parts.has('n') || forms.some((f) => f.form === 'past' || f.form === 'ing');
}

/** Whether the run still stands near a word that it stood beside, and before no other noun than that. */
function keepsCompany({ has, lacks, from, to }: Gain, start: number, end: number): boolean {
  const beside = [neighbour(has, from - 1, -1), neighbour(has, to, 1)].filter((w) => w !== null);
  const next = lacks.folded[end] ?? '';
  const isBeside = beside.some((w) => isWord(next, w));
  const parts = partsOf(next);
  if (!isBeside && !isFunctionWord(next) && (parts.has('n') || /^\p{Lu}/u.test(lacks.forms[end] ?? ''))) return false;
  for (let t = Math.max(0, start - COMPANY); t < Math.min(lacks.folded.length, end + COMPANY); t++)
    if ((t < start || t >= end) && beside.some((w) => isWord(lacks.folded[t] as string, w))) return true;
  return false;
}

/** The nearest word on one side that is no small word and no mark, or null. */
function neighbour(read: Read, start: number, step: 1 | -1): string | null {
  for (let t = start; t >= 0 && t < read.folded.length && Math.abs(t - start) < COMPANY; t += step) {
    const word = read.folded[t] as string;
    if (/^[.!?;:]$/.test(word)) return null;
    if (/^[\p{L}\p{N}]/u.test(word) && !isFunctionWord(word)) return word;
  }
  return null;
}
