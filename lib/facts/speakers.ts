import { isReportingVerb } from '../lexicon/reporting-verbs.ts';
import { isOffice } from '../lexicon/titles.ts';
import type { NameReading } from './names.ts';
import type { Story } from './story.ts';

/** Who is said to speak and the verb that says so; token indices, end exclusive. `name` is the surname as printed. */
export type Speaker = { readonly name: string; readonly from: number; readonly to: number; readonly verb: string };

/** How far from the marks the verb may stand, in tokens: `…,” the powerful secretary of the council, Nikolai P., said`. */
const REACH = 20;
/** How far from its verb the speaker may stand. */
const SUBJECT = 12;

/**
 * The speaker of a quotation: the person beside the nearest reporting verb after it, else before it, in the same sentence;
 * an office or a body (Peskov, the governor, RIA) where no person stands. A pronoun stands for the last person before it.
 * Null when nobody is named: the caller may take the one before.
 */
export function speakerOf(
  story: Story,
  given: {
    readonly cast: Cast;
    readonly sentence: readonly [number, number];
    readonly tokens: readonly [number, number];
  },
): Speaker | null {
  const { cast, sentence, tokens } = given;
  const [from, to] = tokens;
  for (let t = to; t < Math.min(sentence[1], to + REACH); t++) {
    if (story.forms[t] === '“' || story.forms[t] === '‘') break;
    if (!isVerbAt(story, t)) continue;
    const found =
      subjectIn(story, cast, { within: [to, t], which: 'last' }) ??
      subjectIn(story, cast, { within: [t + 1, Math.min(sentence[1], t + SUBJECT)], which: 'first' });
    if (found) return { ...found, verb: story.folded[t] as string };
  }
  for (let t = from - 1; t >= Math.max(sentence[0], from - REACH); t--) {
    if (!isVerbAt(story, t)) continue;
    const found =
      subjectIn(story, cast, { within: [Math.max(sentence[0], t - SUBJECT), t], which: 'last' }) ??
      subjectIn(story, cast, { within: [t + 1, from], which: 'first' });
    if (found) return { ...found, verb: story.folded[t] as string };
  }
  return null;
}

/** The persons of one version and every other name in it that is neither a place nor a people, both in order. */
export type Cast = { readonly persons: readonly NameReading[]; readonly bodies: readonly NameReading[] };

function isVerbAt(story: Story, t: number): boolean {
  const word = story.folded[t] as string;
  return (
    (/^\p{Ll}/u.test(story.forms[t] as string) && isReportingVerb(word)) ||
    (word === 'according' && story.folded[t + 1] === 'to')
  );
}

type Search = { readonly within: readonly [number, number]; readonly which: 'first' | 'last' };

function subjectIn(story: Story, cast: Cast, search: Search): Omit<Speaker, 'verb'> | null {
  return nameIn(cast.persons, search) ?? pronounIn(story, cast, search) ?? bodyIn(cast.bodies, search);
}

function nameIn(names: readonly NameReading[], { within: [from, to], which }: Search): Omit<Speaker, 'verb'> | null {
  const found = which === 'last' ? names[firstFrom(names, to) - 1] : names[firstFrom(names, from)];
  return found && found.from >= from && found.to <= to
    ? { name: found.words.join(' '), from: found.from, to: found.to }
    : null;
}

/** A body must stand right at its verb (`RIA reported`, `said the Kremlin`): further off it is only what is spoken of. */
function bodyIn(bodies: readonly NameReading[], search: Search): Omit<Speaker, 'verb'> | null {
  const found = nameIn(bodies, search);
  const [from, to] = search.within;
  if (!found) return null;
  return (search.which === 'last' ? to - found.to : found.from - from) <= 1 ? found : null;
}

function pronounIn(story: Story, cast: Cast, { within: [from, to], which }: Search): Omit<Speaker, 'verb'> | null {
  for (let i = 0; i < to - from; i++) {
    const t = which === 'last' ? to - 1 - i : from + i;
    const word = story.folded[t] ?? '';
    if (/^(?:he|she)$/.test(word)) {
      const before = cast.persons[firstFrom(cast.persons, t) - 1];
      return before ? { name: before.words.join(' '), from: t, to: t + 1 } : null;
    }
    if (word === 'it' || word === 'they' || (isOffice(word) && word !== 'foreign'))
      return { name: word, from: t, to: t + 1 };
  }
  return null;
}

/** Index of the first name that begins at the token or after it. */
function firstFrom(names: readonly NameReading[], t: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((names[mid] as NameReading).from < t) low = mid + 1;
    else high = mid;
  }
  return low;
}
