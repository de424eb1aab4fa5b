import { isYear } from '../lexicon/dates.ts';
import { withoutPossessive } from '../lexicon/possessive.ts';
import { isOffice } from '../lexicon/titles.ts';
import type { ChangeClass } from '../model/change.ts';
import { areDenialsKept } from './denials.ts';
import type { Read } from './reader.ts';
import { sentenceAround } from './sentence-walk.ts';
import type { Placed, Stretch } from './surroundings.ts';
import { type Unit, unitsOf } from './units.ts';
import { areVoicesKept } from './voices-kept.ts';

/** What names things in a stretch, each by a key under which it is the same in another version. */
export type ThingsIn = (read: Read, stretch: Stretch) => readonly string[];

/** Classes that name a thing, and what gives those things. */
export const THINGS: readonly (readonly [ChangeClass, ThingsIn])[] = [
  ['name', (...of) => keysIn(...of, 'name')],
  ['number', (...of) => keysIn(...of, 'number')],
  ['date', (...of) => keysIn(...of, 'date')],
  ['role', officesIn],
];

/**
 * The classes without a name, number, date or denial that only stands elsewhere in the other version's sentence: `the council of Norhaven voted`, `Norhaven's council has voted`. It must
 * stand there as often, and the change may have such a thing on one side only: Wang told Lavrov, Lavrov told Wang. What is left when nothing else was said is a wording.
 * It hangs on the whole sentence, so it is no part of a verdict that is remembered by its surroundings.
 */
export function withoutKept(place: Placed, classes: readonly ChangeClass[]): readonly ChangeClass[] {
  const kept = THINGS.filter(([c, thingsIn]) => classes.includes(c) && areKept(place, thingsIn)).map(([c]) => c);
  if (classes.includes('negation') && areDenialsKept(place)) kept.push('negation');
  if (classes.includes('attribution') && areVoicesKept(place)) kept.push('attribution');
  if (kept.length === 0) return classes;
  const left = classes.filter((c) => !kept.includes(c));
  return left.length > 0 ? left : ['wording'];
}

/**
 * Whether the names, numbers, dates or offices of a change, on one side of it only, stand as often in the other version's sentence as in their own:
 * `[the foreign minister of Ostland]`, `Ostland's foreign minister`.
 */
function areKept({ a, b, change }: Placed, thingsIn: ThingsIn): boolean {
  const [x, y] = [thingsIn(a, change.a), thingsIn(b, change.b)];
  if (x.length > 0 === y.length > 0) return false;
  const [own, other] = [thingsIn(a, sentenceAround(a, change.a)), thingsIn(b, sentenceAround(b, change.b))];
  const times = (list: readonly string[], key: string): number => list.filter((k) => k === key).length;
  return [...x, ...y].every((key) => times(own, key) === times(other, key));
}

function officesIn(read: Read, [from, to]: Stretch): readonly string[] {
  return read.folded.slice(from, to).filter(isOffice);
}

function keysIn(read: Read, [from, to]: Stretch, kind: Unit['kind']): readonly string[] {
  return unitsOf(read, from, to).flatMap((u) => {
    // `The 1974 Water Act`, `the Water Act of 1974`: alone it is read as a number, behind `of` as a date.
    if ((kind === 'number' || kind === 'date') && isYear(u.exact)) return [u.exact];
    const isKind = u.kind === kind || (kind === 'name' && isCapital(u));
    return isKind ? [withoutPossessive(u.key)] : [];
  });
}

/** A word that opens a sentence may be a name: Roe, Brown. */
function isCapital({ kind, exact }: Unit): boolean {
  return kind === 'word' && /^\p{Lu}/u.test(exact);
}
