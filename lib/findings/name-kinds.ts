/** What a reader calls the word: nobody calls Tuesday a name. */
export function kindOf(word: string): 'name' | 'day' | 'month' {
  if (!DAY.test(word)) return 'name';
  return MONTH.test(word) ? 'month' : 'day';
}

/** True for a day, a month or a feast, folded. */
export function isDay(word: string): boolean {
  return DAY.test(word);
}

/** `Dec` and `December`. */
export function sameMonth(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Days, months and feasts, in full and as agencies cut them. */
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|christmas|easter|ramadan|thanksgiving|passover)$/;

const MONTH = /^(?:jan|feb|march$|april$|june$|july$|aug|sep|oct|nov|dec)/;
