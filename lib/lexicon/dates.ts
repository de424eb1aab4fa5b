import { isPossessive, withoutPossessive } from './possessive.ts';

/** A date as read, each part null when the text leaves it out. `weekday`: 0 = Sunday. `relative`: days from publication. */
export type DateReading = {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  readonly relative: number | null;
  /** How many words it took. */
  readonly length: number;
};

/** True for a figure that reads as a year where nothing says that it counts: four digits without a separator. */
export function isYear(token: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(token);
}

/** The months in full, lower case, January first. */
export const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** As tables and some Indian and American papers have them, before their full stop; of those that are words as well only where a day is due. */
const SHORT_WEEKDAYS = /^(?:(sun)|(mon)|(tues?)|(wed)|(thu(?:rs?)?)|(fri)|(sat))$/;
const WORDS_TOO = /^(?:sun|wed|sat)$/;
const BEFORE_DAY = /^(?:on|last|next|this|every|until|till|by|since|before|after|from|late|early)$/;
/** AP's abbreviations, and the three-letter ones of tables. */
const SHORT_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

/**
 * The date that begins at `words[at]`, or null. `forms` are the tokens as printed: a month or a weekday counts only with
 * a capital, and `May`, `March` and `August` only beside a figure or where nothing but a time stands (`in May`, `last March`), so that modals, demonstrations and people
 * called May are left alone.
 */
export function readDate(forms: readonly string[], at: number): DateReading | null {
  return readWeekday(forms, at) ?? readCalendar(forms, at) ?? readIso(forms, at) ?? readRelative(forms, at);
}

function readWeekday(forms: readonly string[], at: number): DateReading | null {
  const form = forms[at] ?? '';
  if (!/^\p{Lu}/u.test(form)) return null;
  const short = shortWeekdayAt(forms, at);
  if (short !== null) return { ...EMPTY, weekday: short, length: 2 };
  const name = withoutPossessive(form.toLowerCase());
  const weekday = WEEKDAYS.indexOf(name);
  if (weekday < 0) return null;
  const comma = forms[at + 1] === ',' ? 1 : 0;
  const rest = readCalendar(forms, at + 1 + comma);
  if (rest && rest.day !== null) return { ...rest, weekday, length: 1 + comma + rest.length };
  return { ...EMPTY, weekday, length: 1 };
}

/** `on Mon.`: the day, or null. */
function shortWeekdayAt(forms: readonly string[], at: number): number | null {
  if (forms[at + 1] !== '.') return null;
  const name = (forms[at] as string).toLowerCase();
  const parts = SHORT_WEEKDAYS.exec(name);
  if (!parts || (WORDS_TOO.test(name) && !BEFORE_DAY.test((forms[at - 1] ?? '').toLowerCase()))) return null;
  return parts.slice(1).findIndex((part) => part !== undefined);
}

const EMPTY: DateReading = { year: null, month: null, day: null, weekday: null, relative: null, length: 0 };

/** `February 22`, `Feb. 22, 2023`, `22 February 2023`, `22nd of February`, `February 2023`, `February`. */
function readCalendar(forms: readonly string[], at: number): DateReading | null {
  const first = monthAt(forms, at);
  if (first) {
    const dayAt = at + first.length;
    const day = dayOf(forms[dayAt]);
    if (day !== null) {
      const comma = forms[dayAt + 1] === ',' ? 1 : 0;
      const year = yearOf(forms[dayAt + 1 + comma]);
      return { ...EMPTY, month: first.month, day, year, length: first.length + 1 + (year === null ? 0 : comma + 1) };
    }
    const year = yearOf(forms[dayAt]);
    if (year !== null) return { ...EMPTY, month: first.month, year, length: first.length + 1 };
    return first.certain ? { ...EMPTY, month: first.month, length: first.length } : null;
  }
  const day = dayOf(forms[at]);
  if (day === null) return null;
  const of = forms[at + 1] === 'of' ? 1 : 0;
  const month = monthAt(forms, at + 1 + of);
  if (!month) return null;
  const yearAt = at + 1 + of + month.length;
  const year = yearOf(forms[yearAt]);
  return { ...EMPTY, month: month.month, day, year, length: yearAt - at + (year === null ? 0 : 1) };
}

function monthAt(forms: readonly string[], at: number): { month: number; length: number; certain: boolean } | null {
  const form = forms[at] ?? '';
  if (!/^\p{Lu}/u.test(form)) return null;
  const name = withoutPossessive(form.toLowerCase());
  const long = MONTHS.indexOf(name);
  if (long >= 0) return { month: long + 1, length: 1, certain: !AMBIGUOUS.test(name) || isOfTime(forms, at) };
  const short = SHORT_MONTHS.indexOf(name === 'sept' ? 'sep' : name);
  if (short < 0) return null;
  const stop = forms[at + 1] === '.' ? 1 : 0;
  return { month: short + 1, length: 1 + stop, certain: false };
}

const AMBIGUOUS = /^(?:may|march|august)$/;

/** `In May`, `since May`, `the end of May`, not `in May's cabinet`, and not `said May`. */
function isOfTime(forms: readonly string[], at: number): boolean {
  const [part, before] = [forms[at - 2] ?? '', forms[at - 1] ?? ''];
  const isTime = /^(?:in|during|last|next|early|late|mid|since|until|till)$/i.test(before);
  return (isTime || (before === 'of' && PART.test(part))) && !isPossessive(forms[at] as string);
}

const PART = /^(?:start|beginning|middle|half|close|end|days?|weeks?|month)$/;

function dayOf(form: string | undefined): number | null {
  const m = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(form ?? '');
  const day = m ? Number(m[1]) : 0;
  return day >= 1 && day <= 31 ? day : null;
}

function yearOf(form: string | undefined): number | null {
  return /^(?:1[5-9]|20|21)\d\d$/.test(form ?? '') ? Number(form) : null;
}

function readIso(forms: readonly string[], at: number): DateReading | null {
  const [y, h, m, g, d] = forms.slice(at, at + 5);
  const year = yearOf(y);
  const day = dayOf(d);
  if (year === null || h !== '-' || g !== '-' || day === null || !/^(0[1-9]|1[0-2])$/.test(m ?? '')) return null;
  return { ...EMPTY, year, month: Number(m), day, length: 5 };
}

function readRelative(forms: readonly string[], at: number): DateReading | null {
  const days = RELATIVE.get(withoutPossessive((forms[at] ?? '').toLowerCase()));
  return days === undefined ? null : { ...EMPTY, relative: days, length: 1 };
}

/**
 * What the date says, made comparable: parts are filled in from the day of publication (ISO 8601, or null; of its year or month alone
 * only the year is). A weekday is
 * the last one up to that day, since news looks back; without it a weekday stays a weekday, and `yesterday` is one too where it shows
 * on which weekday (`today`, 0 = Sunday) the copy came out, or else itself.
 */
export function dateValue(date: DateReading, published: string | null, today: number | null = null): string {
  const day = published === null ? null : dayNumber(published);
  if (date.relative !== null) {
    if (day !== null) return isoOf(day + date.relative);
    return today === null ? `day ${date.relative}` : (WEEKDAYS[(today + date.relative + 7) % 7] as string);
  }
  if (date.day !== null && date.month !== null) {
    const near = day ?? (published === null ? null : dayNumber(middleOf(published)));
    const year = date.year ?? (near === null ? null : nearestYear(date.month, date.day, near));
    return `${year ?? '-'}-${pad(date.month)}-${pad(date.day)}`;
  }
  if (date.weekday !== null) {
    if (day === null) return WEEKDAYS[date.weekday] as string;
    return isoOf(day - ((weekdayOf(day) - date.weekday + 7) % 7));
  }
  return date.month === null ? `${date.year ?? '-'}` : `${date.year ?? '-'}-${pad(date.month)}`;
}

/** The day of the week of a value that names a day, as a word; null for months and for what publication would be needed for. */
export function weekdayOfValue(value: string): string | null {
  if (WEEKDAYS.includes(value)) return value;
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? dayNumber(value) : null;
  return day === null ? null : (WEEKDAYS[weekdayOf(day)] as string);
}

function pad(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
}

/** The year that puts the day within six months of publication. */
function nearestYear(month: number, day: number, published: number): number {
  const year = Number(isoOf(published).slice(0, 4));
  const years = [year, year - 1, year + 1];
  const off = (y: number): number => Math.abs(daysFrom(y, month, day) - published);
  return years.reduce((best, y) => (off(y) < off(best) ? y : best), year);
}

/** A day in the middle of what is known of a day of publication: `2023` and `2023-02` are the whole year and month. */
function middleOf(published: string): string {
  return published + '-07-02'.slice(published.length - 4);
}

/** Days since 1970-01-01 of an ISO date, null when it is none or no calendar has it. Only the date counts: copies of one story share it. */
function dayNumber(iso: string): number | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  const day = m ? daysFrom(Number(m[1]), Number(m[2]), Number(m[3])) : null;
  return day !== null && isoOf(day) === m?.[0] ? day : null;
}

/** Civil date to day number in the proleptic Gregorian calendar (after Hinnant, "chrono-compatible low-level date algorithms"). */
function daysFrom(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function isoOf(days: number): string {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(days: number): number {
  return (((days + 4) % 7) + 7) % 7;
}

/** `Mondays`, folded: a day of every week, which is no date. */
export function isDayOfEveryWeek(word: string): boolean {
  return word.endsWith('s') && WEEKDAYS.includes(word.slice(0, -1));
}
