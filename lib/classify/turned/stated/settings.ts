import { reportingStance } from '../../../lexicon/reporting-verbs.ts';
import { formsOf } from '../../../lexicon/word-forms.ts';
import { tagsOf } from '../../../text/tags.ts';
import type { Read } from '../../reader.ts';
import type { Stretch } from '../../surroundings.ts';
import type { Statement, StatementKind } from './statement.ts';

/** Between a verb of saying and where or when it was said stand at most so many words: whom it was told. */
const HEARERS = 2;
const BE = /^(?:was|were|been)$/;

/**
 * `It was signed on Tuesday, the minister told reporters in Oslo`, `the minister said it was signed in Oslo`: whether a place or a day is that of the deed or that of the word. Only right behind a verb of saying with
 * whom it was told, or behind a passive in the past; elsewhere houses put them where they like.
 */
export const settings: StatementKind = {
  told: 'wording',
  read: (read, [from, to]) => {
    const out: Statement[] = [];
    for (let t = from + 1; t < to; t++) {
      const place = placeAt(read, t, to) ?? dayAt(read, t);
      if (!place) continue;
      const says = isBehindDeed(read, t, from) ? 'done' : isBehindWord(read, t, from) ? 'said' : null;
      if (says !== null) out.push({ of: place.of, says, at: place.at });
      t = place.at[1] - 1;
    }
    return out;
  },
  differ: () => true,
};

/** `In Oslo`, `at Port Ryde`. */
function placeAt({ folded, forms, expressionAt }: Read, at: number, high: number): Omit<Statement, 'says'> | null {
  if (!/^(?:in|at|near)$/.test(folded[at] as string)) return null;
  let end = at + 1;
  while (end < high && /^\p{Lu}\p{L}/u.test(forms[end] as string) && !expressionAt(end)) end++;
  return end === at + 1 ? null : { of: folded.slice(at + 1, end).join(' '), at: [at, end] };
}

/** `On Tuesday`, `Tuesday`: by its name. */
function dayAt({ folded, expressionAt }: Read, at: number): Omit<Statement, 'says'> | null {
  const start = folded[at] === 'on' ? at + 1 : at;
  const e = expressionAt(start);
  if (e?.kind !== 'date' || e.from !== start || e.date.weekday === null) return null;
  return { of: `day ${e.date.weekday}`, at: [at, e.to] };
}

function isBehindDeed({ folded }: Read, at: Stretch[0], low: number): boolean {
  const verb = folded[at - 1] as string;
  return (
    at - 2 >= low &&
    BE.test(folded[at - 2] as string) &&
    reportingStance(verb) === null &&
    formsOf(verb).some((f) => f.part === 'v' && f.form === 'past')
  );
}

function isBehindWord(read: Read, at: number, low: number): boolean {
  for (let t = at - 1; t >= low && t >= at - 1 - HEARERS; t--) {
    const word = read.folded[t] as string;
    if (reportingStance(word) !== null)
      return tagsOf(read.text).pos(t) === 'VERB' && !BE.test(read.folded[t - 1] ?? '');
    if (!/^\p{L}/u.test(word) || tagsOf(read.text).pos(t) === 'VERB') return false;
  }
  return false;
}
