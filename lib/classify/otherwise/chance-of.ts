import { formsOf } from '../../lexicon/word-forms.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import type { Placed, Stretch } from '../surroundings.ts';

/** What may come to pass: the noun has the `will` in it. */
const MAY_COME =
  /^(?:chances?|prospects?|risks?|likelihood|possibility|probability|dangers?|hopes?|fears?|threat|question|whatever|whatsoever)$/;
const SUBJECT: Readonly<Record<string, readonly string[]>> = {
  it: ['its', 'it'],
  they: ['their', 'them'],
  he: ['his', 'him'],
  she: ['her'],
};

/** `No chance that it will sink`, `no chance of its sinking` (Quirk et al. 1985, 15.4–15.14). Never inside a quotation. */
export function isChanceOf({ a, b, change }: Placed): boolean {
  return isGerund(a, change.a, b, change.b) || isGerund(b, change.b, a, change.a);
}

function isGerund(full: Read, [from, to]: Stretch, short: Read, [start, end]: Stretch): boolean {
  if (to - from < 3 || full.folded[from] !== 'that' || short.folded[start] !== 'of') return false;
  if (!MAY_COME.test(full.folded[from - 1] ?? '') || isQuotedAt(full, from)) return false;
  if (!/^(?:will|would)$/.test(full.folded[from + 2] ?? '')) return false;
  if (!SUBJECT[full.folded[from + 1] as string]?.includes(short.folded[start + 1] ?? '')) return false;
  const [verb, gerund] = [full.folded[from + 3] ?? '', short.folded[start + 2] ?? ''];
  // The verb is the last word of the change, or the next change; an article behind it may come or go.
  const rest = (read: Read, at: number, last: number): string =>
    read.folded
      .slice(at, Math.max(at, last))
      .filter((w) => !/^(?:the|an?)$/.test(w))
      .join(' ');
  if (rest(full, from + 4, to) !== rest(short, start + 3, end)) return false;
  return formsOf(verb).some(
    (f) => f.part === 'v' && formsOf(gerund).some((g) => g.part === 'v' && g.form === 'ing' && g.lemma === f.lemma),
  );
}
