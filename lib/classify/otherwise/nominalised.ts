import { isArticle } from '../../lexicon/function-words.ts';
import { isHedge } from '../../lexicon/hedges.ts';
import { isNegator } from '../../lexicon/negations.ts';
import { reportingStance } from '../../lexicon/reporting-verbs.ts';
import { partsOf } from '../../lexicon/thesaurus.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import type { Placed } from '../surroundings.ts';

type Side = { readonly read: Read; readonly from: number; readonly to: number };

/** What joins a noun of action to what is acted on; `by` joins who acts. */
const LINK = /^(?:of|on|to|in|with|for|into)$/;
/** Verbs that only carry a noun of action (Quirk et al. 1985, 10.30: eventive objects). */
const LIGHT: ReadonlySet<string> = new Set([
  'make',
  'take',
  'have',
  'give',
  'hold',
  'do',
  'pay',
  'conduct',
  'undertake',
  'perform',
]);
/** Endings of nouns of action (Quirk et al. 1985, I.32–I.37); -er and -or name who acts, -ing may be either. */
const ACTION = /(?:ion|ment|ance|ence|al|ure|age|y|th|se|ice|pt|ch|ght)s?$/;
/** Letters that a verb and its noun must share, where one is not the other. */
const STEM = 4;

/**
 * True when a verb with its object became its noun of action: `promoting trade`, `the promotion of trade`; `decided to`, `made a decision to`
 * (Quirk et al. 1985, 17.51–17.53). The change is at the verb and the noun, or only at the small word that joins the object, and
 * the same word follows. Never inside a quotation, never for a verb of saying.
 */
export function isNominalised({ a, b, change }: Placed): boolean {
  const x: Side = { read: a, from: change.a[0], to: change.a[1] };
  const y: Side = { read: b, from: change.b[0], to: change.b[1] };
  if (x.to - x.from > 4 || y.to - y.from > 4 || isQuoted(x) || isQuoted(y)) return false;
  return (
    isVerbForNoun(x, y) ||
    isVerbForNoun(y, x) ||
    isLinkAlone(x, y) ||
    isLinkAlone(y, x) ||
    isLight(x, y) ||
    isLight(y, x)
  );
}

/** `[promoting] trade`, `[the promotion of] trade`. */
function isVerbForNoun(verb: Side, noun: Side): boolean {
  if (verb.to - verb.from !== 1) return false;
  let t = noun.from;
  while (t < noun.to && isArticle(noun.read.folded[t] as string)) t++;
  if (t >= noun.to) return false;
  let end = t + 1;
  if (end < noun.to && LINK.test(noun.read.folded[end] as string)) end++;
  while (end < noun.to && isArticle(noun.read.folded[end] as string)) end++;
  if (end !== noun.to) return false;
  const link = noun.read.folded[t + 1] ?? '';
  return (
    LINK.test(link) && areSameAfter(verb, { ...noun, to: t + 2 }) && areVerbAndNoun(verb.read, verb.from, noun.read, t)
  );
}

/** `inspected []its fleet`, `inspections [of ]its fleet`. */
function isLinkAlone(without: Side, link: Side): boolean {
  if (without.from !== without.to || !LINK.test(link.read.folded[link.from] ?? '')) return false;
  for (let t = link.from + 1; t < link.to; t++) if (!isArticle(link.read.folded[t] as string)) return false;
  if (link.from === link.to) return false;
  return areSameAfter(without, link) && areVerbAndNoun(without.read, without.from - 1, link.read, link.from - 1);
}

/** `[decided] to`, `[made a decision] to`: the light verb stands in the form of the other. */
function isLight(verb: Side, phrase: Side): boolean {
  if (verb.to - verb.from !== 1 || phrase.to - phrase.from < 2 || !areSameAfter(verb, phrase)) return false;
  const carrier = formsOf(phrase.read.folded[phrase.from] as string).filter(
    (f) => f.part === 'v' && LIGHT.has(f.lemma),
  );
  const own = formsOf(verb.read.folded[verb.from] as string).filter((f) => f.part === 'v');
  if (!own.some((f) => carrier.some((c) => c.form === f.form))) return false;
  let t = phrase.from + 1;
  while (t < phrase.to && isArticle(phrase.read.folded[t] as string)) t++;
  const rest = phrase.to - t;
  if (rest < 1 || rest > 2 || (rest === 2 && !LINK.test(phrase.read.folded[t + 1] as string))) return false;
  return areVerbAndNoun(verb.read, verb.from, phrase.read, t);
}

function areVerbAndNoun(a: Read, v: number, b: Read, n: number): boolean {
  const [verb, noun] = [a.folded[v] ?? '', b.folded[n] ?? ''];
  if (verb === '' || noun === '' || isHedge(verb) || isNegator(verb) || reportingStance(verb) !== null) return false;
  if (/^\p{Lu}/u.test(b.forms[n] as string) && !b.opensSentence(n) && !/^\p{Lu}/u.test(a.forms[v] as string))
    return false;
  if (!partsOf(noun).has('n') || noun.endsWith('ing')) return false;
  const nouns = formsOf(noun).filter((f) => f.part === 'n' && (f.form === 'plain' || f.form === 'plural'));
  return formsOf(verb).some(
    (f) =>
      f.part === 'v' &&
      f.lemma !== 'be' &&
      nouns.some(
        (g) =>
          (f.lemma === g.lemma && verb !== noun) ||
          (ACTION.test(g.lemma) && g.lemma !== f.lemma && isOneStem(f.lemma, g.lemma)),
      ),
  );
}

function isOneStem(verb: string, noun: string): boolean {
  return noun.length >= verb.length && noun.startsWith(verb.slice(0, Math.max(STEM, verb.length - 3)));
}

/** Whether the same word follows, articles and the joining word left out. */
function areSameAfter(x: Side, y: Side): boolean {
  const [next, other] = [wordAfter(x), wordAfter(y)];
  return next !== undefined && next === other && /^[\p{L}\p{N}]/u.test(next);
}

function wordAfter({ read, to }: Side): string | undefined {
  let t = to;
  while (isArticle(read.folded[t] ?? '')) t++;
  return read.folded[t];
}

function isQuoted({ read, from }: Side): boolean {
  return isQuotedAt(read, from);
}
