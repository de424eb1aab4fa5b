import { isReportingVerb, reportingStance } from '../lexicon/reporting-verbs.ts';
import { isOffice } from '../lexicon/titles.ts';
import type { NameReading } from './names.ts';
import type { Story } from './story.ts';

/** Who is said to speak; token indices, end exclusive. `name` as printed, `verb` the token of the verb that says so. `isGuess`: the verb says so of what was said before. */
export type Speaker = Named & { readonly verb: number; readonly isGuess?: boolean };

/** `sure` false for a pronoun: whom it stands for is a guess. */
type Named = { readonly name: string; readonly from: number; readonly to: number; readonly sure: boolean };

/** How far from the marks the verb may stand, in tokens: `…,” the powerful secretary of the council, Nikolai P., said`. */
const REACH = 20;
/** How far from its verb the speaker may stand. */
const SUBJECT = 12;
/** A clause these open is about something else than the quotation: `… after the United States said it was worried`. */
const SUBORDINATE =
  /^(?:after|although|as|because|before|but|if|since|that|though|unless|until|when|whereas|which|while|who)$/;
/** How many words of its noun phrase may stand between such a word and a speaker. */
const PHRASE = 4;

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
  const owner = ownerOf(story, cast, from);
  if (owner) return owner;
  for (let t = to; t < Math.min(sentence[1], to + REACH); t++) {
    if (story.forms[t] === '“' || story.forms[t] === '‘') break;
    if (!isVerbAt(story, t)) continue;
    const before = subjectIn(story, cast, { within: [to, t], which: 'last' });
    if (before && isSubordinate(story, to, before.from)) continue;
    const found =
      before ??
      named(story, cast, t, sentence[0]) ??
      subjectAfter(story, cast, [t, Math.min(sentence[1], t + SUBJECT)]) ??
      // `Pavel Orlov welcomed the “heroic” army, saying`: a participle is said of the sentence's subject.
      (isParticiple(story, t) ? subjectIn(story, cast, { within: [sentence[0], from], which: 'last' }) : null);
    if (found) return { ...found, verb: t };
  }
  let hoped: Speaker | null = null;
  for (let t = from - 1; t >= Math.max(sentence[0], from - REACH); t--) {
    if (!isVerbAt(story, t)) continue;
    const found =
      named(story, cast, t, sentence[0]) ??
      subjectIn(story, cast, { within: [Math.max(sentence[0], t - SUBJECT), t], which: 'last' }) ??
      subjectAfter(story, cast, [t, from]);
    if (!found) continue;
    // `Ida Lund said the pact was signed and that Norway hoped “both sides …”`: a person says so before a body that hopes.
    const isBody = found.sure && !cast.persons.some((p) => p.from === found.from);
    if (!isBody || reportingStance(story.folded[t] as string) !== 'tentative') {
      if (hoped === null || cast.persons.some((p) => p.from === found.from)) return { ...found, verb: t };
      continue;
    }
    hoped ??= { ...found, verb: t };
  }
  return hoped;
}

/** Nouns of speech that a colon and the words follow: `Stone’s conclusion: “…”`. */
const SPEECH =
  /^(?:answer|advice|comment|conclusion|explanation|message|motto|question|reaction|reply|response|verdict|warning|words)$/;

/** The person whose words a noun of speech announces right before the colon, or null. */
function ownerOf(story: Story, cast: Cast, from: number): Speaker | null {
  const noun = from - 3;
  if (story.forms[from - 2] !== ':' || !SPEECH.test(story.folded[noun] ?? '')) return null;
  const person = cast.persons[firstFrom(cast.persons, noun) - 1];
  if (!person || noun - person.to > 2 || !/['’]s?$/.test(story.forms[person.to - 1] as string)) return null;
  return { name: person.words.join(' '), from: person.from, to: person.to, sure: true, verb: noun };
}

/**
 * Who was last said to speak between two tokens, as in `He had been careful, Stone said. He began with a dam. “It held.”`;
 * null when nobody was. Only a guess for what follows.
 */
export function lastSpeaker(story: Story, cast: Cast, [open, to]: readonly [number, number]): Speaker | null {
  for (let t = to - 1; t >= open; t--) {
    if (!isVerbAt(story, t)) continue;
    const found =
      subjectIn(story, cast, { within: [Math.max(open, t - SUBJECT), t], which: 'last' }) ??
      subjectAfter(story, cast, [t, Math.min(to, t + SUBJECT)]);
    if (found && (found.sure ? cast.persons.some((p) => p.from === found.from) : /^\p{Lu}/u.test(found.name)))
      return { ...found, verb: t, sure: false, isGuess: true };
  }
  return null;
}

function isParticiple(story: Story, t: number): boolean {
  return /ing$/.test(story.folded[t] as string) && story.folded[t] !== 'according';
}

/** `Ida Lund, a research fellow for Norway in the Asia-Pacific programme, said`: who the words between commas explain. */
function named(story: Story, cast: Cast, verb: number, open: number): Named | null {
  if (story.forms[verb - 1] !== ',') return null;
  for (let i = firstFrom(cast.persons, verb) - 1; i >= 0; i--) {
    const person = cast.persons[i] as NameReading;
    if (person.from < open) return null;
    if (story.forms[person.to] === ',' && person.to < verb - 1 && !isObject(story, person.from, open))
      return { name: person.words.join(' '), from: person.from, to: person.to, sure: true };
  }
  return null;
}

/** `said Lavrov`. A participle (`saying`, `adding`) has its subject before it, and whoever follows `told` is told. */
function subjectAfter(story: Story, cast: Cast, [verb, to]: readonly [number, number]): Named | null {
  if (isParticiple(story, verb) || /^(?:tells?|told)$/.test(story.folded[verb] as string)) return null;
  const search: Search = { within: [verb + 1, to], which: 'first' };
  const found = subjectIn(story, cast, search);
  // `says Egil and adds that Ada Brown`: whoever stands at the verb, known by a full name or not.
  const atVerb = bodyIn(story, cast.bodies, search);
  return found && atVerb && atVerb.from < found.from ? atVerb : found;
}

function isSubordinate(story: Story, quoteEnd: number, subject: number): boolean {
  for (let t = subject - 1; t >= Math.max(quoteEnd, subject - PHRASE); t--) {
    if (story.forms[t] === ',') return false;
    if (SUBORDINATE.test(story.folded[t] as string)) return true;
  }
  return false;
}

/** The persons of one version and every other name in it that is neither a place nor a people, both in order. */
export type Cast = { readonly persons: readonly NameReading[]; readonly bodies: readonly NameReading[] };

function isVerbAt(story: Story, t: number): boolean {
  const word = story.folded[t] as string;
  return (
    (/^\p{Ll}/u.test(story.forms[t] as string) && (isReportingVerb(word) || isFinding(story, t))) ||
    (word === 'according' && story.folded[t + 1] === 'to')
  );
}

/** How far behind `found` its `that` may stand: `found in her study that`. */
const THAT = 5;

/** `Lund found that children “enjoy …”`, but not `they found a dam`. */
function isFinding(story: Story, t: number): boolean {
  return (
    /^(?:finds|found|discovered)$/.test(story.folded[t] as string) &&
    story.folded.slice(t + 1, t + THAT).includes('that')
  );
}

type Search = { readonly within: readonly [number, number]; readonly which: 'first' | 'last' };

function subjectIn(story: Story, cast: Cast, search: Search): Named | null {
  const name = nameIn(cast.persons, search);
  return (
    subjectNamed(story, cast.persons, search) ??
    (name && !isOwner(story, name) ? name : null) ??
    pronounIn(story, cast, search) ??
    bodyIn(story, cast.bodies, search)
  );
}

/** Words before a name that make it an object: `opened the talks with Wang by saying`. */
const PREPOSITION = /^(?:about|against|alongside|among|at|between|by|for|from|in|into|near|of|over|than|to|with)$/;

/** The nearest person in the stretch that is no object of a preposition; before the verb only. */
function subjectNamed(
  story: Story,
  persons: readonly NameReading[],
  { within: [from, to], which }: Search,
): Named | null {
  if (which === 'first') return null;
  for (let i = firstFrom(persons, to) - 1; i >= 0; i--) {
    const person = persons[i] as NameReading;
    if (person.from < from) return null;
    if (person.to <= to && !isOwner(story, person) && !isObject(story, person.from, from))
      return { name: person.words.join(' '), from: person.from, to: person.to, sure: true };
  }
  return null;
}

/** Whether the name that begins at a token is the object of a preposition: `with Wang`. Looks back to `from`. */
export function isObject(story: Story, name: number, from: number): boolean {
  let t = name - 1;
  // `with Chinese foreign minister Wang`: over what qualifies the name.
  while (
    t > from &&
    (/^\p{Lu}/u.test(story.forms[t] as string) || isOffice(story.folded[t] as string) || story.folded[t] === 'the')
  )
    t--;
  return PREPOSITION.test(story.folded[t] ?? '');
}

function nameIn(names: readonly NameReading[], { within: [from, to], which }: Search): Named | null {
  const found = which === 'last' ? names[firstFrom(names, to) - 1] : names[firstFrom(names, from)];
  return found && found.from >= from && found.to <= to
    ? { name: found.words.join(' '), from: found.from, to: found.to, sure: true }
    : null;
}

/** `Moscow’s forces`, `Acme’s chief executive, said`: what belongs to somebody speaks, not the owner. */
function isOwner(story: Story, { to }: { readonly to: number }): boolean {
  return /['’]s?$/.test(story.forms[to - 1] as string);
}

/** A body must stand right at its verb (`RIA reported`, `said the Kremlin`): further off it is only what is spoken of. */
function bodyIn(story: Story, bodies: readonly NameReading[], search: Search): Named | null {
  const found = nameIn(bodies, search);
  const [from, to] = search.within;
  if (!found || isOwner(story, found)) return null;
  return (search.which === 'last' ? to - found.to : found.from - from) <= 1 ? found : null;
}

function pronounIn(story: Story, cast: Cast, { within: [from, to], which }: Search): Named | null {
  for (let i = 0; i < to - from; i++) {
    const t = which === 'last' ? to - 1 - i : from + i;
    const word = story.folded[t] ?? '';
    if (/^(?:he|she)$/.test(word)) {
      const before = cast.persons[firstFrom(cast.persons, t) - 1];
      return before ? { name: before.words.join(' '), from: t, to: t + 1, sure: false } : null;
    }
    if (word === 'it' || word === 'they' || (isOffice(word) && word !== 'foreign'))
      return { name: word, from: t, to: t + 1, sure: !/^(?:it|they)$/.test(word) };
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
