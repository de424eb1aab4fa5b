import data from './data/wrong-senses.json' with { type: 'json' };
import { withoutPossessive } from './possessive.ts';
import { remembered } from './remembered.ts';
import { lemmasOf } from './thesaurus.ts';
import type { Part } from './wordnet.ts';

/** A right wording, in dictionary form, and its part of speech; `x`: an idiom or a phrase. */
export type Right = { readonly entry: string; readonly part: Part | 'x' };

/** An entry of the dictionary that begins at a word of a text, and how many words of the text it takes. */
export type Wording = { readonly entry: string; readonly words: number };

type Dictionary = {
  /** Wrong wording -> the right ones in whose place a machine prints it. */
  readonly rights: ReadonlyMap<string, readonly Right[]>;
  /** Every wording, right or wrong. */
  readonly entries: ReadonlySet<string>;
  /** What every longer wording begins with, word by word. */
  readonly openings: ReadonlySet<string>;
};

let read: Dictionary | undefined;

function dictionary(): Dictionary {
  read ??= decode();
  return read;
}

function decode(): Dictionary {
  const rights = new Map<string, Right[]>();
  const entries = new Set<string>();
  const openings = new Set<string>();
  const enter = (entry: string): void => {
    if (entries.has(entry)) return;
    entries.add(entry);
    for (let at = entry.lastIndexOf(' '); at > 0; at = entry.lastIndexOf(' ', at - 1)) openings.add(entry.slice(0, at));
  };
  for (const line of data.pairs.split('\n')) {
    const border = line.indexOf('>');
    const right: Right = { entry: line.slice(0, border - 2), part: line[border - 1] as Right['part'] };
    const words = right.entry.split(' ');
    enter(right.entry);
    for (const short of line.slice(border + 1).split(',')) {
      // A capital is a word of the right one: scripts/wrong-senses/build.mjs.
      const wrong = short.replace(/[A-F]/g, (letter) => words[letter.charCodeAt(0) - 65] as string);
      const own = rights.get(wrong);
      if (own) own.push(right);
      else rights.set(wrong, [right]);
      enter(wrong);
    }
  }
  return { rights, entries, openings };
}

/**
 * The right wordings in whose place a machine that takes the wrong sense, or reads word by word, prints this entry: for `naked` bare. None for what is no such
 * thing. Directional. Source: data/SOURCES.md.
 */
export function misreadFrom(entry: string): readonly Right[] {
  return dictionary().rights.get(entry) ?? NONE;
}

/** True when one printed wording is what the other looks like when it is read in the wrong sense: `naked hands` for `bare hands` is not asked, `naked` for `bare` is. */
export function isMisreadingOf(wrong: string, right: string): boolean {
  const entries = new Set(entriesOf(right));
  return entriesOf(wrong).some((w) => misreadFrom(w).some((r) => entries.has(r.entry)));
}

/** The entries that a whole printed wording is a form of. */
function entriesOf(wording: string): readonly string[] {
  const words = wording.split(' ').filter((w, i) => !SKIPPED.test(w) && (i === 0 || !WHOSE.test(w)));
  return wordingsAt(words, 0).flatMap((w) => (w.words === words.length ? [w.entry] : []));
}

/**
 * The entries that begin at `folded[at]`, any word in any of its forms: `took the stand` is `take stand`. Articles and hyphens count for nothing, nor does whose a thing is
 * (`recalled its envoy`, `recalled the envoy`) but before a lone word (`his honour`), and a verb's particle may stand behind its object: `called the talks off`.
 */
export function wordingsAt(folded: readonly string[], at: number): readonly Wording[] {
  const first = folded[at];
  if (first === undefined || SKIPPED.test(first)) return NONE;
  const { entries, openings } = dictionary();
  const out: Wording[] = [];
  let begun: readonly string[] = keysOf(first);
  for (let k = at; begun.length > 0; ) {
    for (const entry of begun) if (entries.has(entry)) out.push({ entry, words: k + 1 - at });
    const open = begun.filter((b) => openings.has(b));
    if (open.length === 0) break;
    if (k === at)
      for (let p = at + 2; p <= at + OBJECT + 1 && WORD.test(folded[p - 1] ?? ''); p++) {
        if (!PARTICLE.test(folded[p] ?? '')) continue;
        for (const b of open)
          if (entries.has(`${b} ${folded[p]}`)) out.push({ entry: `${b} ${folded[p]}`, words: p + 1 - at });
        break;
      }
    do k++;
    while (k < folded.length && (SKIPPED.test(folded[k] as string) || WHOSE.test(folded[k] as string)));
    if (k >= folded.length) break;
    const keys = keysOf(folded[k] as string);
    begun = open.flatMap((b) => keys.map((key) => `${b} ${key}`));
  }
  return out;
}

/** A longer object stands behind the particle (Quirk et al. 1985, 16.4). */
const OBJECT = 3;
const PARTICLE = /^(?:up|down|off|out|away|back|over|in|on|aside|apart|through)$/;
const WORD = /^[a-z]/;
const NONE: readonly never[] = [];
const SKIPPED = /^(?:an?|the|[-‑])$/;
const WHOSE = /^(?:one['’]s|my|your|his|her|its|our|their|somebody['’]s|someone['’]s)$/;

/** A word as an entry may have it: itself and its dictionary forms. As scripts/wrong-senses/build.mjs makes them. */
const keysOf = remembered((word: string): readonly string[] => {
  if (WHOSE.test(word)) return ["one's"];
  const bare = withoutPossessive(word);
  return [...new Set([bare, ...lemmasOf(bare)])];
});
