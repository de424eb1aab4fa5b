import data from './data/spelling.json' with { type: 'json' };
import { plainLetters } from './letters.ts';
import { withoutPossessive } from './possessive.ts';
import { remembered } from './remembered.ts';

/** British form -> American form; read on first use, since most collations of one house never ask. */
let pairs: ReadonlyMap<string, string> | undefined;

/**
 * -ise for -ize in words no list has yet (weaponise, incentivise). Four letters must stand before it, or prise and prize,
 * which are two words, would be one.
 */
const ISE = /^(.{4,}[iy])s(e|es|ed|er|ers|ing|ation|ations|ational)$/;

/**
 * Words in which a hyphen tells two words apart (to re-sign is not to resign); after the Chicago Manual of Style, 17th
 * edition, section 7.89, "hyphenation guide", under *re*. Only the pairs a news text could confuse.
 */
const HYPHEN_MATTERS = new Set([
  'resign',
  'recover',
  'recreation',
  'recreate',
  'reform',
  'resent',
  'resort',
  'release',
  'represent',
  'retreat',
  'relay',
  'remark',
  'repress',
  'recount',
  'coop',
]);

/** The form that all spellings of one word share: lower case, no hyphens, spaces or accents, American where the two differ. */
export const spellingKey: (word: string) => string = remembered((word) => {
  const joined = plainLetters(word.toLowerCase()).replace(/[-‐‑\s]+/g, '');
  return canonical(joined);
});

/**
 * True when two forms are one word spelled in two ways: manoeuvring/maneuvering, co-operation/cooperation, café/cafe,
 * frontline/front line. Case plays no part. Data: SCOWL's American and British dictionaries, see data/SOURCES.md.
 */
export function sameSpelling(a: string, b: string): boolean {
  const x = spellingKey(a);
  const y = spellingKey(b);
  if (x === y) return !splitsMeaning(a, b);
  return false;
}

function splitsMeaning(a: string, b: string): boolean {
  if (/[-‐‑\s]/.test(a) === /[-‐‑\s]/.test(b)) return false;
  const joined = a.toLowerCase().replace(/[-‐‑\s]+/g, '');
  return [...HYPHEN_MATTERS].some(
    (w) => joined === w || (joined.startsWith(w) && /^(s|d|ed|ing|es)$/.test(joined.slice(w.length))),
  );
}

function canonical(joined: string): string {
  pairs ??= new Map(data.pairs.split('\n').map((line) => line.split(' ') as [string, string]));
  const bare = withoutPossessive(joined);
  const tail = joined.slice(bare.length).replace('’', "'");
  const american = pairs.get(bare) ?? bare.replace(ISE, '$1z$2');
  return american + tail;
}
