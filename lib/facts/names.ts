import { currencyOfCode } from '../lexicon/currencies.ts';
import { isFunctionWord } from '../lexicon/function-words.ts';
import { genderOfName } from '../lexicon/given-names.ts';
import { isModal } from '../lexicon/hedges.ts';
import { mayBePerson } from '../lexicon/persons.ts';
import { isDemonym, isPlace } from '../lexicon/places.ts';
import { isPossessive, withoutPossessive } from '../lexicon/possessive.ts';
import { isDecadeWord } from '../lexicon/quantities.ts';
import { isReportingVerb } from '../lexicon/reporting-verbs.ts';
import { isDictionaryWord, partsOf } from '../lexicon/thesaurus.ts';
import { isCourtesyTitle, isOffice, titleInFull } from '../lexicon/titles.ts';
import type { Passage, Story } from './story.ts';

/** A name as it stands: token indices (end exclusive), its words as printed without titles and possessives. */
export type NameReading = {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  /** False for a plain word that opens a sentence (Brown, Battles), an office (King) and a month (May): a name only if somebody is called so elsewhere. */
  readonly sure: boolean;
};

/** Small words inside names: Ursula von der Leyen, Mohammed bin Salman. */
const LINKS =
  /^(?:af|al|av|el|bin|ibn|abu|da|das|de|dei|del|della|den|der|di|do|dos|du|la|las|le|los|van|von|ten|ter|y|zu|zur)$/;
/** So many of them in a row: `van der`, `de la`. */
const MOST_LINKS = 2;

/** Whether a word, folded, is one of them. */
export function isNameLink(word: string): boolean {
  return LINKS.test(word);
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** What has a capital and names nobody: a scale, a thing known by its initials. */
const NO_NAME = /^(?:tv|cctv|celsius|fahrenheit)$/;

/** Clocks of the world: some name nothing else, some only behind an hour (`IST` may be a school). */
const ZONE = /^(?:gmt|utc|bst|cet|cest|eest|edt|cdt|mdt|pdt|jst|msk|aest|aedt|acst|awst|nzst|nzdt)$/;
const ZONE_BEHIND = /^(?:e|c|m|p|i|ak|h)s?t$|^eet$/;
const HOUR = /\d$|^[ap]\.?m\.?$|^(?:noon|midnight|hours|hrs)$/;
/** `Eastern Standard Time`, `Greenwich Mean Time`. */
const ZONE_WORD =
  /^(?:eastern|central|mountain|pacific|atlantic|greenwich|british|european|standard|daylight|summer|mean|local|time)$/;

/** AP's months: a name only without their full stop and day (`Jan Lund`). */
const SHORT_MONTH = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
/** Months that are surnames too: Theresa May, Ida June. */
const NAMED_MONTH = /^(?:march|april|may|june|august)$/;
/** Words before a month that say it is one. */
const BEFORE_MONTH =
  /^(?:in|of|since|by|until|till|from|last|next|this|early|late|mid|through|for|to|and|or|on|every|each|during|before|after|between|-|–)$/;
/** Openers of a clause that neither the dictionary nor the list of function words has. */
const CONJUNCTION = /^(?:unless|whereas|lest|albeit|whoever|whatever|whichever|without|within|amid|despite|towards?)$/;
/** Words that open a sentence with a capital before a name and belong to none: `Ask Ada Brown`, `Two Norwegian`. */
const BEFORE_NAME =
  /^(?:ask|meet|enter|call|tell|take|see|cue|hear|watch|remember|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|many|most|several|dozens)$/;

/** The names of a story, in order, titles and offices before them cut off. One pass over its tokens. */
export function readNames(story: Story): NameReading[] {
  const out: NameReading[] = [];
  for (const p of story.passages) {
    if (isTitleCase(story, p)) continue;
    for (let t = p.from; t < p.to; ) {
      if (!isCapital(story, t)) {
        t++;
        continue;
      }
      const end = runEnd(story, t, p.to);
      const name = trimmed(story, t, end);
      if (name) out.push(name);
      t = end;
    }
  }
  return out;
}

/** So many plain words with a capital, beyond the first, show that a line without a full stop sets every word so. */
const TITLE_CASE = 3;

/** A headline in title case (`Storm Closes Coast Road, Ferry Line Says`): there a capital names nobody. */
function isTitleCase(story: Story, { from, to }: Passage): boolean {
  if (/^[.!?]$/.test(story.forms[to - 1] ?? '')) return false;
  let plain = 0;
  for (let t = from; t < to; t++) {
    const form = story.forms[t] as string;
    if (/^\p{Ll}{4}/u.test(form) && !isFunctionWord(form)) return false;
    if (t > from && /^\p{Lu}\p{Ll}/u.test(form) && isDictionaryWord(form.toLowerCase()) && !isPlace(form.toLowerCase()))
      plain++;
  }
  return plain >= TITLE_CASE;
}

function isCapital(story: Story, t: number): boolean {
  const form = story.forms[t] as string;
  const word = withoutPossessive(story.folded[t] as string);
  if (SHORT_MONTH.test(word) && /^(?:\.|\d+)$/.test(story.forms[t + 1] ?? '')) return false;
  if (ZONE.test(word) || (ZONE_BEHIND.test(word) && HOUR.test(behindStop(story, t)))) return false;
  // `SFr1.9bn`.
  const code = /^(\p{Ll}+)\d/u.exec(word)?.[1];
  if (code !== undefined && currencyOfCode(code) !== undefined) return false;
  // `The No 4 seed`.
  if (NO_NAME.test(word) || isDecadeWord(word) || (word === 'no' && /^(?:\.|\d+)$/.test(story.forms[t + 1] ?? '')))
    return false;
  // `Norvane A/S`: half of what kind of company it is.
  if (/^\p{Lu}$/u.test(form) && (isSlashed(story, t - 1) || isSlashed(story, t + 1))) return false;
  return /^\p{Lu}/u.test(form) && (!CALENDAR.test(word) || isSurnameMonth(story, t));
}

/** A slash with no space on either side. */
function isSlashed(story: Story, t: number): boolean {
  return story.forms[t] === '/' && isGlued(story, t);
}

/** The word before a token, over a full stop: `6 p.m. EST`. */
function behindStop({ folded }: Story, t: number): string {
  return (folded[t - 1] === '.' ? folded[t - 2] : folded[t - 1]) ?? '';
}

/** `Theresa May`, `Mr May`, `May said`; not `in May`, `Moscow May 9`. */
function isSurnameMonth({ folded }: Story, t: number): boolean {
  const word = withoutPossessive(folded[t] as string);
  if (!NAMED_MONTH.test(word) || /^\d/.test(folded[t + 1] ?? '')) return false;
  const before = folded[t - 1] === '.' ? folded[t - 2] : folded[t - 1];
  if (isCourtesyTitle(before ?? '') || genderOfName(before ?? '') !== null) return true;
  const behind = folded[t + 1] ?? '';
  return (
    !BEFORE_MONTH.test(before ?? '') && (isReportingVerb(behind) || /^(?:has|had|is|was|will|would|did)$/.test(behind))
  );
}

/** A run of capitalised words; it ends with a possessive, and a linking word counts only between two of them. */
function runEnd(story: Story, from: number, limit: number): number {
  let t = from + 1;
  while (t < limit) {
    if (isPossessive(story.forms[t - 1] as string)) return t;
    if (isCapital(story, t)) t++;
    else if (
      story.forms[t] === '-' &&
      t + 1 < limit &&
      isGlued(story, t) &&
      !isCapital(story, t + 1) &&
      /^\p{Ll}{1,4}$/u.test(story.forms[t + 1] as string)
    )
      t += 2;
    else if (
      ((story.forms[t] === '-' && isGlued(story, t) && !isRegion(withoutPossessive(story.folded[t - 1] as string))) ||
        story.forms[t] === '&') &&
      t + 1 < limit &&
      isCapital(story, t + 1)
    )
      t += 2;
    else if (linked(story, t, limit) > t) t = linked(story, t, limit);
    else if (
      story.forms[t] === '.' &&
      (isCourtesyTitle(story.folded[t - 1] as string) || titleInFull(story.folded[t - 1] as string) !== null) &&
      t + 1 < limit &&
      isCapital(story, t + 1)
    )
      t++;
    else return t;
  }
  return t;
}

/** Behind small words and the capital that follows them: `von der Leyen`, `de la Cruz`, `al-Masri`, `d’Orsi`; the token itself where none follows. */
function linked(story: Story, at: number, limit: number): number {
  if (/^d[’']\p{Lu}/u.test(story.forms[at] as string)) return at + 1;
  let t = at;
  while (t < limit && t - at < MOST_LINKS && LINKS.test(story.forms[t] as string)) t++;
  if (t > at && story.forms[t] === '-' && t + 1 < limit && isGlued(story, t)) t++;
  return t > at && t < limit && isCapital(story, t) ? t + 1 : at;
}

/** China-Russia ties: a hyphen between places or peoples names two. */
function isRegion(word: string): boolean {
  return isPlace(word) || isDemonym(word);
}

const PEOPLES =
  /^(?:western|eastern|northern|southern|central|asian|european|african|arab|islamic|muslim|christian|jewish|soviet|nazi|eurasian|latin|anyone|everyone|everybody|nobody)$/;

/** Adjectives of peoples and regions name nobody: Ukrainian, Western, North Korean. */
function isPeople(word: string, length: number): boolean {
  return length <= 2 && (isDemonym(word) || PEOPLES.test(word));
}

/** Kim Jong-un: no space on either side of the hyphen. */
function isGlued(story: Story, t: number): boolean {
  const { starts, ends } = story.text.tokens;
  return ends[t - 1] === starts[t] && ends[t] === starts[t + 1];
}

/** What an office is of, in one word: `Secretary of State Blinken`. */
const OF_OFFICE =
  /^(?:state|defen[cs]e|war|justice|police|staff|health|education|energy|labou?r|transport|agriculture)$/;

/** Of the office, and not of the name, as in `mayor of Marlow Ridge`; any country before a given name, `president of France Paul Lund`. */
function isOfOffice({ folded }: Story, t: number): boolean {
  const word = withoutPossessive(folded[t] as string);
  return OF_OFFICE.test(word) || isOffice(word) || genderOfName(folded[t + 1] ?? '') !== null;
}

/** Cuts what is before the name proper: `Russian Foreign Minister` Sergei Lavrov, `Mr` Wang; null when nothing stays. */
function trimmed(story: Story, from: number, to: number): NameReading | null {
  let start = from;
  while (start < to && !/^\p{Lu}/u.test(story.forms[start] as string)) start++;
  // `Secretary of State Antony Blinken`: the office runs on over the small word.
  if (
    to - start >= 2 &&
    story.folded[start - 1] === 'of' &&
    isOffice(withoutPossessive(story.folded[start - 2] ?? '')) &&
    start === from &&
    isOfOffice(story, start)
  )
    start++;
  for (let t = start; t < to; t++) {
    const word = withoutPossessive(story.folded[t] as string);
    // Paul St. John has no title.
    const title =
      isOffice(word) || isCourtesyTitle(word) || (titleInFull(word) !== null && !(word === 'st' && t > start));
    if (title && t + 1 < to) start = t + 1;
    else if (t === start && t + 1 < to && isDemonym(word) && !isPlace(word)) start = t + 1;
    else if (t === start && story.forms[t] === '.') start = t + 1;
  }
  const isTitle = isOffice(withoutPossessive(story.folded[to - 1] as string));
  let sure = !(isTitle || CALENDAR.test(withoutPossessive(story.folded[to - 1] as string))) || to - start > 1;
  if (
    start >= to ||
    isPeople(withoutPossessive(story.folded[to - 1] as string), to - start) ||
    (isTitle && !isSurname(story, start, to))
  )
    return null;
  // `Two-way trade grew`: a compound that opens a sentence; Jong-un is in no dictionary.
  if (opens(story, start) && to - start === 3 && story.forms[start + 1] === '-' && isPlain(story, to - 1)) return null;
  if (opens(story, start)) {
    const word = withoutPossessive(story.folded[start] as string);
    // `Reflecting Beijing’s stance`: an inflected word opens the sentence and is no first name.
    const common =
      isFunctionWord(word) ||
      CONJUNCTION.test(word) ||
      // `Should Averia say no`; not Will Lund, nor May Lund.
      (isModal(word) && !/^(?:will|may)$/.test(word)) ||
      (to - start > 1 && BEFORE_NAME.test(word)) ||
      (isDictionaryWord(word) && !isPlace(word) && (to - start === 1 || isInflected(word)));
    // `Actor Peter Lund`, `Dutchman Jan Lund`: what somebody is, before his name in full.
    const isTrade = to - start > 2 && genderOfName(word) === null && (mayBePerson(word) || /(?:wo)?man$/.test(word));
    if (common && to - start === 1) sure = false;
    else if (common || isTrade) start++;
  }
  // `ambassador to Russia Zhang Hanhui`: the country belongs to the office.
  if (
    to - start >= 3 &&
    /^(?:to|of|in)$/.test(story.folded[start - 1] ?? '') &&
    isPlace(withoutPossessive(story.folded[start] as string))
  )
    start++;
  const words = story.forms.slice(start, to).map(withoutPossessive);
  const last = words.at(-1) as string;
  if (last === 'Time' && words.every((w) => ZONE_WORD.test(w.toLowerCase()))) return null;
  if (
    words.length === 1 &&
    (last.length < 2 ||
      isDemonym(last) ||
      /^\p{Lu}\p{Ll}*['’]/u.test(last) ||
      /^\p{Lu}{2,}s$/u.test(last) ||
      (sure && (isOffice(last.toLowerCase()) || isFunctionWord(last.toLowerCase()))))
  )
    return null;
  return { from: start, to, words, sure };
}

/** `Reflecting`, `Freed`, `Nearly`; not Billy Lund, nor the Family Court. */
function isInflected(word: string): boolean {
  return (/(?:ing|ed)$/.test(word) && genderOfName(word) === null) || (/ly$/.test(word) && partsOf(word).has('r'));
}

/** An office that is somebody's last name: `Tommy King`, and then `King` without an article. Whether there is such a one the other names tell. */
function isSurname({ folded }: Story, from: number, to: number): boolean {
  if (to - from > 1) return genderOfName(folded[from] as string) !== null;
  return !/^(?:the|an?|his|her|their|its|our)$/.test(folded[from - 1] ?? '');
}

/** A word of the dictionary in small letters. */
function isPlain(story: Story, t: number): boolean {
  const form = story.forms[t] as string;
  return /^\p{Ll}/u.test(form) && isDictionaryWord(form);
}

/** True after a full stop, an opening quotation mark and the dash of a dateline (`LUND (ANP) - People`, `LUND, Sweden — Floods`): there a capital says nothing. */
function opens(story: Story, t: number): boolean {
  const before = story.forms[t - 1] ?? '';
  return (
    story.opensSentence(t) ||
    /^[“‘"]$/.test(before) ||
    (/^[-–—]$/.test(before) && (story.forms[t - 2] === ')' || isDateline(story, t - 1)))
  );
}

/** The longest dateline, in tokens: `PORT AVER, N.Y., Nov. 28`. */
const DATELINE = 10;

/** Whether all from the head of the sentence to its dash is a place in capitals with what follows it. */
function isDateline(story: Story, dash: number): boolean {
  const [from] = story.sentences[story.sentenceAt(dash)] as readonly [number, number];
  if (dash - from > DATELINE || !/^\p{Lu}{2,}$/u.test(story.forms[from] ?? '')) return false;
  for (let t = from; t < dash; t++) if (!/^(?:[\p{Lu}\d]|[,.]$)/u.test(story.forms[t] as string)) return false;
  return true;
}
