import { formsOf } from '../../lexicon/word-forms.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import { gainOf, sentenceAround } from '../sentence-walk.ts';
import type { Placed } from '../surroundings.ts';

const SUBJECT = /^(?:he|she|it|they|we|i)$/;
const BE = /^(?:was|were)$/;

/**
 * `Born in Lee in 1937, he moved to Perth`, `he was born in Lee in 1937 and moved to Perth`: the participle in front has the subject of the clause behind it (Quirk et al. 1985,
 * 15.60–15.62). The subject is the same pronoun. Never inside a quotation.
 */
export function isParticipleFirst(place: Placed): boolean {
  const gain = gainOf(place, () => false);
  if (!gain) return false;
  const { has, lacks, from, to, gap } = gain;
  const subject = has.folded[from] as string;
  if (to - from !== 2 || !SUBJECT.test(subject) || !BE.test(has.folded[from + 1] as string)) return false;
  if (!has.opensSentence(from) || !lacks.opensSentence(gap) || isQuotedAt(has, from)) return false;
  const verb = has.folded[to] ?? '';
  if (verb !== lacks.folded[gap] || !formsOf(verb).some((f) => f.part === 'v' && f.form === 'past')) return false;
  const [, high] = sentenceAround(lacks, [gap, gap + 1]);
  const comma = commaBefore(lacks, gap, high, subject);
  if (comma < 0) return false;
  // `And moved`: what the subject did then.
  const next = lacks.folded[comma + 2] as string;
  const [, end] = sentenceAround(has, [from, to]);
  for (let t = to; t + 1 < end; t++) if (has.folded[t] === 'and' && has.folded[t + 1] === next) return true;
  return false;
}

/** The first comma of a sentence, when the subject stands behind it; −1 otherwise. */
function commaBefore(read: Read, from: number, high: number, subject: string): number {
  for (let t = from; t < high; t++) if (read.folded[t] === ',') return read.folded[t + 1] === subject ? t : -1;
  return -1;
}
