import { areLikeConnectives } from '../../lexicon/connectives.ts';
import { isSaying, reportingStance } from '../../lexicon/reporting-verbs.ts';
import { isOffice } from '../../lexicon/titles.ts';
import { bondOf } from '../second-opinion/words.ts';
import type { Part } from './parts.ts';
import type { Window } from './windows.ts';

/** A part of one window and the one that answers for it, with who answers whom both ways. */
export type Pair = {
  readonly own: Window;
  readonly other: Window;
  readonly i: number;
  readonly j: number;
  readonly there: readonly number[];
  readonly back: readonly number[];
};

/** How many parts away company may stand here, and its answer there. By judgement, on invented pairs. */
const NEAR = { reach: 2, width: 3 } as const;
/** A number belongs to what it counts, and a word of another part of speech to what it is said of. */
const CLOSE = { reach: 1, width: 2 } as const;
/** A speaker has a name, an office and a body. */
const SPEAKER = { reach: 4, width: 5 } as const;

/**
 * Whether a part stands with the same words in the other version. An adjective stands before the same noun; a word that says how much, how sure or whether, before
 * the same words; a number by what it counts, or under the same preposition.
 */
export function keepsCompany(pair: Pair): boolean {
  const { own, other, i, j, there, back } = pair;
  const [x, y] = [own.parts[i] as Part, other.parts[j] as Part];
  if (x.governs) return governsTheSame(pair);
  if (isUnderAnother(x, y)) return false;
  if (x.isNumeric && x.under !== '' && x.under === y.under) return true;
  if (x.isNumeric) {
    // `Four families and a driver`, `a family of four and a driver`: what is counted is counted there too.
    const [here, yonder] = [counts(own.parts, i), counts(other.parts, j)];
    const isBehind = (k: number | undefined, at: number): boolean => k === at + 1 || k === at + 2;
    if (here || yonder) return (!here || isBehind(there[i + 1], j)) && (!yonder || isBehind(back[j + 1], i));
  }
  if (x.tag === 'ADJ' && y.tag === 'ADJ' && isAttribute(own.parts, i) && isAttribute(other.parts, j))
    return there[i + 1] === j + 1 || there[i + 1] === j + 2 || back[j + 1] === i + 2;
  if (judges(x) && judges(y) && !(hasOneJudge(pair) && hasOneJudge(turned(pair)))) return false;
  const isOtherPart = !x.isNumeric && !x.speaks && bondOf(x.unit.word, y.unit.word) === 'root';
  const near = x.isNumeric || isOtherPart ? CLOSE : x.speaks ? SPEAKER : NEAR;
  return (
    hasCompany({ from: own.parts, at: i, to: other.parts, gap: j, answers: there }, near) ||
    hasCompany({ from: other.parts, at: j, to: own.parts, gap: i, answers: back }, near)
  );
}

/** `Of` and `by` come and go with a genitive and a passive; what stands in, on or from another thing belongs elsewhere. */
function isUnderAnother(x: Part, y: Part): boolean {
  const isNoun = (p: Part): boolean => p.tag === 'NOUN' || p.tag === 'PROPN' || p.isNumeric;
  if (!isNoun(x) || !isNoun(y) || LOOSE.test(x.under) || LOOSE.test(y.under)) return false;
  return x.under !== y.under && !areLikeConnectives(x.under, y.under);
}

const LOOSE = /^(?:|of|by|with|to|for|as|than)$/;

type Way = {
  readonly from: readonly Part[];
  readonly at: number;
  readonly to: readonly Part[];
  readonly gap: number;
  readonly answers: readonly number[];
};

function hasCompany(
  { from, at, to, gap, answers }: Way,
  { reach, width }: { readonly reach: number; readonly width: number },
): boolean {
  for (let d = -reach; d <= reach; d++) {
    if (d === 0 || from[at + d]?.sentence !== from[at]?.sentence) continue;
    const k = answers[at + d] as number;
    if (k >= 0 && Math.abs(k - gap) <= width && to[k]?.sentence === to[gap]?.sentence) return true;
  }
  return false;
}

/** Nouns that say how many there are, and need none behind. */
const AMOUNT = /^(?:dozens|scores|hundreds|thousands|millions)$/;

function governsTheSame({ own: { parts }, other, i, j, there }: Pair): boolean {
  // `Killing nine people and injuring dozens`: of themselves.
  if (AMOUNT.test((parts[i] as Part).unit.word) && !isAttribute(parts, i) && !isAttribute(other.parts, j))
    return hasCompany({ from: parts, at: i, to: other.parts, gap: j, answers: there }, { reach: 1, width: 1 });
  // `Schools in most districts`, `most schools`.
  if (isAttribute(parts, i) || isAttribute(other.parts, j)) return there[i + 1] === j + 1 || there[i + 1] === j + 2;
  for (let d = 1; d <= NEAR.reach && parts[i + d]?.sentence === parts[i]?.sentence; d++) {
    const k = there[i + d] as number;
    if (k > j && k <= j + NEAR.width) return true;
  }
  return false;
}

/** A verb by which somebody takes a side or wants something done; he stands before it. */
function judges({ unit, speaks, tag }: Part): boolean {
  return speaks && tag === 'VERB' && unit.word !== 'according' && !isSaying(reportingStance(unit.word));
}

function turned({ own, other, i, j, there, back }: Pair): Pair {
  return { own: other, other: own, i: j, j: i, there: back, back: there };
}

function hasOneJudge({ own, i, j, there }: Pair): boolean {
  for (let n = i - 1; n >= 0 && n >= i - NEAR.width && own.parts[n]?.sentence === own.parts[i]?.sentence; n--) {
    const k = there[n] as number;
    if (/^(?:NOUN|PROPN)$/.test(own.parts[n]?.tag ?? '')) return k >= 0 && k < j && j - k <= SPEAKER.width;
  }
  return true;
}

/** Right before a noun, or another of its attributes. */
function isAttribute(parts: readonly Part[], i: number): boolean {
  const [x, next] = [parts[i] as Part, parts[i + 1]];
  return next !== undefined && next.at === x.at + 1 && /^(?:NOUN|PROPN|ADJ)$/.test(next.tag);
}

/** Right before what it counts: `12 sailors`. */
function counts(parts: readonly Part[], i: number): boolean {
  const [x, next] = [parts[i] as Part, parts[i + 1]];
  return next !== undefined && next.at === x.unit.to && /^(?:NOUN|PROPN)$/.test(next.tag);
}

/** Whether an office has a word before it there that nothing here answers for: `its deputy director`, `its director`. */
export function isAnotherOffice({ other: { parts }, j, back }: Pair): boolean {
  const [y, before] = [parts[j] as Part, parts[j - 1]];
  return (
    isOffice(y.unit.word) &&
    before !== undefined &&
    before.at === y.at - 1 &&
    (back[j - 1] as number) < 0 &&
    /^(?:NOUN|PROPN|ADJ)$/.test(before.tag)
  );
}
