import { isModal } from '../../lexicon/hedges.ts';
import { reportsByItself } from '../../lexicon/reporting-verbs.ts';
import { lemmasOf } from '../../lexicon/thesaurus.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import type { Placed } from '../surroundings.ts';

/** How far before a verb the word that reports it is looked for, in tokens: a subject with its office and name. */
const REACH = 12;

type Tense = 'present' | 'past';

/**
 * True when a verb only follows the tense in which its sentence is reported: `says the dam holds`, `said the dam held`
 * (backshift; Quirk et al. 1985, 14.31). The same verb, one word on each side, in prose, and in both versions the nearest
 * reporting verb before it is the same and in its tense. `Will` and `would` differ in how sure a thing is, and are left.
 */
export function isRetold({ a, b, change }: Placed): boolean {
  if (change.a[1] - change.a[0] !== 1 || change.b[1] - change.b[0] !== 1) return false;
  const [s, t] = [change.a[0], change.b[0]];
  const verb = sharedVerb(a.folded[s] as string, b.folded[t] as string);
  if (verb === null || isQuotedAt(a, s) || isQuotedAt(b, t)) return false;
  const [x, y] = [reportBefore(a, s), reportBefore(b, t)];
  return x !== null && y !== null && x.lemma === y.lemma && x.tense === verb.a && y.tense === verb.b;
}

/**
 * True when a verb stands in the past behind who says so and in the present before him: `Roe said he disputed it`, `He disputes it, Roe said`; `Roe said boats would sail`, `Boats
 * will sail, Roe said`. Only a report that leads shifts the tense (Quirk et al. 1985, 14.28–14.31). Not `could` for `can`: it hedges by itself as well.
 */
export function isBackshifted({ a, b, change }: Placed): boolean {
  if (change.a[1] - change.a[0] !== 1 || change.b[1] - change.b[0] !== 1) return false;
  const [s, t] = [change.a[0], change.b[0]];
  const [one, other] = [a.folded[s] as string, b.folded[t] as string];
  const verb = sharedVerb(one, other) ?? sharedWill(one, other);
  if (verb === null || isQuotedAt(a, s) || isQuotedAt(b, t)) return false;
  const isPast = verb.a === 'past';
  const [led, from, trails, at] = isPast ? [a, s, b, t] : [b, t, a, s];
  const report = reportBefore(led, from);
  return report?.tense === 'past' && reportBefore(trails, at) === null && hasReportBehind(trails, at, report.lemma);
}

function hasReportBehind(read: Read, token: number, lemma: string): boolean {
  for (let t = token + 1; t < read.folded.length && !read.opensSentence(t); t++) {
    const word = read.folded[t] as string;
    if (reportsByItself(word) && lemmasOf(word)[0] === lemma && /^[,”"\p{L}]/u.test(read.folded[t - 1] as string))
      return true;
  }
  return false;
}

/** True when a reporting verb changed its tense and nothing else: `police say`, `police said`. A paper's habit. */
export function isReportingTense(x: string, y: string): boolean {
  return reportsByItself(x) && reportsByItself(y) && sharedVerb(x, y) !== null;
}

/** The tenses of two words that are one verb in the present and in the past; null otherwise. */
function sharedVerb(x: string, y: string): { readonly a: Tense; readonly b: Tense } | null {
  if (isModal(x) || isModal(y)) return null;
  for (const f of formsOf(x)) {
    for (const g of formsOf(y)) {
      if (f.part !== 'v' || g.part !== 'v' || f.lemma !== g.lemma) continue;
      const [a, b] = [tenseOf(f.form), tenseOf(g.form)];
      if (a && b && a !== b) return { a, b };
    }
  }
  return null;
}

function sharedWill(x: string, y: string): { readonly a: Tense; readonly b: Tense } | null {
  if (x === 'will' && y === 'would') return { a: 'present', b: 'past' };
  return x === 'would' && y === 'will' ? { a: 'past', b: 'present' } : null;
}

function tenseOf(form: string): Tense | null {
  return form === 'past' ? 'past' : form === 'plain' || form === 'third' ? 'present' : null;
}

function reportBefore(read: Read, token: number): { readonly lemma: string; readonly tense: Tense } | null {
  for (let t = token - 1; t >= 0 && t >= token - REACH; t--) {
    const word = read.folded[t] as string;
    if (/^[.!?;:“”"]$/.test(word)) return null;
    if (!reportsByItself(word)) continue;
    const form = formsOf(word).find((f) => f.part === 'v' && tenseOf(f.form) !== null);
    return form ? { lemma: lemmasOf(word)[0] as string, tense: tenseOf(form.form) as Tense } : null;
  }
  return null;
}
