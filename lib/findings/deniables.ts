import { isNegator } from '../lexicon/negations.ts';
import { isDictionaryWord } from '../lexicon/thesaurus.ts';
import { onceFor } from '../text/once-for.ts';
import type { Copy, Line, Stretch } from './room.ts';
import { oncePerCell } from './row-words.ts';
import { sentenceAt } from './sentence-at.ts';

/** How far before a verb its `not` stands: `will not have been seen`. */
const REACH = 4;
/** Verbs that stand in any sentence, so that the same one shows nothing. */
const COMMON = /^(?:be|have|do|say|get|go|make|take|tell|can|will|would|may|could|should|must|know|want|think)$/;
/** Things and qualities that stand in set phrases with `no` and `not`: no doubt, no longer, not least. */
const SET =
  /^(?:more|less|few|long|least|doubt|matter|wonder|way|such|other|soon|good|bad|much|many|same|only|time|sign|clear)$/;
const BOUND = /^(?:until|till|unless|only)$/;
const ARTICLE = /^(?:an?|the|his|her|its|their|any|some|no)$/;
/** Words to each side of a thing or a quality within which nothing may be denied. */
const BESIDE = 5;
/** `Rule out`: a part of the verb that looks like a denial. */
const PARTICLE = /^out$/;
/** Who or what there is none of, and of which there is one. */
const NOBODY = /^(?:nobody|no-one|none)$/;
const SOMEBODY = /^(?:somebody|someone|person|people|everybody|everyone)$/;
/** Clauses end at these marks, and are no longer than so many words to either side of one of them. */
const CLAUSE = 40;
const PARTS = /^[,;:.!?“”"‘()–—]$/;
/** What says no without a negator, or bounds a statement so that it needs none: declined to comment, last met in May. */
const NEGATIVE =
  /^(?:declin|refus|den[iy]|reject|fail|lack|avoid|prevent|stop|ceas|halt|bar|ban|forb|block|cancel|oppos|doubt|against|unable|unwilling|unlikely|impossible|few|little|less|least|last|until|till|only|yet|still|too|rather|instead|hard|rare|seldom|stay|remain|miss|ignor|withh|drop|abandon|restrain|refrain|absen|suspend|grounded|shut|closed|out)/;

/** What may be denied at a token, the same for the same in another copy: a verb (`v sound`), a quality (`a public`), a thing (`n danger`), or what goes with something (`with it`). */
export function deniable(copy: Copy, i: number): string | null {
  if (!copy.isWord(i)) return null;
  if (/^with(?:out)?$/.test(copy.folded(i - 1))) return ARTICLE.test(copy.folded(i)) ? null : `with ${copy.folded(i)}`;
  const pos = copy.pos(i);
  const lemma = copy.lemma(i);
  if (isQuantifier(copy, i)) return `who ${verbAfter(copy, i)}`;
  if (isThere(copy, i)) return `there ${lemma}`;
  if (pos === 'VERB') return COMMON.test(lemma) || copy.form(i).length < 3 ? null : `v ${lemma}`;
  if ((pos !== 'NOUN' && pos !== 'ADJ') || copy.form(i).length < 4) return null;
  if (SET.test(lemma)) return null;
  return `${pos === 'NOUN' ? 'n' : 'a'} ${lemma}`;
}

/** There was no sign, there were signs: no set phrase. */
function isThere(copy: Copy, i: number): boolean {
  const at = /^(?:an?|no|some)$/.test(copy.folded(i - 1)) ? i - 2 : i - 1;
  return copy.lemma(at) === 'be' && copy.folded(at - 1) === 'there' && /^(?:sign|way|time)$/.test(copy.lemma(i));
}

/** Nobody, no one, a person, someone, as who does something. */
function isQuantifier(copy: Copy, i: number): boolean {
  const word = copy.folded(i);
  if (!NOBODY.test(word) && !isNoOne(copy, i) && !SOMEBODY.test(word)) return false;
  // A person, people: not the person, the people, or those of a place.
  if (/^(?:person|people)$/.test(word) && !/^(?:a|some)$/.test(copy.folded(i - 1))) return false;
  return verbAfter(copy, i) !== '';
}

function isNoOne(copy: Copy, i: number): boolean {
  return copy.folded(i) === 'one' && copy.folded(i - 1) === 'no';
}

/** The verb of which a token is the subject, in dictionary form; nothing when another word stands between. */
function verbAfter(copy: Copy, i: number): string {
  let k = i + 1;
  while (/^(?:AUX|ADV)$/.test(copy.pos(k)) && k < i + REACH) k++;
  return copy.pos(k) === 'VERB' ? copy.lemma(k) : '';
}

/** What may be denied at a token, and whether it is. */
export type Deniable = { readonly at: number; readonly says: 'yes' | 'no' | null; readonly denials: number };

/** What a copy has in a row that may be denied. */
export const deniablesIn = oncePerCell((copy, cell): ReadonlyMap<string, readonly Deniable[]> => {
  const out = new Map<string, Deniable[]>();
  for (const { from, to } of cell)
    for (let j = from; j < to; j++) {
      const key = deniable(copy, j);
      if (key === null) continue;
      const found = { at: j, says: says(copy, j), denials: negatorsIn(copy).get(sentenceAt(copy, j) as Line) ?? 0 };
      const known = out.get(key);
      if (known) known.push(found);
      else out.set(key, [found]);
    }
  return out;
});

/**
 * Whether it is denied: `no` with a negator right before it; `yes` when nothing is denied in any way, of a verb in its whole sentence, of anything else within a few words;
 * else null.
 */
function says(copy: Copy, i: number): Deniable['says'] {
  const s = sentenceAt(copy, i);
  if (!s || copy.form(s.to - 1) === '?') return null;
  if (deniedFrom(copy, i) < i) {
    // Had not been so high since May: the highest since. No more than that is denied.
    if (/^(?:as|so|such|that|this)$/.test(copy.folded(i - 1))) return null;
    // Not public until May: public in May.
    for (let k = i + 1; k < Math.min(s.to, i + BESIDE); k++) if (BOUND.test(copy.folded(k))) return null;
    return copy.folded(i - 1) === 'with' ? null : 'no';
  }
  if (copy.folded(i - 1) === 'with') return 'yes';
  if (isQuantifier(copy, i)) {
    if (NOBODY.test(copy.folded(i))) return 'no';
    return (denials(copy).get(s) ?? 0) > 0 ? null : 'yes';
  }
  if (copy.pos(i) === 'VERB' && !isThere(copy, i)) {
    // Was ruled out: the particle belongs to the verb, and denies it no more than it does in `would not rule out`.
    const own = PARTICLE.test(copy.folded(i + 1)) ? i + 1 : -1;
    return isDeniedIn(copy, i, s, own) ? null : 'yes';
  }
  for (let k = Math.max(s.from, i - BESIDE); k < Math.min(s.to, i + BESIDE); k++) if (denies(copy, k)) return null;
  return isOpen(copy, i, s) ? null : 'yes';
}

/** Whether a thing or a quality is asked about or denied in its clause by the verb: whether it had a mast; never took a fee in all his life. */
function isOpen(copy: Copy, i: number, s: Line): boolean {
  const { from } = clauseOf(copy, i, s);
  for (let k = i - 1; k >= from; k--) if (copy.folded(k) === 'whether' || isNegator(copy.folded(k))) return true;
  return false;
}

/** Whether anything but one token is denied in the clause of a token. */
function isDeniedIn(copy: Copy, i: number, s: Line, but: number): boolean {
  const { from, to } = clauseOf(copy, i, s);
  for (let k = from; k < to; k++) if (k !== but && denies(copy, k)) return true;
  return false;
}

/** The words of a sentence from mark to mark around a token, at most so many on either side. */
function clauseOf(copy: Copy, i: number, s: Line): Stretch {
  let [from, to] = [i, i + 1];
  while (from > Math.max(s.from, i - CLAUSE) && !PARTS.test(copy.form(from - 1))) from--;
  while (to < Math.min(s.to, i + CLAUSE) && !PARTS.test(copy.form(to))) to++;
  return { from, to };
}

/** How many words of each sentence deny something in any way, and how many are negators. */
const denials = onceFor((copy: Copy) => tally(copy, (k) => denies(copy, k)));
const negatorsIn = onceFor((copy: Copy) => tally(copy, (k) => isNegator(copy.folded(k))));

function tally(copy: Copy, is: (token: number) => boolean): ReadonlyMap<Line, number> {
  return new Map(
    copy.sentences.map((s) => {
      let n = 0;
      for (let k = s.from; k < s.to; k++) if (is(k)) n++;
      return [s, n];
    }),
  );
}

function denies(copy: Copy, k: number): boolean {
  const word = copy.folded(k);
  if (isNegator(word) || undone(word)) return true;
  // Fewer than half, at least ten: a bound denies nothing.
  const bounds = (/^(?:fewer|less)$/.test(word) && copy.folded(k + 1) === 'than') || copy.folded(k - 1) === 'at';
  return NEGATIVE.test(word) && !bounds;
}

/** Unknown, disagree: a word that another is under a prefix of denial. */
function undone(folded: string): boolean {
  const rest = folded.replace(/^(?:un|dis|non-?)/, '');
  return rest !== folded && rest.length > 3 && isDictionaryWord(rest);
}

/** Where what is denied begins with its negator; its own token when it has none. `Not only` denies nothing. */
export function deniedFrom(copy: Copy, i: number): number {
  const isVerb = copy.pos(i) === 'VERB';
  if (copy.folded(i - 1) === 'without') return i - 1;
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    const word = copy.folded(k);
    if (/^(?:not|never|cannot)$|n['’]t$/.test(word)) return copy.folded(k + 1) === 'only' || isFronted(copy, k) ? i : k;
    if (!isVerb && word === 'no') return k;
    if (!copy.isWord(k) || copy.pos(k) === 'NOUN' || copy.pos(k) === 'PROPN') return i;
    // `Not guilty on all counts`: the guilt is denied, and no count.
    if (copy.pos(k) === 'ADP' && copy.pos(k - 1) === 'ADJ') return i;
    // `Did not harm the public`: another word is denied there.
    if (!isVerb && copy.pos(k) === 'VERB' && copy.lemma(k) !== 'be') return i;
  }
  return i;
}

/** `Never in his life had he paid a fee`: set before the clause, it denies the verb. */
function isFronted(copy: Copy, k: number): boolean {
  return /^(?:never|not)$/.test(copy.folded(k)) && copy.pos(k + 1) === 'ADP' && !copy.isWord(k - 1);
}
