import { isDemonym, isPlace } from '../lexicon/places.ts';
import { isOffice, titleInFull } from '../lexicon/titles.ts';
import type { NameReading } from './names.ts';
import type { Story } from './story.ts';

/** An office as it stands beside a name: token indices, the phrase folded and written out, and its head (minister, chief). */
export type RoleReading = { readonly from: number; readonly to: number; readonly value: string; readonly head: string };

/** Words that qualify an office without being one. Closed list, by the titles that AP and Guardian capitalise or not. */
const QUALIFIERS =
  /^(?:prime|foreign|deputy|vice|acting|former|interim|senior|top|chief|first|second|state|general|defen[cs]e|finance|interior|home|health|justice|trade|economy|energy|education|press|government|national|security|policy|council|party|communist|federal|attorney|military|army|navy|police|presidential|parliamentary|executive|managing|research|associate|assistant|regional|local|provincial|powerful|veteran|new|of|for|and|affairs|bank|central|european|commission|union|most)$/;
/** The longest office in print: `secretary of state for environment, food and rural affairs` loses its tail, which does no harm. */
const LONGEST = 8;

/** The office right before a name (`Russian foreign minister` Sergei Lavrov) or in apposition after it; null when none stands there. */
export function roleOf(story: Story, name: NameReading): RoleReading | null {
  return before(story, name) ?? apposition(story, name);
}

function before(story: Story, name: NameReading): RoleReading | null {
  let to = name.from;
  // `Gov. Ann Roe`; but `said her counsel. Ann Roe left`.
  if (story.forms[to - 1] === '.' && !story.opensSentence(name.from)) to--;
  // `the defence minister, Carl Stone, and`: the name is what stands between commas.
  if (
    story.forms[to - 1] === ',' &&
    story.forms[name.to] === ',' &&
    isOfficeAt(story, to - 2) &&
    isDefinite(story, to - 1)
  )
    to--;
  if (to < 1 || !isOfficeAt(story, to - 1)) {
    // `secretary of state Antony Blinken`: the office is not the last word.
    if (story.folded[to - 2] !== 'of' || !isOfficeAt(story, to - 3)) return null;
  }
  let from = to;
  while (from > 0 && to - from < LONGEST && !story.opensSentence(from) && isPart(story, from - 1)) from--;
  return reading(story, from, name.from);
}

/** `the defence minister`: an office that only one has. */
function isDefinite(story: Story, end: number): boolean {
  let t = end - 1;
  while (t > 0 && end - t < LONGEST && isPart(story, t)) t--;
  return /^(?:the|its|their|his|her)$/.test(story.folded[t] as string);
}

/** `Ada Brown, the ruling party’s most senior policy official,`: to the next comma, its last office. */
function apposition(story: Story, name: NameReading): RoleReading | null {
  if (story.forms[name.to] !== ',') return null;
  const start = name.to + 1;
  if (start >= story.forms.length) return null;
  const opener = story.folded[start] as string;
  if (/^(?:and|for|of)$/.test(opener) || !(/^(?:the|a|an|its|their|his|her|who)$/.test(opener) || isPart(story, start)))
    return null;
  let office = -1;
  for (let t = start; t < Math.min(start + 2 * LONGEST, story.forms.length); t++) {
    const form = story.forms[t] as string;
    if (isHyphenated(story, t)) continue;
    if (/^[,.;:!?“”"—–-]$/.test(form)) break;
    if (isOfficeAt(story, t)) office = t;
    else if (office >= 0 && !(form === 'and' && isPart(story, t + 1))) break;
  }
  // `of the Northern District, Colonel Stone`: the office belongs to the name behind it.
  if (office < 0 || /^\p{Lu}/u.test(story.forms[office + 1] ?? '')) return null;
  return reading(story, start, office + 1);
}

/** The hyphen of `colonel-general`. */
function isHyphenated(story: Story, t: number): boolean {
  return story.forms[t] === '-' && isOfficeAt(story, t - 1) && isOfficeAt(story, t + 1);
}

function isPart(story: Story, t: number): boolean {
  if (isHyphenated(story, t)) return true;
  const word = bare(story.folded[t] as string);
  if (isOfficeAt(story, t) || QUALIFIERS.test(word)) return true;
  if (isDemonym(word) || /^(?:us|uk|eu|un|nato|u\.s\.|u\.k\.|u\.n\.)$/.test(word))
    return /^\p{Lu}/u.test(story.forms[t] as string);
  return isPlace(word) && /^\p{Lu}.*['’]s$/u.test(story.forms[t] as string);
}

function isOfficeAt(story: Story, t: number): boolean {
  const word = bare(story.folded[t] ?? '');
  return isOffice(word) || (titleInFull(word) !== null && isOffice(titleInFull(word) as string));
}

function reading(story: Story, start: number, to: number): RoleReading | null {
  let from = start;
  while (from < to && /^(?:the|a|an|its|their|his|her|who|of|for|and)$/.test(story.folded[from] as string)) from++;
  const words = story.folded
    .slice(from, to)
    .filter((w) => w !== '.' && w !== '-' && w !== ',')
    .flatMap((w) => (bare(w) === 'ceo' ? ['chief', 'executive'] : [titleInFull(bare(w)) ?? bare(w)]));
  // A chief executive officer is a chief executive.
  if (words.at(-1) === 'officer' && words.at(-2) === 'executive') words.pop();
  const offices = words.filter(isOffice).filter((w) => w !== 'foreign' && w !== 'prime' && w !== 'vice');
  const last = offices.at(-1);
  if (last === undefined) return null;
  // `Reporters Ada Brown and Carl Stone`: each of them is a reporter.
  const head = isOffice(last.replace(/s$/, '')) ? last.replace(/s$/, '') : last;
  return { from, to, value: words.join(' '), head };
}

function bare(folded: string): string {
  return folded.replace(/'s?$/, '');
}
