import type { Range } from '../model/range.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { tokensIn } from '../text/tokens.ts';
import { soundOf } from './sound.ts';

/**
 * What is lined up, the blocks or the sentences of all versions, cut into pieces (clauses). A unit is a number; units of
 * one version are neighbours, in text order, and so are the pieces of a unit and the words of a piece. A word is a
 * *term*: the number of its light stem, known only inside one collation. Nothing is decided by the number itself.
 */
export type Units = {
  readonly count: number;
  readonly versions: number;
  /** `base[v]` = first unit of version v; `base[versions]` = count. */
  readonly base: Uint32Array;
  readonly versionOf: Uint16Array;
  /** Index of the unit within its version's own list of blocks or sentences. */
  readonly indexOf: Uint32Array;
  readonly partOf: readonly Part[];
  /** Words of unit u stand at `words[wordAt[u]]` up to `words[wordAt[u + 1]]`. */
  readonly wordAt: Uint32Array;
  readonly words: Uint32Array;
  /** Pieces of unit u are `pieceAt[u]` up to `pieceAt[u + 1]`; piece p ends before word `pieceEnd[p]`. */
  readonly pieceAt: Uint32Array;
  readonly pieceEnd: Uint32Array;
  /** Every term is below it. */
  readonly terms: number;
  /** In how many units a term stands. */
  readonly spread: Uint32Array;
  /** How many words there are for each time the term is met: the inverse of its share in all versions. */
  readonly rarity: Float64Array;
  /** The logarithm of it: what a term weighs. */
  readonly weight: Float64Array;
  /** A term's class of sound: terms that sound alike have the same; 0 = alone. */
  readonly sound: Uint32Array;
  /** Every class of sound is below it. */
  readonly sounds: number;
  /** How many words there are for each time a term of the class is met. */
  readonly soundRarity: Float64Array;
};

/** A range to line up, and its index in the version's own list. */
export type UnitRange = Range & { readonly index: number; readonly part?: Part };

/** A headline is kept from body text where there is a headline to meet; anything else may meet anything. */
export type Part = 'headline' | 'body' | 'other';

/**
 * A clause ends at a mark once it holds so many words. Fewer let a clause be placed by a word or two, more hide where a
 * merged paragraph changes its source: 4, 5 and 6 differed by 0.1 F1 on the development sets, 9 cost 0.3, none at all 9.
 */
const CLAUSE = 5;
const CLAUSE_END = /^(?:[.,;:!?…—–()]|--|[。、，；：！？（）])/u;

/**
 * Words of the language at large that the versions stand for: in two sentences of six words, every word would else look
 * common. 300 moves a few development scores by about 0.1, both ways, and lines up the one-line cases of other tools' tests.
 */
const UNSEEN = 300;
/**
 * …and of a version of one or two long paragraphs every word would look common too, since the paragraph is half of all there
 * is: a version stands for so many paragraphs at least. From three pasted copies in ten without a line break that found each other
 * it went to eight in ten; no development set changes below 4, and from 4 on first paragraphs of unrelated stories do.
 */
const FEWEST = 3;

/** Cuts the ranges of every version into words and pieces. Marks are no words, unless there is nothing else. */
export function buildUnits(
  texts: readonly AnalysedText[],
  ranges: readonly (readonly UnitRange[])[],
  lexis: Lexis,
): Units {
  const count = ranges.reduce((n, list) => n + list.length, 0);
  const size = texts.reduce((n, t) => n + t.tokens.count, 0);
  const forms = describeForms(lexis);
  const terms = 2 * forms.size;
  const base = new Uint32Array(texts.length + 1);
  const versionOf = new Uint16Array(count);
  const indexOf = new Uint32Array(count);
  const partOf: Part[] = [];
  const wordAt = new Uint32Array(count + 1);
  const pieceAt = new Uint32Array(count + 1);
  const words = new Uint32Array(size);
  const pieceEnd = new Uint32Array(size + count);
  const spread = new Uint32Array(terms);
  const times = new Uint32Array(terms);
  const lastIn = new Int32Array(terms).fill(-1);
  let unit = 0;
  let word = 0;
  let piece = 0;

  const add = (term: number): void => {
    words[word++] = term;
    times[term] = (times[term] as number) + 1;
    if (lastIn[term] === unit) return;
    lastIn[term] = unit;
    spread[term] = (spread[term] as number) + 1;
  };
  texts.forEach((text, v) => {
    base[v] = unit;
    for (const r of ranges[v] ?? []) {
      const [from, to] = tokensIn(text.tokens, r);
      versionOf[unit] = v;
      indexOf[unit] = r.index;
      partOf.push(r.part ?? 'other');
      wordAt[unit] = word;
      pieceAt[unit] = piece;
      let start = word;
      for (let t = from; t < to; t++) {
        const id = text.tokens.ids[t] as number;
        const term = forms.term[id] as number;
        if (term >= 0) add(term);
        else if (word - start >= CLAUSE && forms.ends[id] === 1) {
          pieceEnd[piece++] = word;
          start = word;
        }
      }
      if (word === wordAt[unit])
        for (let t = from; t < to; t++) add(forms.size + lexis.key(text.tokens.ids[t] as number));
      // A short tail joins the clause before it.
      if (piece > (pieceAt[unit] as number) && word - start < CLAUSE / 2) piece--;
      pieceEnd[piece++] = word;
      unit++;
    }
  });
  base[texts.length] = unit;
  wordAt[unit] = word;
  pieceAt[unit] = piece;

  return {
    count,
    versions: texts.length,
    base,
    versionOf,
    indexOf,
    partOf,
    wordAt,
    words: words.subarray(0, word),
    pieceAt,
    pieceEnd: pieceEnd.subarray(0, piece),
    terms,
    spread,
    ...weighted(times, atLarge(word, count / texts.length), forms),
  };
}

/** How many words a language is taken to have, of which so many are met, in so many units a version. */
function atLarge(words: number, units: number): number {
  return Math.max(words + UNSEEN, units > 0 ? (words * FEWEST) / units : 0);
}

/** What depends on how often a term is met among so many words. */
function weighted(
  times: Uint32Array,
  words: number,
  forms: Forms,
): Pick<Units, 'rarity' | 'weight' | 'sound' | 'sounds' | 'soundRarity'> {
  const { sounds } = forms;
  const soundTimes = new Uint32Array(sounds);
  const sound = new Uint32Array(times.length);
  sound.set(forms.sound);
  for (let t = 0; t < times.length; t++) {
    const s = sound[t] as number;
    if (s > 0) soundTimes[s] = (soundTimes[s] as number) + (times[t] as number);
  }
  const rarity = rarityOf(times, words);
  return { rarity, weight: rarity.map(Math.log), sound, sounds, soundRarity: rarityOf(soundTimes, words) };
}

/** How many words there are for each time that something is met; 0 where it never is. */
function rarityOf(times: Uint32Array, words: number): Float64Array {
  const rarity = new Float64Array(times.length);
  for (let t = 0; t < times.length; t++) if (times[t] !== 0) rarity[t] = words / (times[t] as number);
  return rarity;
}

type Forms = {
  readonly size: number;
  /** The term of a form, −1 for a mark. */
  readonly term: Int32Array;
  /** 1 for a mark that ends a clause. */
  readonly ends: Uint8Array;
  /** Class of sound by term. */
  readonly sound: Uint32Array;
  readonly sounds: number;
};

function describeForms(lexis: Lexis): Forms {
  const size = lexis.size();
  const term = new Int32Array(size);
  const ends = new Uint8Array(size);
  const sound = new Uint32Array(size);
  const classes = new Map<string, number>();
  for (let id = 0; id < size; id++) {
    const kind = lexis.kind(id);
    if (kind === 'punctuation') {
      term[id] = -1;
      if (CLAUSE_END.test(lexis.form(id))) ends[id] = 1;
      continue;
    }
    const t = lexis.stem(id);
    term[id] = t;
    if (kind !== 'word' || sound[t] !== 0) continue;
    const heard = soundOf(lexis.folded(id));
    if (heard === '') continue;
    const known = classes.get(heard) ?? classes.size + 1;
    classes.set(heard, known);
    sound[t] = known;
  }
  return { size, term, ends, sound, sounds: classes.size + 1 };
}
