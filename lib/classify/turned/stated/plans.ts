import { isModal } from '../../../lexicon/hedges.ts';
import { formsOf } from '../../../lexicon/word-forms.ts';
import { tagsOf } from '../../../text/tags.ts';
import type { Read } from '../../reader.ts';
import type { Statement, StatementKind } from './statement.ts';

/** Before a verb in the past it shows, as a modal does, that the deed was not yet done, or never. */
const NOT_YET = /^(?:to|not|never|if|unless|until|before)$/;
const REACH = 4;
/** What contradicts what; a plan and a wish say too little of each other. */
const TURNS: ReadonlySet<string> = new Set(['planned done', 'open too late']);

/** Of what was as of what is to come. */
const WISHES = /^(?:should|could|would|might|may|must)$/;

/** `The probe was to pass the moon on Sunday`, `the probe passed the moon on Sunday`: a plan, or the deed. `The boat should have stayed in port`, `the boat should stay in port`: too late, or in time. */
export const plans: StatementKind = {
  told: 'hedge',
  read: (read, [from, to]) => {
    const out: Statement[] = [];
    for (let t = from; t < to; t++) {
      const planned = plannedAt(read, t, to) ?? wishedAt(read, t, to);
      if (planned) out.push(planned);
      else if (tagsOf(read.text).pos(t) === 'VERB') {
        const done = doneAt(read, t, from);
        if (done) out.push(done);
      }
    }
    return out;
  },
  differ: (x, y) => TURNS.has(`${x.says} ${y.says}`) || TURNS.has(`${y.says} ${x.says}`),
};

/** `Was to pass`, `were to be held`, `was to have passed`. */
function plannedAt({ folded }: Read, at: number, high: number): Statement | null {
  if (!/^(?:was|were)$/.test(folded[at] as string) || folded[at + 1] !== 'to') return null;
  let verb = at + 2;
  while (verb < high && /^(?:be|have|been)$/.test(folded[verb] as string)) verb++;
  const lemma = verb < high ? verbOf(folded[verb] as string, verb === at + 2 ? 'plain' : 'past') : null;
  return lemma === null ? null : { of: lemma, says: 'planned', at: [at, verb + 1] };
}

/** `Should stay`, `should have stayed`, `could not be held`. */
function wishedAt({ folded }: Read, at: number, high: number): Statement | null {
  if (!WISHES.test(folded[at] as string)) return null;
  let verb = at + 1;
  if (folded[verb] === 'not') verb++;
  const isLate = folded[verb] === 'have';
  if (isLate) verb++;
  const isPassive = /^(?:be|been)$/.test(folded[verb] ?? '');
  if (isPassive) verb++;
  const lemma = verb < high ? verbOf(folded[verb] as string, isLate || isPassive ? 'past' : 'plain') : null;
  return lemma === null ? null : { of: lemma, says: isLate ? 'too late' : 'open', at: [at, verb + 1] };
}

function doneAt({ folded }: Read, at: number, low: number): Statement | null {
  const lemma = verbOf(folded[at] as string, 'past');
  if (lemma === null) return null;
  const before = folded.slice(Math.max(low, at - REACH), at);
  return before.some((w) => NOT_YET.test(w) || isModal(w)) ? null : { of: lemma, says: 'done', at: [at, at + 1] };
}

function verbOf(word: string, form: 'plain' | 'past'): string | null {
  return formsOf(word).find((f) => f.part === 'v' && f.form === form)?.lemma ?? null;
}
