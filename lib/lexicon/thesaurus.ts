import { lemmasIn } from './lemmas.ts';
import { remembered, rememberedPair } from './remembered.ts';
import { sameSpelling, spellingKey } from './spelling.ts';
import { type Part, type Sense, type WordNet, wordNet } from './wordnet.ts';

/** How two words stand to each other, the nearest first. `broader`: one is a kind of the other. `cohort`: two of a kind. */
export type WordRelation = 'same' | 'synonym' | 'antonym' | 'broader' | 'cohort';

/**
 * Senses beyond the fourth are rare in print, and words there are synonyms of almost anything: `have`/`get`, `see`/`date`.
 * WordNet orders senses by their count in tagged text; the bound is the median number of senses of its 2,000 most used verbs.
 */
const USUAL = 4;
/** For two words to be interchangeable in running text, both must mean it in one of their first two senses. */
const CLOSE = 2;
/**
 * A word with more senses than this in one part of speech (`pull` has 17 as a verb) is close in its first only: its second
 * is one among many. Set by judgement, on invented pairs: begin/start and autumn/fall stay close, attract/pull do not.
 */
const MANY = 10;
/** A broader term with more kinds than this (`change`, `move`, `person`) says nothing: its kinds are no cohort. */
const CROWD = 80;
/** How far up a kind is looked for: a frigate is a warship is a ship. */
const STEPS = 2;

/** What is asked of a word again and again: its lemmas in WordNet, its usual senses and what stands above them. */
type Profile = {
  readonly lemmas: readonly string[];
  readonly close: ReadonlySet<number>;
  readonly closeNouns: ReadonlySet<number>;
  readonly usual: ReadonlySet<number>;
  /** Broader synsets up to `STEPS` away, and the heads of adjectives. */
  readonly above: ReadonlySet<number>;
  /** Direct broader synsets that are no crowd. */
  readonly parents: ReadonlySet<number>;
  readonly opposites: ReadonlySet<string>;
};

const profileOf = remembered((word: string): Profile => {
  const net = wordNet();
  // Organise and organized are one word: each lemma counts in both spellings.
  const lemmas = [...new Set(known(net, word).flatMap((w) => [w, spellingKey(w)]))];
  const senses = lemmas.flatMap((w) => net.senses(w));
  const usual = senses.filter((s) => s.rank < USUAL);
  return {
    lemmas,
    close: new Set(senses.filter((s) => s.rank < closeness(senses, s)).map((s) => s.synset)),
    closeNouns: new Set(senses.filter((s) => s.rank < closeness(senses, s) && s.part === 'n').map((s) => s.synset)),
    usual: new Set(usual.map((s) => s.synset)),
    above: above(net, usual),
    parents: new Set(usual.flatMap((s) => parentsOf(net, s))),
    opposites: new Set(lemmas.flatMap((w) => [...net.opposites(w), ...besideOpposites(net, w)])),
  };
});

function closeness(senses: readonly Sense[], { part }: Sense): number {
  return senses.filter((s) => s.part === part).length > MANY ? 1 : CLOSE;
}

/**
 * The dictionary forms of a word, most likely first: went -> go; left -> left, leave. The word itself, folded, when it is
 * unknown. Never empty. Data: WordNet's lemmas and its lists of irregular forms.
 */
export const lemmasOf: (word: string) => readonly string[] = remembered((word) => lemmasIn(wordNet(), word));

/** WordNet sets these against each other. Of a place or a thing they all say where it is: a town sits, lies or stands on a river. */
const POSTURES: ReadonlySet<string> = new Set(['sit', 'lie', 'stand']);

/**
 * How WordNet relates two words, over all their lemmas; null when it does not, or does not know one of them.
 * Symmetric. `same` = one word in two spellings or inflections.
 */
export const relationOf: (a: string, b: string) => WordRelation | null = rememberedPair((a, b) => {
  if (sameSpelling(a, b)) return 'same';
  const x = profileOf(a);
  const y = profileOf(b);
  if (x.lemmas.some((w) => y.lemmas.includes(w))) return 'same';
  if (x.lemmas.length === 0 || y.lemmas.length === 0) return null;
  if (x.lemmas.some((w) => POSTURES.has(w)) && y.lemmas.some((w) => POSTURES.has(w))) return 'cohort';
  // Opposite by WordNet's own pairs, or by way of a near neighbour: quick is like fast, and fast is opposite to slow.
  if (y.lemmas.some((w) => x.opposites.has(w)) || x.lemmas.some((w) => y.opposites.has(w))) return 'antonym';
  if (meet(x.usual, y.usual)) return 'synonym';
  if (meet(x.above, y.usual) || meet(y.above, x.usual)) return 'broader';
  return meet(x.parents, y.parents) ? 'cohort' : null;
});

/**
 * The synsets that a word usually means, and those above them. Two words are synonyms when the first meet, one is broader when
 * the first of one meet the second of the other: `relationOf`, for many words at once. Empty for words that WordNet lacks.
 */
export function conceptsOf(word: string): { readonly usual: ReadonlySet<number>; readonly above: ReadonlySet<number> } {
  return profileOf(word);
}

/** The parts of speech of a word's first sense in each of them: `blame` is noun and verb. Empty when unknown. */
export const partsOf: (word: string) => ReadonlySet<string> = remembered((word) => {
  const net = wordNet();
  return new Set(known(net, word).flatMap((w) => net.senses(w).map((s) => s.part)));
});

/** True when WordNet has a word in more senses as a verb than as anything else: `beat`, not `work`. */
export const isMostlyVerb: (word: string) => boolean = remembered((word) => {
  const senses = sensesOf(word);
  const count = (part: Part): number => senses.filter((s) => s.part === part).length;
  return count('v') > Math.max(count('n'), count('a'), count('r'));
});

/** True when both words mean the same in one of their first senses (autumn/fall), so that a house may use either. */
export function areCloseSynonyms(a: string, b: string): boolean {
  return meet(profileOf(a).close, profileOf(b).close);
}

/** The same, as nouns: an aeroplane and a plane, but not an implant and a plant, which share only a verb. */
export function areCloseNouns(a: string, b: string): boolean {
  return meet(profileOf(a).closeNouns, profileOf(b).closeNouns);
}

/** A word of at most so many senses in one part of speech has few rare ones. By judgement, on invented pairs: main/primary, not debate/argument. */
const PLAIN = 4;

/**
 * True when either word may be printed for the other: close synonyms; or words that share two of their usual senses
 * (option/choice), since one shared by chance is common and two are not; or the first sense of one that is any sense of
 * another with few of them (main/primary). Wider than `areCloseSynonyms`, for a reader who sees both words in their sentences.
 */
export function areInterchangeable(a: string, b: string): boolean {
  if (areCloseSynonyms(a, b)) return true;
  const [allA, allB] = [sensesOf(a), sensesOf(b)];
  const isUsual = (s: Sense): boolean => s.rank < USUAL;
  const [x, y] = [allA.filter(isUsual), allB.filter(isUsual)];
  const shared = x.flatMap((s) => y.filter((t) => t.synset === s.synset).map((t) => [s, t] as const));
  if (shared.some(([s]) => countOf(allA, s) > MANY) || shared.some(([, t]) => countOf(allB, t) > MANY)) return false;
  if (new Set(shared.map(([s]) => s.synset)).size > 1) return true;
  return shared.some(
    ([s, t]) => Math.min(s.rank, t.rank) === 0 && countOf(allA, s) <= PLAIN && countOf(allB, t) <= PLAIN,
  );
}

/** True when two lemmas have a sense in common as one part of speech: `implant` and `plant` do as verbs and not as nouns. */
export function shareSense(a: string, b: string, part: Part): boolean {
  const net = wordNet();
  const synsets = (word: string): readonly number[] =>
    [word, spellingKey(word)].flatMap((w) => net.senses(w).flatMap((s) => (s.part === part ? [s.synset] : [])));
  const own = synsets(a);
  return synsets(b).some((s) => own.includes(s));
}

const sensesOf = remembered((word: string): readonly Sense[] => {
  const net = wordNet();
  return known(net, word).flatMap((w) => net.senses(w));
});

/** How many senses a word has in the part of speech of one of them. */
function countOf(senses: readonly Sense[], { part }: Sense): number {
  return senses.filter((s) => s.part === part).length;
}

function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const s of small) if (large.has(s)) return true;
  return false;
}

function known(net: WordNet, word: string): readonly string[] {
  const lemmas = lemmasIn(net, word).filter((w) => net.has(w));
  return lemmas.length > 0 ? lemmas : lemmasIn(net, spellingKey(word)).filter((w) => net.has(w));
}

/** What the heads are opposite to that an adjective's first senses stand next to. */
function besideOpposites(net: WordNet, word: string): readonly string[] {
  const first = net.senses(word).filter((s) => s.part === 'a' && s.rank < CLOSE);
  return first.flatMap((s) => net.similar(s.synset)).flatMap((s) => net.against(s));
}

function above(net: WordNet, senses: readonly Sense[]): ReadonlySet<number> {
  const out = new Set<number>();
  let level = senses.flatMap((s) => [...net.broader(s.synset), ...net.similar(s.synset)]);
  for (let i = 0; i < STEPS; i++) {
    for (const s of level) out.add(s);
    level = level.flatMap((s) => net.broader(s));
  }
  return out;
}

function parentsOf(net: WordNet, s: Sense): readonly number[] {
  return [...net.broader(s.synset), ...net.similar(s.synset)].filter((p) => net.kinds(p) <= CROWD);
}

/** True when WordNet has the word, in any inflection. Names and slips are not in it. */
export function isDictionaryWord(word: string): boolean {
  return profileOf(word).lemmas.length > 0;
}
