/**
 * Builds lib/lexicon/data from published word data: `npm ci && npm run build` in this folder. The output is the same for
 * the same sources; lib/lexicon/data/SOURCES.md names them with version and licence.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { compounds } from './compounds.mjs';
import { frontCoded } from './front-coded.mjs';
import { nearWords } from './near-words.mjs';
import { readPlaces } from './places.mjs';
import { spellingPairs } from './spelling.mjs';
import { afinnWords } from './valence.mjs';
import { wordVectors } from './word-vectors.mjs';
import { readWordNet } from './wordnet.mjs';

const require = createRequire(import.meta.url);
const OUT = new URL('../../lib/lexicon/data/', import.meta.url);

const wordnet = readWordNet();
const PLAIN = /^[a-z][a-z'.-]*$/;
/** Verbs of two words, `set up` and `take part`, which one word may stand for. */
const PHRASE = /^[a-z]+_[a-z]+$/;

/** Lemmas kept: single lower-case words, and verbs of two. Names and other collocations go: a change is compared word by word. */
const words = [...wordnet.senses.keys()].filter((w) => (PLAIN.test(w) && isCommon(w)) || isPhrasal(w)).sort(byCodeUnit);
const number = new Map();
const keys = [];

/** A synset gets its number when the first kept word, or a kept synset's broader one, needs it. */
for (const word of words) for (const list of wordnet.senses.get(word)) for (const key of list) visit(key);

const senses = words.map((w) =>
  wordnet.senses
    .get(w)
    .map((list) => list[0][0] + list.map((k) => number.get(k).toString(36)).join(','))
    .join(' '),
);
const broader = keys.map((k, i) => links(wordnet.synsets.get(k).broader, i));
const similar = keys.map((k, i) => links(wordnet.synsets.get(k).similar, i));
const opposites = wordOpposites();

write('thesaurus.json', {
  words: frontCoded(words.map((w) => w.replace('_', ' '))),
  senses: senses.join('\n'),
  broader: broader.join('\n'),
  similar: similar.join('\n'),
  opposites: opposites.join('\n'),
  against: synsetOpposites().join('\n'),
});
write('irregular.json', { forms: irregular() });
write('spelling.json', {
  pairs: [...spellingPairs(synonyms)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map((p) => p.join(' '))
    .join('\n'),
});
write('valence.json', { words: afinnWords() });
write('word-vectors.json', wordVectors());
write('compounds.json', { words: frontCoded(compounds(wordnet, new URL('word-vectors.json', OUT))) });
write('near-words.json', {
  pairs: nearWords(
    wordnet,
    words.filter((w) => PLAIN.test(w)),
  ),
});
write('places.json', readPlaces());
write('hedge-words.json', { words: (await hedgeWords()).join('\n') });

function isCommon(word) {
  return wordnet.senses.get(word).some((list) => list.some((k) => wordnet.synsets.get(k).words.includes(word)));
}

function isPhrasal(word) {
  return PHRASE.test(word) && wordnet.senses.get(word).some((list) => list[0][0] === 'v');
}

function visit(key) {
  if (number.has(key)) return;
  number.set(key, keys.length);
  keys.push(key);
  const s = wordnet.synsets.get(key);
  for (const k of s.broader) visit(k);
  for (const k of s.similar) visit(k);
}

/** Numbers of other synsets relative to this one's, which are small and repeat, so that they compress well. */
function links(targets, self) {
  return targets.map((k) => (number.get(k) - self).toString(36)).join(',');
}

/** Pairs of words that WordNet calls opposite: the lexical pointers, each once, as word numbers. */
function wordOpposites() {
  const at = new Map(words.map((w, i) => [w, i]));
  const out = new Set();
  for (const { from, to, source, sink } of wordnet.oppositeWords) {
    const a = at.get(wordnet.synsets.get(from).words[source - 1]);
    const b = at.get(wordnet.synsets.get(to).words[sink - 1]);
    if (a !== undefined && b !== undefined && a < b) out.add(`${a.toString(36)} ${b.toString(36)}`);
  }
  return [...out];
}

/** For each adjective synset the words opposite to it: what its satellites are opposite to by way of it. */
function synsetOpposites() {
  const at = new Map(words.map((w, i) => [w, i]));
  const out = new Map();
  for (const { from, to, sink } of wordnet.oppositeWords) {
    const word = at.get(wordnet.synsets.get(to).words[sink - 1]);
    if (!from.startsWith('a') || word === undefined || !number.has(from)) continue;
    if (!out.has(from)) out.set(from, new Set());
    out.get(from).add(word.toString(36));
  }
  return [...out].map(([k, list]) => `${number.get(k).toString(36)} ${[...list].join(',')}`);
}

function synonyms(a, b) {
  const all = (w) => (wordnet.senses.get(w) ?? []).flat();
  const mine = new Set(all(a));
  return all(b).some((k) => mine.has(k));
}

/** form -> lemmas, from WordNet's exception lists by way of wink-lexicon. */
function irregular() {
  const lemmas = new Map();
  for (const file of ['noun', 'verb', 'adjective']) {
    for (const [form, lemma] of Object.entries(require(`wink-lexicon/src/wn-${file}-exceptions.js`))) {
      if (!PLAIN.test(form) || form === lemma) continue;
      if (!lemmas.has(form)) lemmas.set(form, new Set());
      lemmas.get(form).add(lemma);
    }
  }
  return [...lemmas]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([f, l]) => [f, ...l].join(' '))
    .join('\n');
}

async function hedgeWords() {
  const { hedges } = await import('hedges');
  return [...hedges].sort(byCodeUnit);
}

function write(name, value) {
  const json = `${JSON.stringify(value)}\n`;
  writeFileSync(new URL(name, OUT), json);
  console.log(name, json.length, 'bytes,', gzipSync(json, { level: 9 }).length, 'gzip');
}

function byCodeUnit(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
