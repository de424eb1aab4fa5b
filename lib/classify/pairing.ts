import { isHedge, isModal } from '../lexicon/hedges.ts';
import { isInitialism } from '../lexicon/initialisms.ts';
import { looksLikeSlip, sameName } from '../lexicon/names.ts';
import { isNegator, isPrefixNegation } from '../lexicon/negations.ts';
import { turnsRound } from '../lexicon/polarity.ts';
import { reportingStance } from '../lexicon/reporting-verbs.ts';
import { spellingKey } from '../lexicon/spelling.ts';
import { relationOf } from '../lexicon/thesaurus.ts';
import { isOffice } from '../lexicon/titles.ts';
import { shareOwnRule, type Unit } from './units.ts';

/** A step of the pairing: units of A against units of B (half-open stretches); one side may be empty. `same` = equal keys. */
export type Step = {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly same: boolean;
};

/**
 * What it costs to leave a word without a partner, or to pair two. Only the order matters: two words that belong together
 * (will/would, Antony/Anthony) are cheaper to pair than to leave alone, and two that do not (of/Kremlin) are not. Set by
 * that order alone, on invented pairs; no sample was used.
 */
const COST = {
  looseWord: 1,
  looseFunction: 0.6,
  looseMark: 0.5,
  rewritten: 0.05,
  kindred: 0.4,
  related: 0.8,
  words: 1.5,
  functions: 0.9,
  never: 9,
} as const;

/** Words written together or apart: at most so many units may stand for one. */
const JOINED = 3;
/** An initialism of six letters, and two small words among those it stands for. */
const INITIALS = 8;
/** More than the units any step takes: a step is kept as one number. */
const STEP = 16;
/** Above this many pairs the two sides are given out whole, lost and gained: a rewritten paragraph has no small differences. */
const MOST_CELLS = 30_000;

/** The cheapest pairing of two stretches of units, in order; ties are settled in favour of pairs, then of A. */
export function pairUnits(a: readonly Unit[], b: readonly Unit[]): readonly Step[] {
  if (a.length * b.length > MOST_CELLS) return unpaired(a.length, b.length);
  const width = b.length + 1;
  const cost = new Float64Array((a.length + 1) * width);
  const back = new Int32Array((a.length + 1) * width);
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i + j === 0) continue;
      let best = Number.POSITIVE_INFINITY;
      let step = 0;
      const offer = (p: number, q: number, price: number): void => {
        const total = (cost[(i - p) * width + (j - q)] as number) + price;
        if (total < best) {
          best = total;
          step = p * STEP + q;
        }
      };
      if (i > 0 && j > 0) offer(1, 1, pairCost(a[i - 1] as Unit, b[j - 1] as Unit));
      if (i > 0) offer(1, 0, looseCost(a[i - 1] as Unit));
      if (j > 0) offer(0, 1, looseCost(b[j - 1] as Unit));
      for (let n = 2; n <= JOINED; n++) {
        if (i >= n && j > 0 && isJoined(a, [i - n, i], b[j - 1] as Unit)) offer(n, 1, COST.rewritten);
        if (j >= n && i > 0 && isJoined(b, [j - n, j], a[i - 1] as Unit)) offer(1, n, COST.rewritten);
      }
      for (let n = 2; n <= INITIALS; n++) {
        if (i >= n && j > 0 && isSpeltOut(a, [i - n, i], b[j - 1] as Unit)) offer(n, 1, COST.rewritten);
        if (j >= n && i > 0 && isSpeltOut(b, [j - n, j], a[i - 1] as Unit)) offer(1, n, COST.rewritten);
      }
      cost[i * width + j] = best;
      back[i * width + j] = step;
    }
  }
  const steps: Step[] = [];
  for (let i = a.length, j = b.length; i + j > 0; ) {
    const step = back[i * width + j] as number;
    const p = Math.floor(step / STEP);
    const q = step % STEP;
    const same = p === 1 && q === 1 && isSame(a[i - 1] as Unit, b[j - 1] as Unit);
    steps.push({ a: [i - p, i], b: [j - q, j], same });
    i -= p;
    j -= q;
  }
  return steps.reverse();
}

function unpaired(a: number, b: number): readonly Step[] {
  return [
    ...Array.from({ length: a }, (_, i): Step => ({ a: [i, i + 1], b: [0, 0], same: false })),
    ...Array.from({ length: b }, (_, j): Step => ({ a: [a, a], b: [j, j + 1], same: false })),
  ];
}

/** Equal to the letter: nothing to say. Units of equal key that are written otherwise are a difference of style. */
export function isSame(a: Unit, b: Unit): boolean {
  return a.exact === b.exact && a.kind !== 'date' ? true : a.exact === b.exact && a.key === b.key;
}

function looseCost(unit: Unit): number {
  if (unit.kind === 'punctuation' || unit.kind === 'quote') return COST.looseMark;
  return unit.kind === 'function' ? COST.looseFunction : COST.looseWord;
}

function pairCost(a: Unit, b: Unit): number {
  if (a.exact === b.exact) return 0;
  if (a.key === b.key || a.word === b.word || shareOwnRule(a, b)) return COST.rewritten;
  const marks = [a, b].filter((u) => u.kind === 'punctuation' || u.kind === 'quote').length;
  if (marks === 1) return COST.never;
  if (marks === 2) return a.kind === b.kind && a.kind === 'punctuation' ? COST.looseMark : COST.never;
  if (a.kind === 'number' && b.kind === 'number') return COST.kindred;
  if (a.kind === 'date' && b.kind === 'date') return COST.kindred;
  if (isNumeric(a) !== isNumeric(b)) return COST.words + 1;
  if (isKindred(a.word, b.word)) return COST.kindred;
  if (a.kind === 'function' && b.kind === 'function') return COST.functions;
  if (a.kind === 'function' || b.kind === 'function') return COST.words + 0.2;
  if (a.kind === 'name' && b.kind === 'name')
    return sameName(a.word, b.word) || looksLikeSlip(a.word, b.word) ? COST.kindred : COST.related;
  return relationOf(a.word, b.word) === null ? COST.words : COST.related;
}

function isNumeric(u: Unit): boolean {
  return u.kind === 'number' || u.kind === 'date';
}

/** Two words that do the same job, so that one stands where the other stood. */
function isKindred(a: string, b: string): boolean {
  if (isModal(a) && isModal(b)) return true;
  if (isNegator(a) && isNegator(b)) return true;
  if (isHedge(a) && isHedge(b)) return true;
  if (isOffice(a) && isOffice(b)) return true;
  if (isPrefixNegation(a, b) || turnsRound(a, b)) return true;
  if (reportingStance(a) !== null && reportingStance(b) !== null) return true;
  const relation = relationOf(a, b);
  return relation === 'same' || relation === 'synonym';
}

function isSpeltOut(units: readonly Unit[], [from, to]: readonly [number, number], short: Unit): boolean {
  // Of any kind: folding makes WHO a pronoun.
  if (units[from]?.exact[0] !== short.exact[0] || !/^\p{Lu}[\p{Lu}.]+$/u.test(short.exact)) return false;
  const words = units.slice(from, to).map((u) => u.exact);
  return isInitialism(short.exact, words.join(' '));
}

function isJoined(units: readonly Unit[], [from, to]: readonly [number, number], whole: Unit): boolean {
  if (whole.kind !== 'word' && whole.kind !== 'name') return false;
  if (units[from]?.word[0] !== whole.word[0]) return false;
  const parts = units.slice(from, to);
  if (
    parts.some(
      (u) =>
        u.kind === 'quote' || u.kind === 'number' || u.kind === 'date' || (u.kind === 'punctuation' && u.exact !== '-'),
    )
  )
    return false;
  if (parts[0]?.kind === 'punctuation' || parts.at(-1)?.kind === 'punctuation') return false;
  const text = parts.map((u) => u.word).join('');
  const word = whole.word.replace(/[-\s]/g, '');
  const letters = text.replace(/[-\s]/g, '');
  return (
    Math.abs(letters.length - word.length) <= 2 && letters[0] === word[0] && spellingKey(text) === spellingKey(word)
  );
}
