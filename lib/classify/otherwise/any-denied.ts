import { isNegator } from '../../lexicon/negations.ts';
import { lemmasOf } from '../../lexicon/thesaurus.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import { sentenceAround } from '../sentence-walk.ts';
import type { Placed, Stretch } from '../surroundings.ts';

/** Verbs that deny what stands behind them (Quirk et al. 1985, 10.59–10.61). Not `reject`: an offer that was made is rejected, and any offer would be. */
const DENIES: ReadonlySet<string> = new Set(['deny', 'refuse', 'lack', 'avoid', 'disclaim', 'rule']);
/** The denial stands at most so many tokens before. */
const REACH = 4;
/** `Not any more`, `not any better`: more or less than there was. */
const DEGREE = /^(?:more|longer|less|better|worse|further|other|of|one)$/;

/**
 * `Denied any wrongdoing`, `denied wrongdoing`; `never had any pilot`, `never had a pilot`: right behind a denial `any` only says so with more force (Quirk et al. 1985,
 * 10.60). Elsewhere it says that whichever will do. Never inside a quotation.
 */
export function isAnyDenied({ a, b, change }: Placed): boolean {
  return isDenied(a, change.a, b, change.b) || isDenied(b, change.b, a, change.a);
}

function isDenied(has: Read, [from, to]: Stretch, lacks: Read, [start, end]: Stretch): boolean {
  if (to - from !== 1 || has.folded[from] !== 'any') return false;
  if (!/^an?$|^$/.test(lacks.folded.slice(start, end).join(' '))) return false;
  const next = has.folded[to] ?? '';
  if (next === '' || next !== lacks.folded[end] || DEGREE.test(next) || isQuotedAt(has, from)) return false;
  return isBehindDenial(has, from) && isBehindDenial(lacks, start);
}

function isBehindDenial(read: Read, token: number): boolean {
  const [low] = sentenceAround(read, [token, token]);
  for (let t = token - 1; t >= Math.max(low, token - REACH); t--) {
    const word = read.folded[t] as string;
    if (/^[,;:]$/.test(word)) return false;
    // `Rule out`, and no rule.
    if (isNegator(word)) return true;
    if (lemmasOf(word).some((l) => DENIES.has(l)))
      return !lemmasOf(word).includes('rule') || read.folded[t + 1] === 'out';
  }
  return false;
}
