import { formsOf } from '../../lexicon/word-forms.ts';
import { isQuotedAt } from '../reader.ts';
import { gainOf } from '../sentence-walk.ts';
import type { Placed } from '../surroundings.ts';

/** `Who had been`, `which is`: what a participle behind its noun leaves out (Quirk et al. 1985, 17.28–17.29). */
const OPENING = /^(?:who|which|that) (?:(?:has|have|had) been|is|are|was|were)$/;
/** What may follow the participle: with an object behind it it would be the verb of the sentence (`police shot the man`). */
const BEHIND = /^(?:[,.]|by|in|on|at|for|from|to|with|near|after|before|since|during|under|as|outside|between)$/;

/** True when a relative clause became a participle and nothing else changed: `sailors [who had been ]held in March`, `sailors []held in March`. */
export function isClauseShortened(place: Placed): boolean {
  const gain = gainOf(place, (word) => word === ',');
  if (!gain) return false;
  const { has, lacks, from, to, gap } = gain;
  const participle = has.folded[to] ?? '';
  return (
    OPENING.test(has.folded.slice(from, to).join(' ')) &&
    !isQuotedAt(has, from) &&
    participle === lacks.folded[gap] &&
    formsOf(participle).some((f) => f.part === 'v' && f.form === 'past') &&
    BEHIND.test(has.folded[to + 1] ?? '.') &&
    has.folded[to + 1] === lacks.folded[gap + 1]
  );
}
