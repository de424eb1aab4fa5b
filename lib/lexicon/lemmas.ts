import data from './data/irregular.json' with { type: 'json' };
import { withoutPossessive } from './possessive.ts';
import type { WordNet } from './wordnet.ts';

let irregular: ReadonlyMap<string, readonly string[]> | undefined;

/** WordNet's rules of detachment (morphy(7WN)): an ending, what stands in its place in the lemma, and the parts of speech that have it: -ed and -ing verbs, -er and -est adjectives, -s nouns and verbs. */
const ENDINGS: readonly (readonly [ending: string, instead: string, parts: string])[] = [
  ['ies', 'y', 'nv'],
  ['ches', 'ch', 'nv'],
  ['shes', 'sh', 'nv'],
  ['sses', 'ss', 'nv'],
  ['xes', 'x', 'nv'],
  ['zes', 'z', 'nv'],
  ['ses', 's', 'nv'],
  ['men', 'man', 'nv'],
  ['s', '', 'nv'],
  ['es', 'e', 'nv'],
  ['es', '', 'nv'],
  ['ied', 'y', 'v'],
  ['ed', 'e', 'v'],
  ['ed', '', 'v'],
  ['ing', 'e', 'v'],
  ['ing', '', 'v'],
  ['er', '', 'a'],
  ['est', '', 'a'],
  ['er', 'e', 'a'],
  ['est', 'e', 'a'],
  ['ier', 'y', 'a'],
  ['iest', 'y', 'a'],
];

/** Lemmas of `word`, or of a verb of two words, that `net` knows, the irregular first, then the word itself, then regular ones; else the folded word. */
export function lemmasIn(net: WordNet, word: string): readonly string[] {
  const folded = withoutPossessive(word.toLowerCase().replace(/[‘’ʼ]/g, "'"));
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
  for (const [ending, instead, parts] of ENDINGS) {
    if (!folded.endsWith(ending) || folded.length - ending.length < 2) continue;
    const base = folded.slice(0, -ending.length) + instead;
    if (net.has(base) && fits(net, base, parts)) found.add(base);
    const single = undoubled(base);
    if (single !== null && net.has(single) && fits(net, single, parts)) found.add(single);
  }
  return found.size > 0 ? [...found] : [folded];
}

function fits(net: WordNet, base: string, parts: string): boolean {
  return net.senses(base).some((s) => parts.includes(s.part));
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
