import { isFunctionWord } from '../../lexicon/function-words.ts';
import { isHedge } from '../../lexicon/hedges.ts';
import { partsOf } from '../../lexicon/thesaurus.ts';
import { formsOf, type WordForm } from '../../lexicon/word-forms.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import type { Placed, Stretch } from '../surroundings.ts';

/** A relative pronoun opens its clause at most so many tokens before the verb: `who have actually`. */
const REACH = 3;
const RELATIVE = /^(?:who|which|that)$/;

/**
 * True when a verb stands in the form that its clause asks for, and the clause was built otherwise: `the men who actually took it`,
 * `the men actually taking it` (Quirk et al. 1985, 17.28); `plans to move`, `plans of moving` (16.38–16.43). One word on each side, and never inside
 * a quotation. A tense for a tense is another time, and is left.
 */
export function isForcedForm({ a, b, change }: Placed): boolean {
  if (isWholeClause(a, change.a, b, change.b) || isWholeClause(b, change.b, a, change.a)) return true;
  if (change.a[1] - change.a[0] !== 1 || change.b[1] - change.b[0] !== 1) return false;
  const [s, t] = [change.a[0], change.b[0]];
  const [x, y] = [a.folded[s] as string, b.folded[t] as string];
  if (x === y || isHedge(x) || isHedge(y) || isQuotedAt(a, s) || isQuotedAt(b, t)) return false;
  return isClauseShortened(a, s, b, t) || isClauseShortened(b, t, a, s);
}

/** `the law [that bans] it`, `the law [banning] it`. */
function isWholeClause(full: Read, [from, to]: Stretch, short: Read, [start, end]: Stretch): boolean {
  if (to - from !== 2 || end - start !== 1 || !RELATIVE.test(full.folded[from] as string)) return false;
  if (isQuotedAt(full, from) || isQuotedAt(short, start) || isAfterBe(short, start)) return false;
  const verb = sharedVerb(full.folded[from + 1] as string, short.folded[start] as string);
  return verb !== null && verb.short === 'ing' && /^(?:past|third|plain)$/.test(verb.full);
}

/** Whether the one is a finite verb after a relative pronoun and the other its participle without one. */
function isClauseShortened(full: Read, f: number, short: Read, p: number): boolean {
  const verb = sharedVerb(full.folded[f] as string, short.folded[p] as string);
  if (verb === null || verb.short !== 'ing' || !/^(?:past|third|plain)$/.test(verb.full)) return false;
  return isAfterRelative(full, f) && !isAfterRelative(short, p) && !isAfterBe(short, p);
}

function sharedVerb(
  x: string,
  y: string,
): { readonly full: WordForm['form']; readonly short: WordForm['form'] } | null {
  for (const f of formsOf(x))
    for (const g of formsOf(y))
      if (f.part === 'v' && g.part === 'v' && f.lemma === g.lemma) return { full: f.form, short: g.form };
  return null;
}

function isAfterRelative(read: Read, verb: number): boolean {
  for (let t = verb - 1; t >= 0 && t >= verb - REACH; t--) {
    const word = read.folded[t] as string;
    if (RELATIVE.test(word)) return true;
    if (!isFunctionWord(word) && !partsOf(word).has('r')) return false;
  }
  return false;
}

function isAfterBe(read: Read, verb: number): boolean {
  return /^(?:is|are|was|were|be|been|being|am)$/.test(read.folded[verb - 1] ?? '');
}
