import { areLikeConnectives } from '../lexicon/connectives.ts';
import { isHedge, isModal } from '../lexicon/hedges.ts';
import { isInitialism } from '../lexicon/initialisms.ts';
import { looksLikeSlip, sameName } from '../lexicon/names.ts';
import { areNearWords } from '../lexicon/near-words.ts';
import { isNegator, isPrefixNegation } from '../lexicon/negations.ts';
import { mayReplace } from '../lexicon/phrasebook.ts';
import { turnsRound } from '../lexicon/polarity.ts';
import { reportingStance } from '../lexicon/reporting-verbs.ts';
import { spellingKey } from '../lexicon/spelling.ts';
import { partsOf, relationOf } from '../lexicon/thesaurus.ts';
import { isOffice } from '../lexicon/titles.ts';
import { areLikeVerbs, endsVerbPhrase, isVerbPhrase } from '../lexicon/verb-phrases.ts';
import { areOneReading, shareOwnRule, type Unit } from './units.ts';

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
/** The letters by which two spellings of one word may differ in number. */
const SLACK = 2;
/** An initialism of six letters, and two small words among those it stands for. */
const INITIALS = 8;
/** More than the units any step takes: a step is kept as one number. */
const STEP = 16;
const INITIALISM = /^\p{Lu}[\p{Lu}.]+$/u;
/** Above this many pairs the two sides are given out whole, lost and gained: a rewritten paragraph has no small differences. */
const MOST_CELLS = 30_000;

/** Gives the cheapest pairing of two stretches of units, in order; ties are settled in favour of pairs, then of A. */
export type Pairing = (a: readonly Unit[], b: readonly Unit[]) => readonly Step[];

/** What the table asks of a unit again and again. */
type Traits = {
  readonly loose: number;
  /** The parts in a pair of several units that it may have: `WHOLE` … `SECOND` added up. */
  readonly may: number;
  /** Code of its first letter, and how many letters it has. */
  readonly first: number;
  readonly size: number;
  /** The cost of pairing it with another, by that one's sign. */
  readonly costs: Map<number, number>;
};

/** `isJoined` may hold for the unit as the whole. */
const WHOLE = 1;
/** `isSpeltOut` may hold for the unit as the short form. Of any kind: folding makes WHO a pronoun. */
const SHORT = 2;
/** `isPhraseFor` may hold for the unit as the one word, and as the last of two. */
const SINGLE = 4;
const SECOND = 8;

/**
 * What is known of the units of one side, how many letters those before each place have together, and of how many units the wordings are that end there.
 */
type Side = { readonly traits: Traits[]; readonly sizes: number[]; readonly ends: (readonly number[] | undefined)[] };

/** A pairing for the units of one collation, which remembers what it learns of them, by their signs, and keeps its table. */
export function createPairing(): Pairing {
  const traits: (Traits | undefined)[] = [];
  let cost = new Float64Array(256);
  let back = new Uint8Array(256);

  function traitsOf(unit: Unit): Traits {
    let known = traits[unit.sign];
    if (!known) {
      known = {
        loose: looseCost(unit),
        may:
          (isWhole(unit) ? WHOLE : 0) |
          (INITIALISM.test(unit.exact) ? SHORT : 0) |
          (unit.kind === 'word' && partsOf(unit.word).has('v') ? SINGLE : 0) |
          ((unit.kind === 'word' || unit.kind === 'function') && endsVerbPhrase(unit.word) ? SECOND : 0),
        first: unit.word.charCodeAt(0),
        size: lettersOf(unit.word).length,
        costs: new Map(),
      };
      traits[unit.sign] = known;
    }
    return known;
  }

  /** Both sides' lists are filled anew at every pairing, and what stands behind the last unit is never read. */
  const left: Side = { traits: [], sizes: [0], ends: [] };
  const above: Side = { traits: [], sizes: [0], ends: [] };

  function fill({ traits: own, sizes, ends }: Side, units: readonly Unit[]): void {
    let size = 0;
    ends.length = 0;
    for (let k = 0; k < units.length; k++) {
      const unit = units[k] as Unit;
      own[k] = traitsOf(unit);
      size += (own[k] as Traits).size;
      sizes[k + 1] = size;
      for (const end of unit.phrases) {
        let to = k + 1;
        while (to < units.length && (units[to] as Unit).from < end) to++;
        if ((units[to - 1] as Unit).to === end) ends[to] = [...(ends[to] ?? []), to - k];
      }
    }
  }

  function costOf(a: Unit, b: Unit, costs: Map<number, number>): number {
    const known = costs.get(b.sign);
    if (known !== undefined) return known;
    const made = pairCost(a, b);
    costs.set(b.sign, made);
    return made;
  }

  return (a, b) => {
    if (a.length * b.length > MOST_CELLS) return unpaired(a.length, b.length);
    const width = b.length + 1;
    const cells = (a.length + 1) * width;
    if (cells > cost.length) {
      cost = new Float64Array(2 * cells);
      back = new Uint8Array(2 * cells);
    }
    fill(left, a);
    fill(above, b);
    cost[0] = 0;
    for (let j = 1; j <= b.length; j++) {
      cost[j] = (cost[j - 1] as number) + (above.traits[j - 1] as Traits).loose;
      back[j] = 1;
    }
    for (let i = 1; i <= a.length; i++) {
      const unitA = a[i - 1] as Unit;
      const { loose, may, costs } = left.traits[i - 1] as Traits;
      const row = i * width;
      cost[row] = (cost[row - width] as number) + loose;
      back[row] = STEP;
      for (let j = 1; j <= b.length; j++) {
        const other = above.traits[j - 1] as Traits;
        let best = (cost[row - width + j] as number) + loose;
        let step = STEP;
        const withoutB = (cost[row + j - 1] as number) + other.loose;
        if (withoutB < best) {
          best = withoutB;
          step = 1;
        }
        // What a pair costs is looked up only where the cheapest pair would win; in a draw it does.
        const before = cost[row - width + j - 1] as number;
        if (before <= best) {
          const unitB = b[j - 1] as Unit;
          if (before + (unitA.sign === unitB.sign ? 0 : COST.rewritten) <= best) {
            const paired = before + costOf(unitA, unitB, costs);
            if (paired <= best) {
              best = paired;
              step = STEP + 1;
            }
          }
        }
        const either = may | other.may;
        if (
          (either & SHORT) !== 0 ||
          ((may & SINGLE) !== 0 && (other.may & SECOND) !== 0) ||
          ((other.may & SINGLE) !== 0 && (may & SECOND) !== 0) ||
          ((other.may & WHOLE) !== 0 && mayBeJoined(left, i, other)) ||
          ((may & WHOLE) !== 0 && mayBeJoined(above, j, left.traits[i - 1] as Traits))
        ) {
          for (const [p, q] of manyForOne(a, b, { i, j, mayA: may, mayB: other.may })) {
            const total = (cost[row - p * width + j - q] as number) + COST.rewritten;
            if (total >= best) continue;
            best = total;
            step = p * STEP + q;
          }
        }
        if (left.ends[i] || above.ends[j]) {
          for (const [p, q] of phrasesFor([a, i, left.ends[i]], [b, j, above.ends[j]])) {
            const total = (cost[row - p * width + j - q] as number) + COST.kindred;
            if (total >= best) continue;
            best = total;
            step = p * STEP + q;
          }
        }
        cost[row + j] = best;
        back[row + j] = step;
      }
    }
    return stepsBack(a, b, back);
  };
}

/**
 * Whether the last two or three units before the place `to` begin like the whole and have as many letters. A glance at
 * nearly every cell, and false in nearly all: then `manyForOne` is empty.
 */
function mayBeJoined({ traits, sizes }: Side, to: number, whole: Traits): boolean {
  for (let n = 2; n <= JOINED && n <= to; n++) {
    if ((traits[to - n] as Traits).first !== whole.first) continue;
    if (Math.abs((sizes[to] as number) - (sizes[to - n] as number) - whole.size) <= SLACK) return true;
  }
  return false;
}

/** The steps that end in the units i of A and j of B and take several units of one side for one of the other; how many of each. */
function manyForOne(
  a: readonly Unit[],
  b: readonly Unit[],
  { i, j, mayA, mayB }: { readonly i: number; readonly j: number; readonly mayA: number; readonly mayB: number },
): (readonly [number, number])[] {
  const unitA = a[i - 1] as Unit;
  const unitB = b[j - 1] as Unit;
  const out: (readonly [number, number])[] = [];
  for (let n = 2; n <= JOINED; n++) {
    if ((mayB & WHOLE) !== 0 && i >= n && isJoined(a, [i - n, i], unitB)) out.push([n, 1]);
    if ((mayA & WHOLE) !== 0 && j >= n && isJoined(b, [j - n, j], unitA)) out.push([1, n]);
  }
  if (j >= 2 && unitA.kind === 'word' && isPhraseFor(b, j, unitA)) out.push([1, 2]);
  if (i >= 2 && unitB.kind === 'word' && isPhraseFor(a, i, unitB)) out.push([2, 1]);
  if (((mayA | mayB) & SHORT) === 0) return out;
  for (let n = 2; n <= INITIALS; n++) {
    if ((mayB & SHORT) !== 0 && i >= n && isSpeltOut(a, [i - n, i], unitB)) out.push([n, 1]);
    if ((mayA & SHORT) !== 0 && j >= n && isSpeltOut(b, [j - n, j], unitA)) out.push([1, n]);
  }
  return out;
}

/** The units before a place, and of how many the wordings of several are that end there. */
type Ending = readonly [units: readonly Unit[], to: number, lengths: readonly number[] | undefined];

/** The steps that end at two places and take one wording for another that says the same, one of them of several units: how many of each. */
function phrasesFor([a, i, ofA]: Ending, [b, j, ofB]: Ending): (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  for (const p of [1, ...(ofA ?? [])])
    for (const q of [1, ...(ofB ?? [])])
      if (p + q > 2 && mayReplace(wordsOf(a, i - p, i), wordsOf(b, j - q, j))) out.push([p, q]);
  return out;
}

function wordsOf(units: readonly Unit[], from: number, to: number): string {
  let words = (units[from] as Unit).word;
  for (let k = from + 1; k < to; k++) words += ` ${(units[k] as Unit).word}`;
  return words;
}

function stepsBack(a: readonly Unit[], b: readonly Unit[], back: Uint8Array): readonly Step[] {
  const width = b.length + 1;
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
  return a.exact === b.exact && (a.kind !== 'date' || a.key === b.key);
}

function looseCost(unit: Unit): number {
  if (unit.kind === 'punctuation' || unit.kind === 'quote') return COST.looseMark;
  return unit.kind === 'function' ? COST.looseFunction : COST.looseWord;
}

function pairCost(a: Unit, b: Unit): number {
  if (a.exact === b.exact) return 0;
  if (areOneReading(a, b) || a.word === b.word || shareOwnRule(a, b)) return COST.rewritten;
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

function isWhole(u: Unit): boolean {
  return u.kind === 'word' || u.kind === 'name';
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
  if (areLikeConnectives(a, b)) return true;
  const relation = relationOf(a, b);
  return relation === 'same' || relation === 'synonym' || areNearWords(a, b) || mayReplace(a, b);
}

/** `called off` for `cancelled`: the two units that end before `to` as a verb. */
function isPhraseFor(units: readonly Unit[], to: number, word: Unit): boolean {
  const [verb, rest] = [units[to - 2] as Unit, units[to - 1] as Unit];
  if ((verb.kind !== 'word' && verb.kind !== 'function') || (rest.kind !== 'word' && rest.kind !== 'function'))
    return false;
  return isVerbPhrase(verb.word, rest.word) && areLikeVerbs(`${verb.word} ${rest.word}`, word.word);
}

function isSpeltOut(units: readonly Unit[], [from, to]: readonly [number, number], short: Unit): boolean {
  if (units[from]?.exact[0] !== short.exact[0]) return false;
  const words = units.slice(from, to).map((u) => u.exact);
  return isInitialism(short.exact, words.join(' '));
}

function isJoined(units: readonly Unit[], [from, to]: readonly [number, number], whole: Unit): boolean {
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
  const word = lettersOf(whole.word);
  const letters = lettersOf(text);
  return (
    Math.abs(letters.length - word.length) <= SLACK && letters[0] === word[0] && spellingKey(text) === spellingKey(word)
  );
}

function lettersOf(word: string): string {
  return word.replace(/[-\s]/g, '');
}
