import { isHedge } from '../lexicon/hedges.ts';
import { isNegator } from '../lexicon/negations.ts';
import { partsOf } from '../lexicon/thesaurus.ts';
import { formsOf } from '../lexicon/word-forms.ts';
import type { Atom } from './atom.ts';
import { isPluralOf } from './otherwise/compounds.ts';

/** True when two words are one in forms that their sentence asks for: the number of a verb, manner. */
export function isFormOfSame(atom: Atom, x: string, y: string): boolean {
  if (isAgreement(x, y) || agreesWithSubject(atom, x, y)) return true;
  return !atom.quoted && (isManner(x, y) || isManner(y, x));
}

/** Adverbs in -ly that have left their adjective. */
const STRAYED: ReadonlySet<string> = new Set([
  'hard',
  'late',
  'near',
  'bare',
  'scarce',
  'short',
  'high',
  'present',
  'mere',
  'like',
  'main',
  'large',
  'most',
]);

/** `What is interesting`, `Interestingly`: an adjective and the adverb made of it say the same of a thing (Quirk et al. 7.46). */
function isManner(x: string, y: string): boolean {
  if (!y.endsWith('ly') || STRAYED.has(x) || isHedge(x) || isHedge(y) || isNegator(y)) return false;
  const made = [`${x}ly`, `${x.replace(/y$/, 'i')}ly`, `${x.replace(/le$/, '')}ly`, `${x}ally`];
  return made.includes(y) && partsOf(x).has('a') && partsOf(y).has('r');
}

/** `the plan refers` and `the plans refer`: a word that is only a verb ends in -s or not as its subject goes. */
function isAgreement(x: string, y: string): boolean {
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (long !== `${short}s` && long !== `${short}es`) return false;
  return [...partsOf(short), ...partsOf(long)].every((part) => part === 'v') && partsOf(short).size > 0;
}

/** `dead horses smell`, `a dead horse smells`: any verb, when the noun before it changed its number with it. */
function agreesWithSubject({ a, b }: Atom, x: string, y: string): boolean {
  const [before, after] = [a.before, b.before];
  if (!before || !after || before.word === after.word) return false;
  // `Student reports`, `workers report` may be nouns; before a small word that no noun has behind it they are verbs.
  const isVerbHere = [a.after, b.after].every((u) => u?.kind === 'function' && !/^(?:of|in|for|on|by)$/.test(u.word));
  return formsOf(x).some((v) =>
    formsOf(y).some(
      (w) =>
        v.part === 'v' &&
        w.part === 'v' &&
        v.lemma === w.lemma &&
        ((v.form === 'plain' && w.form === 'third' && areManyAndOne(before.word, after.word, isVerbHere)) ||
          (v.form === 'third' && w.form === 'plain' && areManyAndOne(after.word, before.word, isVerbHere))),
    ),
  );
}

/** `They leave`, `the delegation leaves`: a noun in both numbers, a pronoun for one of them, or, where the verb is sure to be one, another noun. */
function areManyAndOne(many: string, one: string, isVerbHere: boolean): boolean {
  if (isPluralOf(many, one)) return true;
  if (isVerbHere && isNounIn(many, 'plural') && isNounIn(one, 'plain')) return true;
  const isOne = (w: string): boolean =>
    /^(?:he|she|it)$/.test(w) || formsOf(w).some((f) => f.part === 'n' && f.form === 'plain');
  const areMany = (w: string): boolean => w === 'they' || formsOf(w).some((f) => f.part === 'n' && f.form === 'plural');
  return (many === 'they' && isOne(one)) || (/^(?:he|she|it)$/.test(one) && areMany(many));
}

function isNounIn(word: string, form: 'plain' | 'plural'): boolean {
  return formsOf(word).some((f) => f.part === 'n' && f.form === form);
}
