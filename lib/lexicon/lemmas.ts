import data from './data/irregular.json' with { type: 'json' };
import type { WordNet } from './wordnet.ts';

let irregular: ReadonlyMap<string, readonly string[]> | undefined;

/** WordNet's rules of detachment (morphy(7WN)): an ending, and what stands in its place in the lemma. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['sses', 'ss'],
  ['xes', 'x'],
  ['zes', 'z'],
  ['ses', 's'],
  ['men', 'man'],
  ['s', ''],
  ['es', 'e'],
  ['es', ''],
  ['ied', 'y'],
  ['ed', 'e'],
  ['ed', ''],
  ['ing', 'e'],
  ['ing', ''],
  ['er', ''],
  ['est', ''],
  ['er', 'e'],
  ['est', 'e'],
  ['ier', 'y'],
  ['iest', 'y'],
];

/** Lemmas of `word`, or of a verb of two words, that `net` knows, the irregular first, then the word itself, then regular ones; else the folded word. */
export function lemmasIn(net: WordNet, word: string): readonly string[] {
  const folded = word.toLowerCase().replace(/[‘’ʼ]/g, "'").replace(/'s?$/, '');
  irregular ??= read();
  // Verbs of two words: `took part` is a form of `take part`.
  const space = folded.indexOf(' ');
  if (space > 0) {
    const phrases = lemmasIn(net, folded.slice(0, space)).map((verb) => verb + folded.slice(space));
    const known = phrases.filter((p) => net.has(p));
    return known.length > 0 ? known : [folded];
  }
  const found = new Set<string>((irregular.get(folded) ?? []).filter((w) => net.has(w)));
  if (net.has(folded)) found.add(folded);
  for (const [ending, instead] of ENDINGS) {
    if (!folded.endsWith(ending) || folded.length - ending.length < 2) continue;
    const base = folded.slice(0, -ending.length) + instead;
    if (net.has(base) && fits(net, base, ending)) found.add(base);
    const single = undoubled(base);
    if (single !== null && net.has(single) && fits(net, single, ending)) found.add(single);
  }
  return found.size > 0 ? [...found] : [folded];
}

/** An ending belongs to a part of speech: -ed and -ing to verbs, -er and -est to adjectives, -s to nouns and verbs. */
function fits(net: WordNet, base: string, ending: string): boolean {
  const parts = net.senses(base).map((s) => s.part);
  if (/^(ied|ed|ing)$/.test(ending)) return parts.includes('v');
  if (/^(i?er|i?est)$/.test(ending)) return parts.includes('a');
  return parts.includes('n') || parts.includes('v');
}

/** stopp -> stop; null when the word does not end in a doubled consonant. */
function undoubled(base: string): string | null {
  return /([bdfgklmnprtvz])\1$/.test(base) ? base.slice(0, -1) : null;
}

function read(): ReadonlyMap<string, readonly string[]> {
  return new Map(
    data.forms.split('\n').map((line) => {
      const [form = '', ...lemmas] = line.split(' ');
      return [form, lemmas];
    }),
  );
}
