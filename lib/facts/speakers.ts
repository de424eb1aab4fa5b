import { isPossessive } from '../lexicon/possessive.ts';
import { isReportingVerb, reportingStance } from '../lexicon/reporting-verbs.ts';
import { lemmasOf } from '../lexicon/thesaurus.ts';
import { isOffice } from '../lexicon/titles.ts';
import { type Cast, firstFrom } from './cast.ts';
import { isObject, isOwner, startOfPhrase } from './name-phrases.ts';
import type { NameReading } from './names.ts';
import { antecedentOf, isSubject } from './pronouns.ts';
import type { Story } from './story.ts';

/** Who is said to speak; token indices, end exclusive. `name` as printed, `verb` the token of the verb that says so. `isGuess`: the verb says so of what was said before. */
export type Speaker = Named & { readonly verb: number; readonly isGuess?: boolean };

/** `sure` false for a pronoun: whom it stands for is a guess, and its `name` the pronoun itself where nobody can say. */
type Named = { readonly name: string; readonly from: number; readonly to: number; readonly sure: boolean };

/** How far from the marks the verb may stand, in tokens: `…,” the powerful secretary of the council, Nikolai P., said`. */
const REACH = 20;
/** How far from its verb the speaker may stand. */
const SUBJECT = 12;
/** How far from its verb a name that the words between commas explain. */
const EXPLAINED = 60;
/** A clause these open is about something else than the quotation: `… after the United States said it was worried`. */
const SUBORDINATE =
  /^(?:after|although|as|because|before|but|if|since|that|though|unless|until|when|whereas|which|while|who)$/;
/** What may stand between a subject and its verb: `she later said`, `he had not told`. */
const BETWEEN = /^(?:has|have|had|also|later|then|earlier|once|again|now|just|still|not|never|\p{L}+ly)$/u;
/** How many words of its noun phrase may stand between such a word and a speaker. */
const PHRASE = 4;

/**
 * The speaker of a quotation: the person beside the nearest reporting verb after it, else before it, in the same sentence;
 * an office or a body (Peskov, the governor, RIA) where no person stands. A pronoun at the verb is its subject, whatever name stands farther off.
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
  // `His sister shouted: “Come down!” Ada Brown says that …`: a colon has shown who speaks.
  const isShown = story.forms[from - 2] === ':' && /^[.!?]$/.test(story.forms[to - 1] ?? '');
  for (let t = to; t < (isShown ? to : Math.min(sentence[1], to + REACH)); t++) {
    if (story.forms[t] === '“' || story.forms[t] === '‘') break;
    if (!isVerbAt(story, t)) continue;
    const before = subjectBefore(story, cast, [to, t]);
    if (before && isSubordinate(story, to, before.from)) continue;
    const found =
      quotedBy(story, cast, t) ??
      before ??
      named(story, cast, t, sentence[0]) ??
      (isInverted(story, t) ? subjectAfter(story, cast, [t, Math.min(sentence[1], t + SUBJECT)]) : null) ??
      // `Pavel Orlov welcomed the “heroic” army, saying`: a participle is said of the sentence's subject.
      (isParticiple(story, t) ? subjectBefore(story, cast, [sentence[0], from]) : null);
    if (found) return { ...found, verb: t };
  }
  let hoped: Speaker | null = null;
  for (let t = from - 1; t >= Math.max(sentence[0], from - REACH); t--) {
    if (!isVerbAt(story, t)) continue;
    const found =
      quotedBy(story, cast, t) ??
      agentOf(story, cast, t) ??
      subjectBefore(story, cast, [Math.max(sentence[0], t - SUBJECT), t], sentence[0]) ??
      (isInverted(story, t) ? subjectAfter(story, cast, [t, from]) : null);
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
  if (!person || noun - person.to > 2 || !isPossessive(story.forms[person.to - 1] as string)) return null;
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
      subjectBefore(story, cast, [Math.max(open, t - SUBJECT), t], open) ??
      (isInverted(story, t) ? subjectAfter(story, cast, [t, Math.min(to, t + SUBJECT)]) : null);
    if (found && (found.sure ? cast.persons.some((p) => p.from === found.from) : /^\p{Lu}/u.test(found.name)))
      return { ...found, verb: t, sure: false, isGuess: true };
  }
  return null;
}

function isParticiple(story: Story, t: number): boolean {
  return /ing$/.test(story.folded[t] as string) && story.folded[t] !== 'according';
}

/** `Said Ada Brown`, `, said Ada Brown`, `according to Ada Brown`; in `the company said Ada Brown had left` it is the company that speaks. */
function isInverted(story: Story, verb: number): boolean {
  if (story.folded[verb] === 'according') return true;
  const at = BETWEEN.test(story.folded[verb - 1] ?? '') ? verb - 2 : verb - 1;
  // A “judge” said Brown was right: a word in marks speaks.
  const mark = /^[”’"']$/.test(story.forms[at] ?? '') ? at - 1 : at;
  return mark < 0 || !/[\p{L}\p{N}]/u.test(story.forms[mark] as string);
}

/** `RIA quoted Pavel Orlov as saying`, `citing Ada Brown`: the words are those of the one who is quoted, not of who quotes. */
function quotedBy(story: Story, cast: Cast, verb: number): Named | null {
  if (!lemmasOf(story.folded[verb] as string).some((l) => l === 'cite' || l === 'quote')) return null;
  if (/^(?:is|are|was|were|be|been|being)$/.test(story.folded[verb - 1] ?? '')) return null;
  return subjectAfter(story, cast, [verb, verb + SUBJECT]);
}

/** `Was described by the captain as`: whoever does what a passive verb says. */
function agentOf(story: Story, cast: Cast, verb: number): Named | null {
  const isPassive = /^(?:is|are|was|were|be|been|being)$/.test(story.folded[verb - 1] ?? '');
  return isPassive && story.folded[verb + 1] === 'by' ? subjectAfter(story, cast, [verb + 1, verb + SUBJECT]) : null;
}

/** `Ida Lund, a research fellow for Norway in the Asia-Pacific programme, said`: who the words between commas explain, and nobody in these words. */
function named(story: Story, cast: Cast, verb: number, open: number): Named | null {
  if (story.forms[verb - 1] !== ',') return null;
  let found: NameReading | null = null;
  for (let i = firstFrom(cast.persons, Math.max(open, verb - EXPLAINED)); i < cast.persons.length; i++) {
    const person = cast.persons[i] as NameReading;
    if (person.to >= verb - 1) break;
    if (story.forms[person.to] !== ',' || isOwner(story, person) || isObject(story, person.from, open)) continue;
    if (story.isQuoted(person.from) || isSubordinate(story, open, person.from)) continue;
    if (found === null || opensClause(story, person.from, found.to)) found = person;
  }
  return found && nameOf(found);
}

/** `…, and Carl Stone, the engineer, said`: the name begins a clause of its own. */
function opensClause(story: Story, name: number, from: number): boolean {
  return /^(?:and|but|while|whereas|;|”|")$/.test(story.folded[startOfPhrase(story, name, from) - 1] ?? '');
}

/** `said Lavrov`. A participle (`saying`, `adding`) has its subject before it, and whoever follows `told` is told. */
function subjectAfter(story: Story, cast: Cast, [verb, to]: readonly [number, number]): Named | null {
  const word = story.folded[verb] as string;
  if ((isParticiple(story, verb) && word !== 'citing' && word !== 'quoting') || /^(?:tells?|told)$/.test(word))
    return null;
  const within = [verb + 1, to] as const;
  const persons = cast.persons
    .slice(firstFrom(cast.persons, within[0]), firstFrom(cast.persons, to))
    .filter((p) => p.to <= to && !isOwner(story, p));
  // `Said Lund chairman Ada Brown`: a firm called as somebody is.
  const person = persons.find((p, i) => !(persons[i + 1] && isOfficeBetween(story, p.to, persons[i + 1]?.from ?? 0)));
  const found = person ? nameOf(person) : officeIn(story, { within, which: 'first' });
  // `says Egil and adds that Ada Brown`: whoever stands at the verb, known by a full name or not.
  const atVerb = bodyIn(story, cast.bodies, { within, which: 'first' });
  if (person && atVerb && isOfficeBetween(story, atVerb.to, person.from)) return found;
  return atVerb && (!found || atVerb.from < found.from) ? atVerb : found;
}

/** `Said Civic Union leader Ada Brown`: the body is whose office it is. */
function isOfficeBetween({ folded, forms }: Story, from: number, to: number): boolean {
  if (to <= from || !isOffice(folded[to - 1] as string)) return false;
  return forms.slice(from, to).every((form) => /^\p{Ll}/u.test(form));
}

function isSubordinate(story: Story, quoteEnd: number, subject: number): boolean {
  for (let t = subject - 1; t >= Math.max(quoteEnd, subject - PHRASE); t--) {
    if (story.forms[t] === ',') return false;
    if (SUBORDINATE.test(story.folded[t] as string)) return true;
  }
  return false;
}

/** What makes a noun of a word that may be a verb: `a report`, `the minister’s order`. */
const ARTICLE = /^(?:the|a|an|this|these|those|his|her|their|its|our|my|no|any|every|each|some|of|new)$/;

/** `Too early to say`, `declined to comment`: nobody says anything by it. */
const UNSAID = /^(?:early|soon|hard|difficult|impossible|unable|reluctant|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing))$/;

function isVerbAt(story: Story, t: number): boolean {
  const word = story.folded[t] as string;
  if (word === 'according') return story.folded[t + 1] === 'to';
  if (!/^\p{Ll}/u.test(story.forms[t] as string) || !(isReportingVerb(word) || isFinding(story, t))) return false;
  if (ARTICLE.test(story.folded[t - 1] ?? '')) return false;
  if (story.folded[t - 1] === 'to' && UNSAID.test(story.folded[t - 2] ?? '')) return false;
  // `Peace and order`: what is as often a noun is a verb behind a plural (`critics claim`), an auxiliary or `to`.
  return !NOUN.test(word) || BEFORE_VERB.test(story.folded[t - 1] ?? '');
}

/** The forms of reporting verbs that are nouns as well. */
const NOUN =
  /^(?:answer|appeal|boast|call|caution|charge|claim|comment|demand|estimate|fear|guess|highlight|hint|hope|joke|note|order|pledge|promise|quip|quote|remark|reply|report|request|signal|state|stress|tweet|vow)$/;
const BEFORE_VERB =
  /^(?:to|i|we|you|they|who|not|will|would|can|could|may|might|must|shall|should|do|did|does|\p{L}{2,}[^'s]s|people|police)$/u;

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

/**
 * Who does what a verb says, before it: a pronoun at the verb, whom the words between commas explain, the nearest person, the nearest pronoun or office, a body at the verb. No farther back than the
 * stretch, save behind commas.
 */
function subjectBefore(
  story: Story,
  cast: Cast,
  [from, verb]: readonly [number, number],
  open: number = from,
): Named | null {
  const search: Search = { within: [from, verb], which: 'last' };
  const at = pronounAt(story, verb, from);
  if (at !== null) return pronounOf(story, cast, at);
  const office = officeAt(story, verb, from);
  if (office !== null) return office;
  const isJoined = /^(?:and|but|then)$/.test(story.folded[verb - 1] ?? '');
  const reach = isJoined ? open : from;
  const person =
    named(story, cast, verb, open) ??
    (isJoined ? doerIn(story, cast, [reach, verb]) : null) ??
    subjectNamed(story, cast.persons, search);
  const pronoun = pronounIn(story, [reach, verb]);
  if (pronoun !== null && (!person || person.to <= pronoun) && person?.from !== verb)
    return pronounOf(story, cast, pronoun);
  return person ?? officeIn(story, search) ?? bodyIn(story, cast.bodies, search);
}

/** `Ida Lund thanked Carl Stone and said`: of two joined verbs the doer is one, the nearest name that a verb follows. */
function doerIn(story: Story, { persons }: Cast, [from, verb]: readonly [number, number]): Named | null {
  for (let i = firstFrom(persons, verb) - 1; i >= 0; i--) {
    const person = persons[i] as NameReading;
    if (person.from < from) return null;
    if (!story.isQuoted(person.from) && isSubject(story, person, [from, verb])) return nameOf(person);
  }
  return null;
}

/** `She said`, `he later told`: the pronoun that stands at the verb, or null. */
function pronounAt(story: Story, verb: number, from: number): number | null {
  let t = verb - 1;
  while (t > from && verb - t <= PHRASE && BETWEEN.test(story.folded[t] as string)) t--;
  return t >= from && /^(?:he|she|it|they)$/.test(story.folded[t] as string) ? t : null;
}

/** The last `he` or `she` that is a subject of its own: not of a clause within another (`that he`), where whoever speaks stands before it. */
function pronounIn(story: Story, [from, to]: readonly [number, number]): number | null {
  for (let t = to - 1; t >= from; t--)
    if (/^(?:he|she)$/.test(story.folded[t] as string) && !SUBORDINATE.test(story.folded[t - 1] ?? '')) return t;
  return null;
}

function pronounOf(story: Story, cast: Cast, t: number): Named {
  const word = story.folded[t] as string;
  const person = /^(?:he|she)$/.test(word) ? antecedentOf(story, cast, t) : null;
  return { name: person ? person.words.join(' ') : word, from: t, to: t + 1, sure: false };
}

/** The nearest person in the stretch before a verb that is no object of a preposition. */
function subjectNamed(story: Story, persons: readonly NameReading[], { within: [from, to] }: Search): Named | null {
  for (let i = firstFrom(persons, to) - 1; i >= 0; i--) {
    const person = persons[i] as NameReading;
    if (person.from < from) return null;
    if (person.to <= to && !isOwner(story, person) && !isObject(story, person.from, from)) return nameOf(person);
  }
  return null;
}

function nameOf(person: NameReading): Named {
  return { name: person.words.join(' '), from: person.from, to: person.to, sure: true };
}

function nameIn(names: readonly NameReading[], { within: [from, to], which }: Search): Named | null {
  const found = which === 'last' ? names[firstFrom(names, to) - 1] : names[firstFrom(names, from)];
  return found && found.from >= from && found.to <= to ? nameOf(found) : null;
}

/** A body must stand right at its verb (`RIA reported`, `said the Kremlin`): further off it is only what is spoken of. */
function bodyIn(story: Story, bodies: readonly NameReading[], search: Search): Named | null {
  const found = nameIn(bodies, search);
  const [from, to] = search.within;
  if (!found || isOwner(story, found)) return null;
  if (search.which === 'first') return found.from - from <= 1 ? found : null;
  return to - found.to <= 1 && !isObject(story, found.from, from) ? found : null;
}

/** `Whose leader said`, `a spokesman for the prime minister said`: the office whose verb it is, or null. */
function officeAt(story: Story, verb: number, from: number): Named | null {
  let t = verb - 1;
  while (t > from && verb - t <= PHRASE && BETWEEN.test(story.folded[t] as string)) t--;
  return t >= from && isOffice(story.folded[t] as string) && /^\p{Ll}/u.test(story.forms[t] as string)
    ? officeOf(story, headOf(story, t, from))
    : null;
}

/** The office that is meant: in `a spokesman for the prime minister` the spokesman. */
function headOf(story: Story, office: number, from: number): number {
  for (let t = office - 1; t > Math.max(from, office - SUBJECT); t--) {
    const word = story.folded[t] as string;
    if (!/\p{L}/u.test(word) || SUBORDINATE.test(word) || isVerbAt(story, t)) break;
    if (/^(?:for|of)$/.test(word) && isOffice(story.folded[t - 1] as string)) return t - 1;
  }
  return office;
}

function officeOf(story: Story, t: number): Named {
  return { name: story.folded[t] as string, from: t, to: t + 1, sure: true };
}

function officeIn(story: Story, { within: [from, to], which }: Search): Named | null {
  for (let i = 0; i < to - from; i++) {
    const t = which === 'last' ? to - 1 - i : from + i;
    const word = story.folded[t] ?? '';
    if (!isOffice(word) || word === 'foreign') continue;
    return officeOf(story, headOf(story, t, from));
  }
  return null;
}
