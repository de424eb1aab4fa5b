import { formsOf } from '../../lexicon/word-forms.ts';
import type { Read } from '../reader.ts';
import type { Placed } from '../surroundings.ts';

/**
 * True when a noun lost its plural because it stands before another, as the hyphen at it shows: `a ban of two years`, `a
 * two-year ban` (Quirk et al. 1985, 17.108). One word on each side; a dash with space around it is no hyphen. Never inside a quotation.
 */
export function isInCompound({ a, b, change }: Placed): boolean {
  if (change.a[1] - change.a[0] !== 1 || change.b[1] - change.b[0] !== 1) return false;
  const [s, t] = [change.a[0], change.b[0]];
  if (isTied(a, s) === isTied(b, t) || a.isQuoted(a.text.tokens.starts[s] as number)) return false;
  const [x, y] = [a.folded[s] as string, b.folded[t] as string];
  return isTied(a, s) ? isPluralOf(y, x) : isPluralOf(x, y);
}

/** Whether a hyphen is written to the word, before it or behind. */
function isTied({ text, folded }: Read, token: number): boolean {
  const { starts, ends } = text.tokens;
  return (
    (folded[token + 1] === '-' && starts[token + 1] === ends[token]) ||
    (folded[token - 1] === '-' && ends[token - 1] === starts[token])
  );
}

/** True when a word is the plural of another, by any of their readings. */
export function isPluralOf(many: string, one: string): boolean {
  return formsOf(many).some(
    (f) => f.form === 'plural' && formsOf(one).some((g) => g.part === 'n' && g.form === 'plain' && g.lemma === f.lemma),
  );
}
