import { formsOf } from '../../lexicon/word-forms.ts';
import type { Read } from '../reader.ts';
import type { Placed, Stretch } from '../surroundings.ts';

const PERFECT = /^(?:has|have|had)$/;

/**
 * True when a perfect became a past: `has not changed`, `did not change`; `has been sunk`, `was sunk` (Quirk et al. 1985, 4.20–4.22). The
 * change is at the auxiliary or at the verb; the other of the two must have changed with it. Never inside a quotation.
 */
export function isPerfectForPast({ a, b, change }: Placed): boolean {
  if (isPassive(a, change.a, b, change.b) || isPassive(b, change.b, a, change.a)) return true;
  if (change.a[1] - change.a[0] !== 1 || change.b[1] - change.b[0] !== 1) return false;
  const [s, t] = [change.a[0], change.b[0]];
  if (a.isQuoted(a.text.tokens.starts[s] as number)) return false;
  return isTold(a, s, b, t) || isTold(b, t, a, s);
}

/** `[has been] sunk`, `[was] sunk`: the same participle follows. */
function isPassive(perfect: Read, [from, to]: Stretch, past: Read, [start, end]: Stretch): boolean {
  if (to - from !== 2 || end - start !== 1 || perfect.isQuoted(perfect.text.tokens.starts[from] as number))
    return false;
  if (!PERFECT.test(perfect.folded[from] as string) || perfect.folded[from + 1] !== 'been') return false;
  const verb = perfect.folded[to];
  if (!/^(?:was|were)$/.test(past.folded[start] as string) || verb === undefined || verb !== past.folded[end])
    return false;
  return formsOf(verb).some((f) => f.part === 'v' && f.form === 'past');
}

function isTold(perfect: Read, p: number, past: Read, q: number): boolean {
  const atVerb = perfect.folded[p - 1] === 'not' && past.folded[q - 1] === 'not';
  const atAuxiliary = perfect.folded[p + 1] === 'not' && past.folded[q + 1] === 'not';
  if (!atVerb && !atAuxiliary) return false;
  const [auxiliary, verb] = atVerb ? [-2, 0] : [0, 2];
  if (!PERFECT.test(perfect.folded[p + auxiliary] ?? '') || past.folded[q + auxiliary] !== 'did') return false;
  return isPastOf(perfect.folded[p + verb] ?? '', past.folded[q + verb] ?? '');
}

function isPastOf(past: string, plain: string): boolean {
  return formsOf(past).some(
    (f) =>
      f.part === 'v' &&
      f.form === 'past' &&
      formsOf(plain).some((g) => g.part === 'v' && g.form === 'plain' && g.lemma === f.lemma),
  );
}
