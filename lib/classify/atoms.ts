import type { Atom, AtomSide } from './atom.ts';
import type { Known } from './known.ts';
import { isSame, type Pairing, type Step } from './pairing.ts';
import { isQuotedAt, type Read } from './reader.ts';
import { areOneReading, shareOwnRule, type Unit, unitsOf } from './units.ts';

/** Half-open stretches of tokens in two versions: what one change covers. */
export type TokenChange = { readonly a: readonly [number, number]; readonly b: readonly [number, number] };

/**
 * Equal words looked at on each side of a change: enough for `at least`, `more than` and `secretary of state`; and for all
 * but one of the words of a form in the newsroom's own style.
 */
const AROUND = 3;
const AROUND_OWN = 7;

type Given = {
  readonly change: TokenChange;
  /** What `widen` makes of it. */
  readonly wide: TokenChange;
  readonly known: Known;
  readonly pairUnits: Pairing;
};

/** The atoms of a change, in order. None when the two sides have the same words. */
export function atomsOf(a: Read, b: Read, given: Given): readonly Atom[] {
  const found = atomsWithin(a, b, given);
  // Beside its like (a stray `. .`) the change may pair with the words around it; then it is looked at alone.
  return found.length > 0 ? found : atomsWithin(a, b, { ...given, wide: given.change });
}

function atomsWithin(a: Read, b: Read, given: Given): readonly Atom[] {
  const { change, known, wide, pairUnits } = given;
  const as = unitsOf(a, ...wide.a);
  const bs = unitsOf(b, ...wide.b);
  const out: Atom[] = [];
  for (const run of runsOf(mergeLoose(pairUnits(as, bs), as, bs), as, bs)) {
    const beside = { a: 0, b: 0 };
    for (const step of run) {
      if (isRewritten(step, as, bs)) continue;
      beside.a += contents(as, step.a);
      beside.b += contents(bs, step.b);
    }
    for (const step of run) {
      if (!touches(as, step.a, change.a) && !touches(bs, step.b, change.b)) continue;
      const sides = {
        a: sideOf(a, as, { step: step.a, edge: wide.a }),
        b: sideOf(b, bs, { step: step.b, edge: wide.b }),
      };
      const own = isRewritten(step, as, bs) ? { a: 0, b: 0 } : { a: contents(as, step.a), b: contents(bs, step.b) };
      out.push({
        kind: step.a[0] === step.a[1] ? 'gained' : step.b[0] === step.b[1] ? 'lost' : 'replaced',
        ...sides,
        quoted: isQuoted(a, sides.a) || isQuoted(b, sides.b),
        marksTitle: marksTitle(a, sides.a, b, sides.b),
        beside: { a: beside.a - own.a, b: beside.b - own.b },
        known,
      });
    }
  }
  return out;
}

/** Takes in equal words on both sides, so that phrases are seen whole, then the whole of any date or number at an edge. */
export function widen(a: Read, b: Read, change: TokenChange): TokenChange {
  let [a0, a1] = change.a;
  let [b0, b1] = change.b;
  const most = a.hasOwn ? AROUND_OWN : AROUND;
  for (let n = 0; n < most && a0 > 0 && b0 > 0 && a.folded[a0 - 1] === b.folded[b0 - 1]; n++) {
    a0--;
    b0--;
  }
  for (let n = 0; n < most && a1 < a.folded.length && b1 < b.folded.length && a.folded[a1] === b.folded[b1]; n++) {
    a1++;
    b1++;
  }
  return { a: [a.expressionAt(a0)?.from ?? a0, a1], b: [b.expressionAt(b0)?.from ?? b0, b1] };
}

/** Neighbouring words that only one side has become one step: a clause gained is one thing. Marks and figures stay alone. */
function mergeLoose(steps: readonly Step[], as: readonly Unit[], bs: readonly Unit[]): readonly Step[] {
  const out: Step[] = [];
  let afterLoose = false;
  for (const step of steps) {
    const last = out.at(-1);
    const isLoose = isLooseWords(step, as, bs);
    if (last && afterLoose && isLoose && isGained(last) === isGained(step)) {
      out[out.length - 1] = { a: [last.a[0], step.a[1]], b: [last.b[0], step.b[1]], same: false };
    } else out.push(step);
    afterLoose = isLoose;
  }
  return out;
}

function isGained(s: Step): boolean {
  return s.a[0] === s.a[1];
}

function isLooseWords(s: Step, as: readonly Unit[], bs: readonly Unit[]): boolean {
  if (s.a[0] !== s.a[1] && s.b[0] !== s.b[1]) return false;
  return areWords(as, s.a) && areWords(bs, s.b);
}

function areWords(units: readonly Unit[], [from, to]: readonly [number, number]): boolean {
  for (let k = from; k < to; k++) {
    const kind = units[k]?.kind;
    if (kind !== 'word' && kind !== 'name' && kind !== 'function') return false;
  }
  return true;
}

/** Steps that differ, cut into runs where equal words stand between. */
function runsOf(steps: readonly Step[], as: readonly Unit[], bs: readonly Unit[]): readonly (readonly Step[])[] {
  const runs: Step[][] = [];
  let open = false;
  for (const step of steps) {
    const one = step.a[1] - step.a[0] === 1 && step.b[1] - step.b[0] === 1;
    if (step.same || (one && isSame(as[step.a[0]] as Unit, bs[step.b[0]] as Unit))) {
      open = false;
      continue;
    }
    if (!open) runs.push([]);
    open = true;
    (runs.at(-1) as Step[]).push(step);
  }
  return runs;
}

/** One unit for another that says the same: no neighbour that a gained word could be part of rewording. */
function isRewritten(s: Step, as: readonly Unit[], bs: readonly Unit[]): boolean {
  const [a, b] = [as[s.a[0]], bs[s.b[0]]];
  return (
    s.a[1] > s.a[0] &&
    s.b[1] > s.b[0] &&
    a !== undefined &&
    b !== undefined &&
    (areOneReading(a, b) || a.word === b.word || shareOwnRule(a, b))
  );
}

function contents(units: readonly Unit[], [from, to]: readonly [number, number]): number {
  let count = 0;
  for (let k = from; k < to; k++) {
    const kind = units[k]?.kind;
    if (kind !== 'function' && kind !== 'punctuation' && kind !== 'quote') count++;
  }
  return count;
}

function unitBefore(read: Read, token: number): Unit | null {
  return token > 0 ? (unitsOf(read, read.expressionAt(token - 1)?.from ?? token - 1, token)[0] ?? null) : null;
}

/** `edge`: the tokens looked at, so that what stands just outside can be named. */
function sideOf(
  read: Read,
  units: readonly Unit[],
  given: { readonly step: readonly [number, number]; readonly edge: readonly [number, number] },
): AtomSide {
  const [from, to] = given.step;
  const { edge } = given;
  const own = units.slice(from, to);
  return {
    text: read.text,
    units: own,
    forms: own.map((u) => u.exact),
    words: own.map((u) => u.word),
    before: units[from - 1] ?? unitBefore(read, units[0]?.from ?? edge[0]),
    after: units[to] ?? unitsOf(read, edge[1], Math.min(edge[1] + 1, read.forms.length))[0] ?? null,
  };
}

/** Whether units have a token of the change. What is only around it was looked at, and belongs to another change or to none. */
function touches(
  units: readonly Unit[],
  [from, to]: readonly [number, number],
  change: readonly [number, number],
): boolean {
  for (let k = from; k < to; k++) {
    const u = units[k] as Unit;
    if (u.from < change[1] && u.to > change[0]) return true;
  }
  return false;
}

/** Whether there are quotation marks and every one of them is a title's. */
function marksTitle(a: Read, ofA: AtomSide, b: Read, ofB: AtomSide): boolean {
  let any = false;
  for (const [read, side] of [[a, ofA] as const, [b, ofB] as const]) {
    for (const u of side.units) {
      if (u.kind !== 'quote') continue;
      if (!read.marksTitle(read.text.tokens.starts[u.from] as number)) return false;
      any = true;
    }
  }
  return any;
}

/** Judged by its first word: a mark at the border belongs to neither side. */
function isQuoted(read: Read, side: AtomSide): boolean {
  const first = side.units.find((u) => u.kind !== 'quote' && u.kind !== 'punctuation');
  return first !== undefined && isQuotedAt(read, first.from);
}
