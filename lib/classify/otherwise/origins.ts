import { isPerson } from '../../lexicon/persons.ts';
import { isSamePlace } from '../../lexicon/places.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import { sentenceAround } from '../sentence-walk.ts';
import type { Placed, Stretch } from '../surroundings.ts';

/** What lies between two countries, and is of both. */
const BETWEEN = /^(?:border|frontier|boundary|borders|frontiers)$/;
const MAN = /(?:wo)?m[ae]n$/;

/**
 * `The Chadian border`, `the border with Chad`; `Dutchman Jan Roe`, `Jan Roe of the Netherlands`: a country before what it is said of, or behind. Of a deed (`the Welsh attack`, `the
 * attack on Wales`) the place tells who did it and to whom, so that this holds for borders and for people only. The change has no other word. Never inside a quotation.
 */
export function isOriginMoved({ a, b, change }: Placed): boolean {
  return isMoved(a, change.a, b, change.b) || isMoved(b, change.b, a, change.a);
}

/** What stands before the country behind: `with Chad`, `of the Netherlands`. */
const LINK = /^(?:with|of|from)$/;

/** `leads` has the adjective, on its side of the change or, where that is a gap, in its sentence. */
function isMoved(leads: Read, change: Stretch, trails: Read, there: Stretch): boolean {
  const isGap = change[0] === change[1];
  if (!isGap && change[1] - change[0] !== 1) return false;
  // The other side is the phrase behind, or the gap that it left.
  if (there[0] !== there[1] && !LINK.test(trails.folded[there[0]] as string)) return false;
  const [low, high] = sentenceAround(leads, change);
  const end = isGap ? high : Math.min(high, change[1] + 1);
  for (let t = isGap ? low : change[0]; t + 1 < end; t++) {
    if (!/^\p{Lu}/u.test(leads.forms[t] as string) || isQuotedAt(leads, t)) continue;
    if (isAnsweredBehind(leads, t, trails, there)) return true;
  }
  return false;
}

function isAnsweredBehind(leads: Read, t: number, trails: Read, there: Stretch): boolean {
  const [low, high] = sentenceAround(trails, there);
  const [word, noun] = [leads.folded[t] as string, leads.folded[t + 1] as string];
  const isName = MAN.test(word) || /^\p{Lu}/u.test(leads.forms[t + 1] as string);
  const isGap = there[0] === there[1];
  for (let p = isGap ? low + 2 : Math.max(low + 2, there[1] - 1); p < (isGap ? high : there[1]); p++) {
    const lead = trails.folded[p - 1] === 'the' ? p - 2 : p - 1;
    const link = trails.folded[lead] as string;
    if (!LINK.test(link) || !(isGap || there[0] === lead) || isQuotedAt(trails, p)) continue;
    if (!/^\p{Lu}/u.test(trails.forms[p] as string)) continue;
    if (!isSamePlace(word.replace(MAN, ''), trails.folded[p] as string)) continue;
    const before = trails.folded[lead - 1] as string;
    if (BETWEEN.test(noun) && before === noun && link === 'with') return true;
    if (link === 'with') continue;
    if (isPerson(noun) && before === noun) return true;
    // The name is the same, first and last.
    if (isName && isNameEnding(leads, t + 1, trails, lead)) return true;
  }
  return false;
}

/** Whether the capitalised words from a token on are those right before another. */
function isNameEnding(leads: Read, from: number, trails: Read, end: number): boolean {
  let to = from;
  while (/^\p{Lu}/u.test(leads.forms[to] ?? '')) to++;
  const size = to - from;
  return size >= 2 && end >= size && leads.forms.slice(from, to).every((w, k) => trails.forms[end - size + k] === w);
}
