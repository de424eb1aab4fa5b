import type { ChangeClass } from '../../../model/change.ts';
import { onceFor } from '../../../text/once-for.ts';
import type { Read } from '../../reader.ts';
import { areInOneBlock, sentenceAt, sentenceRange } from '../../sentences.ts';
import type { Placed, Stretch } from '../../surroundings.ts';
import { attributes } from './attributes.ts';
import { bounds } from './bounds.ts';
import { causes } from './causes.ts';
import { comparisons } from './comparisons.ts';
import { parts } from './parts.ts';
import { plans } from './plans.ts';
import { reaches } from './reaches.ts';
import { runs } from './runs.ts';
import { settings } from './settings.ts';
import type { Statement, StatementKind } from './statement.ts';

/** In the order in which they are asked. */
const KINDS: readonly StatementKind[] = [
  bounds,
  reaches,
  parts,
  runs,
  causes,
  attributes,
  comparisons,
  plans,
  settings,
];

/** Of more tokens a sentence is a list or a transcript without a stop, and a change a passage written anew: who looked at all they say for each of their changes took the cube of them. */
const LONGEST = 150;
const NONE: readonly Statement[] = [];

/**
 * What the sentences of a change state otherwise, wherever in them it stands: `at least 40 houses were swept away`, `sweeping away up to 40 houses`. The rules that look at the
 * words beside a change are passed by when a sentence is turned passive or a clause goes to the front; what is read off a whole sentence is not. Only where either side says one such thing of the
 * same, once, and the change has the words that say it on one side at least. Null where nothing is, and of passages and sentences of more than `LONGEST` tokens.
 */
export function statedOtherwise({ a, b, change }: Placed): ChangeClass | null {
  if (change.a[1] - change.a[0] > LONGEST || change.b[1] - change.b[0] > LONGEST) return null;
  for (const [k, kind] of KINDS.entries()) {
    const inA = statementsAround(a, change.a, k);
    const inB = inA.length === 0 ? inA : statementsAround(b, change.b, k);
    for (const x of inA) {
      const y = inB.find((s) => s.of === x.of);
      if (!y || x.says === y.says || !(touches(x, change.a) || touches(y, change.b))) continue;
      if (isOnly(x, inA) && isOnly(y, inB) && kind.differ(x, y)) return kind.told;
    }
  }
  return null;
}

function isOnly({ of }: Statement, among: readonly Statement[]): boolean {
  return among.filter((s) => s.of === of).length === 1;
}

function touches({ at }: Statement, [from, to]: Stretch): boolean {
  return at[0] < to && from < at[1];
}

/** The statements of a kind in the sentences that a change stands in; a gap between two stands in both. */
function statementsAround(read: Read, [from, to]: Stretch, kind: number): readonly Statement[] {
  const own = sentenceAt(read, from);
  const first = from === to && sentenceAt(read, from - 1) !== own && areInOneBlock(read, own - 1, own) ? own - 1 : own;
  const last = sentenceAt(read, Math.max(from, to - 1));
  if (first === last) return statementsOf(read, first, kind);
  const out: Statement[] = [];
  for (let s = first; s <= last; s++) out.push(...statementsOf(read, s, kind));
  return out;
}

const known = onceFor((_: Read) => KINDS.map(() => new Map<number, readonly Statement[]>()));

function statementsOf(read: Read, sentence: number, kind: number): readonly Statement[] {
  const own = known(read)[kind] as Map<number, readonly Statement[]>;
  let made = own.get(sentence);
  if (!made) {
    const range = sentenceRange(read, sentence);
    made = range[1] - range[0] > LONGEST ? NONE : (KINDS[kind] as StatementKind).read(read, range);
    own.set(sentence, made);
  }
  return made;
}
