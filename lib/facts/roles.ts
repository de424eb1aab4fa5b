import { isDemonym, isPlace, isSamePlace } from '../lexicon/places.ts';
import { isPossessive, withoutPossessive } from '../lexicon/possessive.ts';
import { isReportingVerb } from '../lexicon/reporting-verbs.ts';
import { partsOf } from '../lexicon/thesaurus.ts';
import { isOffice, isOneOffice, titleInFull } from '../lexicon/titles.ts';
import type { NameReading } from './names.ts';
import type { Story } from './story.ts';

/** An office as it stands beside a name: token indices, the phrase folded and written out, and its head (minister, chief). */
export type RoleReading = { readonly from: number; readonly to: number; readonly value: string; readonly head: string };

/** Words that qualify an office without being one. Closed list, by the titles that AP and Guardian capitalise or not. */
const QUALIFIERS =
  /^(?:prime|foreign|deputy|vice|acting|former|interim|senior|top|chief|first|second|state|general|defen[cs]e|finance|interior|home|health|justice|trade|economy|energy|education|press|government|national|security|policy|council|party|communist|federal|attorney|military|army|navy|police|fire|presidential|parliamentary|executive|managing|research|associate|assistant|regional|local|provincial|powerful|veteran|new|of|for|and|affairs|bank|central|european|commission|union|most|city|county|town|borough)$/;
/** The longest office in print: `secretary of state for environment, food and rural affairs` loses its tail, which does no harm. */
const LONGEST = 8;

/** The office right before a name (`Russian foreign minister` Sergei Lavrov) or in apposition after it; null when none stands there. */
export function roleOf(story: Story, name: NameReading): RoleReading | null {
  return before(story, name) ?? apposition(story, name);
}

/** Both, and an office before a title (`the army chief, Gen. Pavel Orlin`). */
export function rolesOf(story: Story, name: NameReading): RoleReading[] {
  return [beforeTitle(story, name), before(story, name), apposition(story, name)].filter((r) => r !== null);
}

/** Words that make another rank of the office behind them. */
const RANKS = new Set([
  ...['deputy', 'vice', 'assistant', 'associate', 'acting', 'interim', 'junior', 'shadow'],
  // Who holds it no longer, or not yet.
  ...['former', 'ex', 'then', 'late', 'outgoing', 'elect', 'designate'],
]);
/** What an office is for, each under the word that stands for it; the departments that most governments have. */
const PORTFOLIOS: ReadonlyMap<string, string> = new Map([
  ...['foreign', 'finance', 'interior', 'home', 'health', 'justice', 'trade', 'economy', 'energy', 'education'].map(
    (w) => [w, w] as const,
  ),
  ...['army', 'navy', 'police', 'environment', 'agriculture', 'culture', 'housing', 'tourism'].map(
    (w) => [w, w] as const,
  ),
  ['defence', 'defence'],
  ['defense', 'defence'],
  ['transport', 'transport'],
  ['transportation', 'transport'],
  ['labour', 'labour'],
  ['labor', 'labour'],
]);
/** What a country's law calls its lawyers. */
const LAWYERS = /^(?:attorney|barrister|counsel|solicitor)$/;

/** Whether two offices may be one: one head in whatever word, of one rank, and for no two departments. A `minister` says nothing against the foreign minister. */
export function isOneRole(a: RoleReading, b: RoleReading): boolean {
  return isOneHead(a.head, b.head) && !contradicts(a, b);
}

/** Whether one head has another rank, department or country: `director`, `deputy director`; the Chinese and the Russian foreign minister. */
export function contradicts(a: RoleReading, b: RoleReading): boolean {
  const [x, y] = [a.value.split(' '), b.value.split(' ')];
  const [from, to] = [x, y].map((words) => words.filter((w) => isDemonym(w)));
  if (from?.length && to?.length && !from.some((w) => to.some((o) => isSamePlace(w, o)))) return true;
  const ranks = (words: readonly string[]): string => words.filter((w) => RANKS.has(w)).join(' ');
  const [p, q] = [x, y].map((words) => words.flatMap((w) => PORTFOLIOS.get(w) ?? []));
  return ranks(x) !== ranks(y) || (!!p?.length && !!q?.length && !p.some((w) => q.includes(w)));
}

/** One office in two words: a lawyer, by what the law calls him, and a chief, who is a head and a commander. */
export function isOneHead(a: string, b: string): boolean {
  if (a === b || isOneOffice(a, b)) return true;
  const [x, y] = a < b ? [a, b] : [b, a];
  return (x === 'chief' && /^(?:commander|head)$/.test(y)) || [a, b].every((h) => h === 'lawyer' || LAWYERS.test(h));
}

/** `The army chief, Gen. Pavel Orlin,` */
function beforeTitle(story: Story, name: NameReading): RoleReading | null {
  let t = name.from - 1;
  if (story.forms[t] === '.') t--;
  if (story.forms[t - 1] !== ',' || !isOfficeAt(story, t) || !isOfficeAt(story, t - 2) || !isDefinite(story, t - 1))
    return null;
  return reading(story, partsBefore(story, t - 1), t - 1);
}

function before(story: Story, name: NameReading): RoleReading | null {
  let to = name.from;
  // `Gov. Ann Roe`; but `said her counsel. Ann Roe left`.
  if (story.forms[to - 1] === '.' && !story.opensSentence(name.from)) to--;
  // `the defence minister, Carl Stone, and`: the name is what stands between commas, or between one and the end of its sentence.
  if (
    story.forms[to - 1] === ',' &&
    /^[,.]$/.test(story.forms[name.to] ?? '.') &&
    isOfficeAt(story, to - 2) &&
    isDefinite(story, to - 1)
  )
    to--;
  if (story.forms[to - 1] === ',' && story.forms[name.to] === ',') {
    const office = officeFor(story, to - 1);
    if (office >= 0) return reading(story, partsBefore(story, office + 1), to - 1);
  }
  if (to < 1 || !isOfficeAt(story, to - 1)) {
    // `secretary of state Antony Blinken`: the office is not the last word.
    if (story.folded[to - 2] !== 'of' || !isOfficeAt(story, to - 3)) return null;
  }
  return reading(story, partsBefore(story, to), name.from);
}

/** Where the words of an office begin that ends before `to`. */
function partsBefore(story: Story, to: number): number {
  let from = to;
  while (from > 0 && to - from < LONGEST && !story.opensSentence(from) && isPart(story, from - 1)) from--;
  return from;
}

/** `A spokesman for the defence ministry, Carl Stone,`: the office is not the last word before the comma. Its index, or -1. */
function officeFor(story: Story, comma: number): number {
  for (let t = comma - 1; t > Math.max(0, comma - 2 * LONGEST); t--) {
    if (/^[,.;:!?“”"]$/.test(story.forms[t] as string)) return -1;
    if (/^(?:for|of)$/.test(story.folded[t] as string) && isOfficeAt(story, t - 1)) return t - 1;
  }
  return -1;
}

/** `the defence minister`: an office that only one has. */
function isDefinite(story: Story, end: number): boolean {
  let t = end - 1;
  while (t > 0 && end - t < LONGEST && (isPart(story, t) || isCompound(story, t))) t--;
  // `the elections director`, `the schools superintendent`.
  if (/^\p{Ll}{3,}s$/u.test(story.forms[t] ?? '') && partsOf(story.folded[t] as string).has('n')) t--;
  return /^(?:the|its|their|his|her)$/.test(story.folded[t] as string);
}

/** `Ada Brown, the ruling party’s most senior policy official,`: to the next comma, its last office. */
function apposition(story: Story, name: NameReading): RoleReading | null {
  if (story.forms[name.to] !== ',') return null;
  const start = behindAge(story, name.to + 1);
  if (start >= story.forms.length) return null;
  const opener = story.folded[start] as string;
  if (/^(?:and|for|of)$/.test(opener) || !(/^(?:the|a|an|its|their|his|her|who)$/.test(opener) || isPart(story, start)))
    return null;
  // `Ada Brown, who faces a general election`: of what somebody does only being, holding and leading give an office.
  if (
    opener === 'who' &&
    !isOfficeAt(story, start + 1) &&
    !HOLDS.test(story.folded.slice(start + 1, start + 3).join(' '))
  )
    return null;
  let office = -1;
  for (let t = start; t < Math.min(start + 2 * LONGEST, story.forms.length); t++) {
    const form = story.forms[t] as string;
    if (isHyphenated(story, t) || (form === '-' && isCompound(story, t))) continue;
    if (/^[,.;:!?“”"—–-]$/.test(form)) break;
    // `The minister’s office` is no minister.
    if (isOfficeAt(story, t) && !isPossessive(form)) office = t;
    // `The deputy fire chief`: a word of offices may stand between two of them.
    else if (office >= 0 && !isPart(story, form === 'and' ? t + 1 : t)) break;
  }
  // `of the Northern District, Colonel Stone`: the office belongs to the name behind it.
  if (office < 0 || /^\p{Lu}/u.test(story.forms[office + 1] ?? '')) return null;
  // `Police arrested Paul Hurst, prosecutors said`: the office says so, and is another’s.
  if (isReportingVerb(story.folded[office + 1] ?? '')) return null;
  return reading(story, start, tailOf(story, office + 1));
}

/** What follows the `who` behind a name where an office does: `who was`, `who has been`, `who became`, `who serves as`. */
const HOLDS = /^(?:is|was|became|remains|has been|had been|will be|serves|served|acts|acted)\b/;

/** Words before an office that are none of it. */
const OPENERS =
  /^(?:the|a|an|its|their|his|her|who|of|for|and|is|was|became|remains|has|had|will|been|be|serves|served|acts|acted|as)$/;

/** `Carl Stone, 66, a former officer`; `a 66-year-old former officer`. */
function behindAge(story: Story, at: number): number {
  if (/^\d{1,3}$/.test(story.forms[at] ?? '') && story.forms[at + 1] === ',') return at + 2;
  const article = /^an?$/.test(story.folded[at] ?? '') ? 1 : 0;
  return /^\d{1,3} - years? - old$/.test(story.folded.slice(at + article, at + article + 5).join(' '))
    ? at + article + 5
    : at;
}

/** Behind an office the department it is for, `spokesman for the Norwegian defence ministry`; else its own end. */
function tailOf(story: Story, end: number): number {
  if (!/^(?:for|of|at)$/.test(story.folded[end] ?? '')) return end;
  for (let t = end + 1; t < Math.min(end + LONGEST, story.forms.length); t++) {
    if (/^[,.;:!?“”"]$/.test(story.forms[t] as string)) return end;
    if (/^(?:ministry|department)$/.test(story.folded[t] as string)) return t + 1;
  }
  return end;
}

/** The hyphen of `colonel-general`. */
function isHyphenated(story: Story, t: number): boolean {
  return story.forms[t] === '-' && isOfficeAt(story, t - 1) && isOfficeAt(story, t + 1);
}

/** A token of `anti-graft judge` before the office: a word with a hyphen, no space on either side of it. */
function isCompound(story: Story, t: number): boolean {
  const { forms, text } = story;
  const { starts, ends } = text.tokens;
  return [t - 1, t, t + 1].some(
    (h) => forms[h] === '-' && ends[h - 1] === starts[h] && ends[h] === starts[h + 1] && isPart(story, h + 2),
  );
}

function isPart(story: Story, t: number): boolean {
  if (isHyphenated(story, t)) return true;
  const word = withoutPossessive(story.folded[t] as string);
  if (isOfficeAt(story, t) || QUALIFIERS.test(word) || PORTFOLIOS.has(word)) return true;
  if (isDemonym(word) || /^(?:us|uk|eu|un|nato|u\.s\.|u\.k\.|u\.n\.)$/.test(word))
    return /^\p{Lu}/u.test(story.forms[t] as string);
  return isPlace(word) && /^\p{Lu}/u.test(story.forms[t] as string) && isPossessive(story.forms[t] as string);
}

function isOfficeAt(story: Story, t: number): boolean {
  const word = withoutPossessive(story.folded[t] ?? '');
  return isOffice(word) || (titleInFull(word) !== null && isOffice(titleInFull(word) as string));
}

function reading(story: Story, start: number, to: number): RoleReading | null {
  let from = start;
  while (from < to && OPENERS.test(story.folded[from] as string)) from++;
  const words = story.folded
    .slice(from, to)
    .filter((w) => w !== '.' && w !== '-' && w !== ',')
    .map(withoutPossessive)
    .flatMap((w) => (w === 'ceo' ? ['chief', 'executive'] : [titleInFull(w) ?? w]));
  // A chief executive officer is a chief executive.
  if (words.at(-1) === 'officer' && words.at(-2) === 'executive') words.pop();
  const offices = words.filter(isOffice).filter((w) => w !== 'foreign' && w !== 'prime' && w !== 'vice');
  const last = offices.at(-1);
  if (last === undefined) return null;
  // A director general is a director, a colonel-general a general; a head of state is any leader.
  const office =
    last === 'general' && offices.at(-2) === 'director' ? 'director' : isHeadOfState(story, to) ? 'leader' : last;
  // `Reporters Ada Brown and Carl Stone`: each of them is a reporter.
  const head = isOffice(office.replace(/s$/, '')) ? office.replace(/s$/, '') : office;
  return { from, to, value: words.join(' '), head };
}

function isHeadOfState({ folded }: Story, to: number): boolean {
  return folded[to - 1] === 'head' && folded[to] === 'of' && /^(?:state|government)$/.test(folded[to + 1] ?? '');
}
