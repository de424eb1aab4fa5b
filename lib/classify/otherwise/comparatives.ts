import { formsOf } from '../../lexicon/word-forms.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import type { Placed, Stretch } from '../surroundings.ts';

const DEGREES: Readonly<Record<string, string>> = { more: 'more', most: 'most' };

/** `More deadly`, `deadlier`; `the most deadly`, `the deadliest`: the same degree of the same word (Quirk et al. 1985, 7.74–7.83). Never inside a quotation. */
export function isComparedOtherwise({ a, b, change }: Placed): boolean {
  return isDegree(a, change.a, b, change.b) || isDegree(b, change.b, a, change.a);
}

function isDegree(phrase: Read, [from, to]: Stretch, word: Read, [start, end]: Stretch): boolean {
  if (to - from !== 2 || end - start !== 1 || isQuotedAt(phrase, from) || isQuotedAt(word, start)) return false;
  const form = DEGREES[phrase.folded[from] as string];
  const plain = phrase.folded[to - 1] as string;
  if (form === undefined) return false;
  return formsOf(word.folded[start] as string).some(
    (f) => /^[ar]$/.test(f.part) && f.form === form && f.lemma === plain && plain !== word.folded[start],
  );
}
