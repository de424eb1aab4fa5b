import { readFileSync } from 'node:fs';

const COMPOUND = /^[a-z]+(?:[_-][a-z]+){1,3}$/;
/** Verbs of two words stand in thesaurus.json. */
const VERB_OF_TWO = /^[a-z]+_[a-z]+$/;

/**
 * WordNet's lemmas of two to four words, all of them among the commonest words (as word-vectors.json has them, so it is written first): `fault line`,
 * `in due course`. Names and the Latin of plants and animals go, and with rare words the terms nobody prints.
 */
export function compounds({ senses, synsets }, vectors) {
  const common = new Set(JSON.parse(readFileSync(vectors, 'utf8')).words.split(' '));
  const out = new Set();
  for (const [lemma, lists] of senses) {
    if (!COMPOUND.test(lemma) || !lists.flat().some((key) => synsets.get(key).words.includes(lemma))) continue;
    if (VERB_OF_TWO.test(lemma) && lists.some((list) => list[0][0] === 'v')) continue;
    const parts = lemma.split(/[_-]/);
    if (parts.every((p) => common.has(p) || common.has(`${p}s`))) out.add(parts.join(' '));
  }
  return [...out].sort();
}
