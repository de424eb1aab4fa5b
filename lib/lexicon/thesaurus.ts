import { lemmasIn } from './lemmas.ts';
import { sameSpelling, spellingKey } from './spelling.ts';
import { type Sense, type WordNet, wordNet } from './wordnet.ts';

/** How two words stand to each other, the nearest first. `broader`: one is a kind of the other. `cohort`: two of a kind. */
export type WordRelation = 'same' | 'synonym' | 'antonym' | 'broader' | 'cohort';

/**
 * Senses beyond the fourth are rare in print, and words there are synonyms of almost anything: `have`/`get`, `see`/`date`.
 * WordNet orders senses by their count in tagged text; the bound is the median number of senses of its 2,000 most used verbs.
 */
const USUAL = 4;
/** For two words to be interchangeable in running text, both must mean it in one of their first two senses. */
const CLOSE = 2;
/** A broader term with more kinds than this (`change`, `move`, `person`) says nothing: its kinds are no cohort. */
const CROWD = 80;
/** How far up a kind is looked for: a frigate is a warship is a ship. */
const STEPS = 2;

/**
 * The dictionary forms of a word, most likely first: went -> go; left -> left, leave. The word itself, folded, when it is
 * unknown. Never empty. Data: WordNet's lemmas and its lists of irregular forms.
 */
export function lemmasOf(word: string): readonly string[] {
  return lemmasIn(wordNet(), word);
}

/**
 * How WordNet relates two words, over all their lemmas; null when it does not, or does not know one of them.
 * Symmetric. `same` = one word in two spellings or inflections.
 */
export function relationOf(a: string, b: string): WordRelation | null {
  if (sameSpelling(a, b)) return 'same';
  const net = wordNet();
  const as = known(net, a);
  const bs = known(net, b);
  if (as.some((x) => bs.includes(x))) return 'same';
  if (as.length === 0 || bs.length === 0) return null;
  if (as.some((x) => bs.some((y) => areOpposite(net, x, y)))) return 'antonym';
  const sa = as.flatMap((x) => net.senses(x)).filter(isUsual);
  const sb = bs.flatMap((y) => net.senses(y)).filter(isUsual);
  if (share(sa, sb)) return 'synonym';
  if (isKindOf(net, sa, sb) || isKindOf(net, sb, sa)) return 'broader';
  return areCohort(net, sa, sb) ? 'cohort' : null;
}

/** True when both words mean the same in one of their first senses (autumn/fall), so that a house may use either. */
export function areCloseSynonyms(a: string, b: string): boolean {
  const net = wordNet();
  const close = (s: Sense): boolean => s.rank < CLOSE;
  return known(net, a).some((x) => known(net, b).some((y) => share(net.senses(x).filter(close), net.senses(y).filter(close))));
}

function known(net: WordNet, word: string): readonly string[] {
  const lemmas = lemmasIn(net, word).filter((w) => net.has(w));
  return lemmas.length > 0 ? lemmas : lemmasIn(net, spellingKey(word)).filter((w) => net.has(w));
}

function isUsual(s: Sense): boolean {
  return s.rank < USUAL;
}

function share(as: readonly Sense[], bs: readonly Sense[]): boolean {
  return as.some((a) => bs.some((b) => a.synset === b.synset));
}

/** Opposite by WordNet's own pairs, or by way of a near neighbour: quick is like fast, and fast is opposite to slow. */
function areOpposite(net: WordNet, a: string, b: string): boolean {
  if (net.opposites(a).includes(b)) return true;
  return near(net, a).some((x) => net.opposites(x).includes(b)) || near(net, b).some((y) => net.opposites(y).includes(a));
}

/** The heads that an adjective's first senses stand next to. */
function near(net: WordNet, word: string): readonly string[] {
  return net.senses(word).filter((s) => s.part === 'a' && s.rank < CLOSE).flatMap((s) => net.similar(s.synset)).flatMap((s) => net.headsOf(s));
}

function isKindOf(net: WordNet, kinds: readonly Sense[], wholes: readonly Sense[]): boolean {
  const goal = new Set(wholes.map((s) => s.synset));
  let level = kinds.flatMap((s) => [...net.broader(s.synset), ...net.similar(s.synset)]);
  for (let i = 0; i < STEPS; i++) {
    if (level.some((s) => goal.has(s))) return true;
    level = level.flatMap((s) => net.broader(s));
  }
  return false;
}

function areCohort(net: WordNet, as: readonly Sense[], bs: readonly Sense[]): boolean {
  const parents = new Set(as.flatMap((s) => parentsOf(net, s)));
  return bs.some((s) => parentsOf(net, s).some((p) => parents.has(p)));
}

function parentsOf(net: WordNet, s: Sense): readonly number[] {
  return [...net.broader(s.synset), ...net.similar(s.synset)].filter((p) => net.kinds(p) <= CROWD);
}
