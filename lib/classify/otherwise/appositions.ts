import { isArticle } from '../../lexicon/function-words.ts';
import { isOffice } from '../../lexicon/titles.ts';
import type { Read } from '../reader.ts';
import { type Gain, gainOf } from '../sentence-walk.ts';
import type { Placed } from '../surroundings.ts';

/** The longest office and name: `former deputy foreign policy chief`, `Ann van Roe`. */
const OFFICE = 6;
const NAME = 3;

/**
 * True when an office changed sides of its name: `the port chief, Ann Roe`, `Ann Roe, the port chief,` (apposition; Quirk et
 * al. 1985, 17.65–17.68 and 17.88). One of the two changes that this makes; the same words must stand at the other.
 */
export function isAppositionTurned(place: Placed): boolean {
  const gain = gainOf(place, isEdge);
  if (!gain || gain.to === gain.from || gain.to - gain.from > OFFICE) return false;
  const { has, from, to } = gain;
  if (has.isQuoted(has.text.tokens.starts[from] as number)) return false;
  let named = false;
  for (let t = from; t < to; t++) named ||= isOffice(has.folded[t] as string);
  return named && (isBehindThere(gain) || isBeforeThere(gain));
}

/** `[port chief ]Ann Roe` here, `Ann Roe, the port chief,` there. */
function isBehindThere({ has, lacks, from, to, gap }: Gain): boolean {
  let start = to;
  while (isEdge(has.folded[start] ?? '')) start++;
  for (let n = 1; n <= NAME && isName(has, start + n - 1); n++) {
    if (has.folded[start + n - 1] !== lacks.folded[gap + n - 1]) return false;
    if (lacks.folded[gap + n] !== ',') continue;
    let t = gap + n + 1;
    while (isArticle(lacks.folded[t] ?? '')) t++;
    return isSaid(lacks, t, { has, from, to });
  }
  return false;
}

/** `Ann Roe[, the port chief,]` here, `port chief Ann Roe` there. */
function isBeforeThere({ has, lacks, from, to, gap }: Gain): boolean {
  let end = from;
  while (isEdge(has.folded[end - 1] ?? '')) end--;
  if (end === from) return false;
  let last = gap;
  while (lacks.folded[last - 1] === ',') last--;
  for (let n = 1; n <= NAME && isName(has, end - n); n++) {
    if (has.folded[end - n] !== lacks.folded[last - n]) return false;
    let t = last - n;
    while (lacks.folded[t - 1] === ',') t--;
    if (isSaid(lacks, t - (to - from), { has, from, to })) return true;
  }
  return false;
}

/** Whether the words `from` … `to` of the one version stand from a token on in the other. */
function isSaid(
  lacks: Read,
  start: number,
  { has, from, to }: { readonly has: Read; readonly from: number; readonly to: number },
): boolean {
  for (let k = 0; k < to - from; k++) if (lacks.folded[start + k] !== has.folded[from + k]) return false;
  return true;
}

function isEdge(folded: string): boolean {
  return folded === ',' || isArticle(folded);
}

function isName(read: Read, token: number): boolean {
  return /^\p{Lu}/u.test(read.forms[token] ?? '');
}
