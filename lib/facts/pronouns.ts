import type { Gender } from '../lexicon/given-names.ts';
import { isReportingVerb } from '../lexicon/reporting-verbs.ts';
import { partsOf } from '../lexicon/thesaurus.ts';
import { isOffice } from '../lexicon/titles.ts';
import { type Cast, firstFrom } from './cast.ts';
import { contradicts, type Genders, genderOf, lastKey } from './genders.ts';
import { isObject, isOwner, startOfPhrase } from './name-phrases.ts';
import type { NameReading } from './names.ts';
import type { Story } from './story.ts';

/** So many sentences in a row may name nobody before a pronoun stands for nobody known. */
const QUIET = 2;
/** No more sentences than this are looked at for one pronoun: the work stays linear. */
const BACK = 24;
/** Of a longer sentence only so many tokens at its end. */
const LONGEST = 160;
/** How far behind a name its verb may stand: `Ada Brown, a member of the council of Lorne since the flood of 1987, left`. */
const ASIDE = 28;
/** So many adverbs and auxiliaries may stand between a name and its verb. */
const ADVERBS = 3;
const ADVERB =
  /^(?:also|later|then|earlier|first|today|yesterday|once|again|now|just|never|still|always|only|not|\p{L}+ly|\p{L}+day)$/u;
const AUXILIARY =
  /^(?:am|is|are|was|were|be|been|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|should)$/;
/** What opens a clause that another one holds. */
const SUBORDINATE =
  /^(?:after|although|as|because|before|if|since|that|though|unless|until|when|whereas|which|while|who|whom|whose|where)$/;
const JOINS = /^(?:and|but|or|so|then|yet)$/;

/** Singular nouns for a person, by the pronoun that takes them up; null for either. Offices are known elsewhere. */
const HE = /^(?:man|boy|father|dad|son|brother|husband|uncle|nephew|grandfather|policeman|fisherman|widower)$/;
const SHE = /^(?:woman|girl|mother|mum|mom|daughter|sister|wife|aunt|niece|grandmother|policewoman|actress|widow)$/;
const EITHER =
  /^(?:neighbou?r|witness|resident|driver|doctor|nurse|teacher|worker|farmer|victim|survivor|student|pupil|soldier|guard|passenger|villager|trader|activist|critic|friend|colleague|lodger|tenant|defendant|suspect|pilot|singer|writer|author|player|fan|protester|voter|priest|cook|waiter|clerk|constable|firefighter|paramedic|surgeon|engineer|scholar|historian|heir|ally|rival|successor|predecessor|child|baby|teenager|stranger|patient|inmate|prisoner|gunman|assistant|relative|cousin|person|pensioner|customer|shopper|miner|sailor|skipper)$/;
/**
 * Whom `he` or `she` stands for: the subject of the last sentence before it that has a person for its subject, as far as nothing else could be meant. Null where that does
 * not show: two persons do something there, a neighbour does whom no name tells, or somebody is only acted on. A wrong name is worse than none.
 */
export function antecedentOf(story: Story, cast: Cast, pronoun: number): NameReading | null {
  const form = story.folded[pronoun] as Gender;
  const own = story.sentenceAt(pronoun);
  let quiet = 0;
  for (let s = own; s >= Math.max(0, own - BACK); s--) {
    const [opening, to] = story.sentences[s] as readonly [number, number];
    const from = Math.max(opening, to - LONGEST);
    if (story.rowAt(from) < 0) return null;
    // `Mr Stone, she said, had lied`: whoever is spoken of in the sentence does not speak, save in a clause of his own: `Stone came and he said`.
    if ((s === own && !isOfOneSubject(story, from, pronoun)) || isAllQuoted(story, [from, to])) continue;
    const found = personsIn(story, cast, { within: [from, s === own ? pronoun : to], form });
    if (found === 'nobody') {
      if (++quiet > QUIET) break;
    } else if (found === 'unclear') return null;
    else if (found !== 'pronoun') return found;
    else quiet = 0;
  }
  const [from, to] = story.sentences[own] as readonly [number, number];
  return aloneIn(story, cast, { within: [Math.max(from, to - LONGEST), to], form });
}

/** Of a sentence before which nobody is named who could be meant, the one person who does something in it: `The loans Stone took out were a protest, he said`. */
function aloneIn(story: Story, cast: Cast, { within, form }: Stretch): NameReading | null {
  const [first, ...others] = personsBetween(cast.persons, within).filter((p) => !story.isQuoted(p.from));
  if (!first || contradicts(cast.genders, first, form) || !isSubject(story, first, within)) return null;
  return others.every((p) => lastKey(p) === lastKey(first)) ? first : null;
}

function isOfOneSubject(story: Story, from: number, pronoun: number): boolean {
  const opener = story.folded[from] as string;
  return JOINS.test(story.folded[pronoun - 1] ?? '') || (pronoun > from && SUBORDINATE.test(opener));
}

function isAllQuoted(story: Story, [from, to]: readonly [number, number]): boolean {
  for (let t = from; t < to; t++)
    if (!story.isQuoted(t) && /[\p{L}\p{N}]/u.test(story.forms[t] as string)) return false;
  return true;
}

type Stretch = { readonly within: readonly [number, number]; readonly form: Gender };

/** Whom a sentence leaves for a pronoun in the next one; `pronoun` when it has the same one for its subject, `nobody` when it is about no person at all. */
function personsIn(
  story: Story,
  cast: Cast,
  { within: [from, to], form }: Stretch,
): NameReading | 'pronoun' | 'nobody' | 'unclear' {
  const possible = personsBetween(cast.persons, [from, to]).filter(
    (p) => !story.isQuoted(p.from) && !contradicts(cast.genders, p, form),
  );
  const subjects = possible.filter((p) => isSubject(story, p, [from, to]));
  // `Brown had lied, he said`, `Brown had lied, Stone said`: who says so goes on, and not of whom it is said.
  const tag = tagIn(story, { within: [from, to], form });
  if (tag !== null && story.folded[tag] === form) return 'pronoun';
  const subject =
    subjects.find((p) => tag !== null && p.from <= tag && tag < p.to) ??
    subjects.find((p) => !isSubordinate(story, p, from)) ??
    subjects[0];
  const until = subject?.from ?? to;
  if (
    !subject &&
    personsBetween(cast.bodies, [from, to]).some(
      (b) => !story.isQuoted(b.from) && isSubject(story, b, [from, to]) && !isSubordinate(story, b, from),
    )
  )
    return 'unclear';
  const same = pronounsIn(story, { within: [from, until], form });
  if (same === 'subject') return 'pronoun';
  if (
    hasOtherPerson(story, { within: [from, subject ? startOfPhrase(story, subject.from, from) : to], form }, possible)
  )
    return 'unclear';
  if (subject) return isRivalled(story, { subject, subjects, from }) ? 'unclear' : subject;
  if (possible.length > 0) return onlyOne(story, cast.genders, possible, form) ?? 'unclear';
  return same === 'there' ? 'pronoun' : 'nobody';
}

/** Somebody who does nothing in the sentence, where nobody else is in it and the pronoun is known to fit: `The court jailed Ada Brown. “It is unjust,” she said`. */
function onlyOne(
  story: Story,
  genders: Genders,
  [first, ...others]: readonly NameReading[],
  form: Gender,
): NameReading | null {
  const isOne = first && others.every((p) => lastKey(p) === lastKey(first)) && !isOwner(story, first);
  return isOne && genderOf(genders, first) === form ? first : null;
}

function personsBetween(
  persons: readonly NameReading[],
  [from, to]: readonly [number, number],
): readonly NameReading[] {
  return persons.slice(firstFrom(persons, from), firstFrom(persons, to));
}

/** Where the pronoun or the name begins that stands with a verb of saying behind a comma or quotation mark: `…, he said`, `…, Ada Brown said on Monday`. */
function tagIn(story: Story, { within: [from, to], form }: Stretch): number | null {
  for (let t = to - 2; t > from; t--) {
    if (story.isQuoted(t) || !isReportingVerb(story.folded[t + 1] as string)) continue;
    const isName = /^\p{Lu}/u.test(story.forms[t] as string);
    if (!isName && story.folded[t] !== form) continue;
    const start = isName ? startOfPhrase(story, t, from) : t;
    if (start > from && /^[,”’"']$/.test(story.forms[start - 1] as string)) return t;
  }
  return null;
}

/** Whether somebody does something in a stretch. `For Ada Brown, …` and `according to Ada Brown` open a sentence about her; else a verb must follow the name. */
export function isSubject(story: Story, name: NameReading, [from, to]: readonly [number, number]): boolean {
  if (isOwner(story, name)) return false;
  const opener = startOfPhrase(story, name.from, from) - 1;
  if (story.folded[opener] === 'to' && story.folded[opener - 1] === 'according') return true;
  if (story.folded[opener] === 'for' && opener === from) return true;
  return !isObject(story, name.from, from) && verbOf(story, name.to, to) !== null;
}

/** The verb of the name that ends before a token: at it, behind adverbs, behind what stands between commas, or behind `of the Guild`. Null when there is none. */
function verbOf(story: Story, at: number, to: number): number | null {
  const next = story.folded[at] ?? '';
  if (at >= to) return null;
  if (next === ',' || /^(?:of|from|at|for)$/.test(next)) {
    for (let t = at + 1; t < Math.min(to, at + ASIDE); t++) {
      if (
        next === ','
          ? story.folded[t - 1] === ',' && isVerb(story, t, to)
          : AUXILIARY.test(story.folded[t] as string) || isPast(story, t)
      )
        return t;
    }
    return null;
  }
  return isVerb(story, at, to) ? at : null;
}

function isVerb(story: Story, at: number, to: number): boolean {
  let t = at;
  while (t < to && t - at < ADVERBS && ADVERB.test(story.folded[t] as string)) t++;
  const form = story.forms[t] ?? '';
  if (t >= to || !/^\p{Ll}/u.test(form)) return false;
  const word = story.folded[t] as string;
  return (
    AUXILIARY.test(word) ||
    (!SUBORDINATE.test(word) && !JOINS.test(word) && partsOf(word).has('v') && !/ing$/.test(word))
  );
}

function isPast(story: Story, t: number): boolean {
  return /^\p{Ll}+ed$/u.test(story.forms[t] as string) || story.folded[t] === 'said';
}

/** `The man who shot Stone`, `when Stone left`: between the last comma and the name. */
function isSubordinate(story: Story, { from: name }: NameReading, from: number): boolean {
  for (let t = name - 1; t >= from; t--) {
    if (story.forms[t] === ',') return false;
    if (SUBORDINATE.test(story.folded[t] as string)) return true;
  }
  return false;
}

/** Two who do something, joined: `Brown and Stone met`, `Brown left and Stone stayed`. Whom a subject speaks of (`Brown said Stone had left`) is no rival. */
function isRivalled(
  story: Story,
  {
    subject,
    subjects,
    from,
  }: { readonly subject: NameReading; readonly subjects: readonly NameReading[]; readonly from: number },
): boolean {
  const before = startOfPhrase(story, subject.from, from) - 1;
  if (/^(?:and|or)$/.test(story.folded[before] ?? '') && /^\p{Lu}/u.test(story.forms[before - 1] ?? '')) return true;
  if (story.folded[subject.to] === 'and' && /^\p{Lu}/u.test(story.forms[subject.to + 1] ?? '')) return true;
  return subjects.some(
    (p) =>
      lastKey(p) !== lastKey(subject) &&
      p.from > subject.to &&
      /^(?:and|but|while|whereas|;)$/.test(story.folded[startOfPhrase(story, p.from, from) - 1] ?? ''),
  );
}

/** A pronoun of the same form: as the subject, or anywhere (`his mood`, `when he stood`). */
function pronounsIn(story: Story, { within: [from, to], form }: Stretch): 'subject' | 'there' | null {
  const bound = form === 'he' ? /^(?:he|him|his)$/ : /^(?:she|her|hers)$/;
  let found: 'there' | null = null;
  for (let t = from; t < to; t++) {
    const word = story.folded[t] as string;
    if (!bound.test(word) || story.isQuoted(t)) continue;
    found = 'there';
    if (word === form && !SUBORDINATE.test(story.folded[t - 1] ?? '')) return 'subject';
  }
  return found;
}

/** Whether somebody without a name is spoken of whom the pronoun could mean: `the minister`, `a neighbour`. Words beside a name are that person's. */
function hasOtherPerson(story: Story, { within: [from, to], form }: Stretch, named: readonly NameReading[]): boolean {
  for (let t = from; t < to; t++) {
    const word = story.folded[t] as string;
    if (story.isQuoted(t) || !/^\p{Ll}/u.test(story.forms[t] as string)) continue;
    const isPerson =
      (form === 'he' ? HE : SHE).test(word) || EITHER.test(word) || (isOffice(word) && !isOfficeOfMany(word));
    if (isPerson && !named.some((p) => isBeside(story, t, p))) return true;
  }
  return false;
}

function isOfficeOfMany(word: string): boolean {
  return /s$/.test(word) || /^(?:foreign|prime|vice|general|head|chair|fellow|chief|major)$/.test(word);
}

/** `The minister, Carl Stone,`; `minister Carl Stone`; `Carl Stone, the minister`. */
function isBeside(story: Story, t: number, name: NameReading): boolean {
  if (t >= name.to) return story.forms[name.to] === ',' && !story.forms.slice(name.to + 1, t).includes(',');
  return t >= startOfPhrase(story, name.from, 0) - 1 || (t === name.from - 2 && story.forms[name.from - 1] === ',');
}
