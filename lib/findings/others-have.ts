import { withoutPossessive } from '../lexicon/possessive.ts';
import type { Evidence } from '../model/finding.ts';

/**
 * Who has what instead, as the end of a message: `both other copies have “Wang”`, `three of the four other copies have “Wang”`.
 * The words are those of the first evidence. Copies that put it in other words count too, and then it says `or similar`.
 * A letter cannot be named here: the story gives them out, and may change them.
 */
export function othersHave([head, ...rest]: readonly [Evidence, ...Evidence[]], asked: Asked): string {
  const all = [head, ...rest];
  const alike = all.every((e) => plain(e.exact) === plain(head.exact));
  return `${others(new Set(all.map((e) => e.version)).size, asked)} “${head.exact.replace(/\s+/g, ' ').trim()}”${alike ? '' : ' or similar'}`;
}

/** How many other copies were asked at a place, and where: a reader counts all columns, so copies that lack the passage are told apart. */
export type Asked = { readonly mates: number; readonly room: { readonly copies: readonly unknown[] } };

/** So many of the other copies, with their verb: `the other copy has`, `all five other copies of this passage have`. */
export function others(n: number, { mates, room }: Asked): string {
  const passage = room.copies.length - 1 > mates ? ' of this passage' : '';
  if (mates <= 1) return `the other copy${passage} has`;
  if (n >= mates) return `${mates === 2 ? 'both' : `all ${spelt(mates)}`} other copies${passage} have`;
  return `${spelt(n)} of the ${spelt(mates)} other copies${passage} ${n === 1 ? 'has' : 'have'}`;
}

const SPELT = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Up to nine in letters, as newspapers do. */
function spelt(n: number): string {
  return SPELT[n] ?? String(n);
}

function plain(words: string): string {
  return withoutPossessive(words.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A name, number or day that the others have otherwise; `have` is what `othersHave` says. One copy against one: neither is known to be right. */
export function wrong(words: string, kind: 'name' | 'number' | 'day' | 'month', have: string, mates: number): string {
  return mates <= 1
    ? `“${words}” looks doubtful: ${have}. Check which ${kind} is right.`
    : `“${words}” looks like the wrong ${kind}: ${have}.`;
}
