import { formsOf } from '../../lexicon/word-forms.ts';
import type { Read } from '../reader.ts';
import type { Answers } from './answers.ts';
import type { Part } from './parts.ts';
import { isIn, type Window } from './windows.ts';

/** A noun stands at most so many parts from its verb. */
const REACH = 3;
/** And a form of `be` so many tokens before its participle. */
const BE_REACH = 4;
const BE = /^(?:be|is|are|was|were|am|been|being|get|gets|got|'s|'re)$/;
/** What begins another verb, or none. */
const BREAK = /^(?:[.,;:]|has|have|had|to|who|which|that)$/;

/**
 * Whether a noun that acts in one version is acted on in the other, at a verb that both have: `the dog bit the cat`, `the dog was bitten by the cat`; not `the cat was
 * bitten by the dog`. Asked of verbs and nouns of the change.
 */
export function areRolesTurned(a: Window, b: Window, { ofA }: Answers): boolean {
  return a.parts.some((x, v) => {
    const y = b.parts[ofA[v] as number];
    if (!y || !isVerb(x) || !isVerb(y)) return false;
    const speaks = x.speaks && y.speaks;
    const turns = new Set<Role>();
    const [isPassiveA, isPassiveB] = [isPassive(a.read, x), isPassive(b.read, y)];
    for (let n = Math.max(0, v - REACH); n <= v + REACH; n++) {
      const [s, m] = [a.parts[n], ofA[n] ?? -1];
      const t = b.parts[m];
      if (!s || !t || n === v || !isNoun(s) || Math.abs(m - (ofA[v] as number)) > REACH) continue;
      if (s.sentence !== x.sentence || t.sentence !== y.sentence) continue;
      if (![s, x].some((p) => isIn(p, a.change)) && ![t, y].some((p) => isIn(p, b.change))) continue;
      if (hasVerbBetween(a.parts, n, v) || hasVerbBetween(b.parts, m, ofA[v] as number)) continue;
      const [role, other] = [roleOf(s, x, isPassiveA), roleOf(t, y, isPassiveB)];
      if (role === null || other === null || role === other) continue;
      // `Said Lund, the mayor`, `the mayor, Lund, said`; but not `Lund told Roe`, `Roe told Lund`.
      if (!speaks || turns.add(role).size > 1) return true;
    }
    return false;
  });
}

function hasVerbBetween(parts: readonly Part[], n: number, v: number): boolean {
  for (let k = Math.min(n, v) + 1; k < Math.max(n, v); k++) if (isVerb(parts[k] as Part)) return true;
  return false;
}

type Role = 'acts' | 'undergoes';

/** Whether the noun acts or is acted on; null under a preposition. */
function roleOf(noun: Part, verb: Part, isPassive: boolean): Role | null {
  const isBefore = noun.at < verb.at;
  if (noun.under === 'by') return isPassive && !isBefore ? 'acts' : null;
  if (noun.under !== '' && noun.under !== 'of') return null;
  return isBefore !== isPassive ? 'acts' : 'undergoes';
}

/** The tagger takes a past form for a noun now and then. */
export function isVerb({ tag, unit, word }: Part): boolean {
  return unit.kind === 'word' && (tag === 'VERB' || (word.isPast && tag !== 'ADJ'));
}

function isNoun({ tag }: Part): boolean {
  return tag === 'NOUN' || tag === 'PROPN';
}

/** `Was struck down`, `a levy charged by the city`. */
export function isPassive(read: Read, { at, unit }: Part): boolean {
  if (!formsOf(unit.word).some((f) => f.part === 'v' && f.form === 'past')) return false;
  for (let t = at - 1; t >= 0 && at - t <= BE_REACH; t--) {
    const word = read.folded[t] as string;
    if (BE.test(word)) return true;
    if (BREAK.test(word)) break;
  }
  return read.folded[at + 1] === 'by';
}
