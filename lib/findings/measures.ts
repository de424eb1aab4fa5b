import { isFunctionWord } from '../lexicon/function-words.ts';
import { onceFor } from '../text/once-for.ts';
import type { Copy, Room, Support } from './room.ts';

/**
 * What is measured at a token to judge whether it belongs to a place that a professional would mark. The first are of the
 * token, then of what stands round it, then of its copy as a whole: a copy that says everything in its own words (high
 * `functionAway`, high `contentAway` beside the others) is written freely and needs more to be doubted; one that keeps
 * the others' syntax and loses their names is not. What holds of a whole room (how far all its copies differ) is left out: sixteen
 * documents cannot teach it, and without it the rest did better on documents left out.
 */
export const MEASURES = [
  'bias',
  'held',
  'kept',
  'related',
  'agreed',
  'known',
  'unheld',
  'barelyHeld',
  'unkept',
  'unheldUnrelated',
  'name',
  'number',
  'noun',
  'verb',
  'modifier',
  'function',
  'unheldName',
  'unheldNoun',
  'unheldVerb',
  'unheldNumber',
  'unheldFunction',
  'unheldModifier',
  'movedName',
  'movedNumber',
  'unknown',
  'unknownName',
  'length',
  'ownStretch',
  'theirStretch',
  'run',
  'before',
  'after',
  'contentNear',
  'wordsNear',
  'namesNear',
  'relatedNear',
  'contentInSentence',
  'wordsInSentence',
  'wordsAway',
  'contentAway',
  'namesAway',
  'functionAway',
  'relatedRate',
  'namesOverContent',
  'contentAwaySquared',
  'contentAwayUnheld',
  'namesAwayUnheld',
  'wordsAwayUnkept',
  'namesAwayUnkept',
  'runContentAway',
  'moreWords',
  'moreContent',
  'moreNames',
  'moreFunction',
  'moreContentUnheld',
  'moreNamesUnheld',
  'moreFunctionUnheld',
  'moreWordsUnkept',
  'moreContentUnkept',
  'moreNamesUnkept',
  'moreFunctionUnkept',
  'freer',
  'closer',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Where each measure stands in its row. */
const AT = Object.fromEntries(MEASURES.map((m, k) => [m, k])) as Readonly<Record<Measure, number>>;

/** Words to each side that count as near. Chosen on the mqm development news: 3 and 6 were no better. */
const NEAR = 4;
/** A run of unsupported words counts up to this length. */
const LONG = 15;

/** The copy's own habits, over the words of its rows that other copies share. */
export type Habits = {
  readonly words: number;
  readonly content: number;
  readonly names: number;
  readonly function: number;
  readonly related: number;
};

type Kinds = {
  readonly word: Uint8Array;
  readonly content: Uint8Array;
  readonly name: Uint8Array;
  readonly function: Uint8Array;
};

/**
 * One vector a token of one copy, in one flat array of `MEASURES.length` a token; all zeros where the token is no word or
 * no other copy stands in its row. `room` holds the habits of every copy; the medians of them are what is usual here.
 */
export function measure(room: Room, copy: Copy, support: Support, habits: readonly Habits[]): Float32Array {
  const size = MEASURES.length;
  const out = new Float32Array(copy.count * size);
  const kinds = kindsOf(copy);
  const own = habits[copy.version] as Habits;
  // A copy that tells another story shares no row and has no habits.
  const compared = habits.filter((h) => h.words > 0 || h.content > 0);
  const usual = {
    words: median(compared.map((h) => h.words)),
    content: median(compared.map((h) => h.content)),
    names: median(compared.map((h) => h.names)),
    function: median(compared.map((h) => h.function)),
  };
  const more = {
    words: own.words - usual.words,
    content: own.content - usual.content,
    names: own.names - usual.names,
    function: own.function - usual.function,
  };
  const instead = room.backing().instead;

  for (const s of copy.sentences) {
    const inSentence = average(support.held, s.from, s.to, kinds.content);
    const wordsInSentence = average(support.kept, s.from, s.to, kinds.word);
    const runs = runsOf(support.kept, s.from, s.to);
    for (let i = s.from; i < s.to; i++) {
      if (!kinds.word[i] || support.mates[i] === 0) continue;
      const held = support.held[i] as number;
      const kept = support.kept[i] as number;
      const related = support.related[i] as number;
      const unheld = held === 0 ? 1 : 0;
      const away = 1 - kept;
      const pos = copy.pos(i);
      const name = kinds.name[i] as number;
      const number = pos === 'NUM' ? 1 : 0;
      const noun = pos === 'NOUN' ? 1 : 0;
      const verb = pos === 'VERB' ? 1 : 0;
      const modifier = pos === 'ADJ' || pos === 'ADV' ? 1 : 0;
      const fn = kinds.function[i] as number;
      const said = instead(copy.version, i);
      const from = Math.max(s.from, i - NEAR);
      const to = Math.min(s.to, i + NEAR + 1);
      const run = runs[i - s.from] as number;
      const base = i * size;
      out[base + AT.bias] = 1;
      out[base + AT.held] = held;
      out[base + AT.kept] = kept;
      out[base + AT.related] = related * (1 - held);
      out[base + AT.agreed] = support.agreed[i] as number;
      out[base + AT.known] = support.known[i] as number;
      out[base + AT.unheld] = unheld;
      out[base + AT.barelyHeld] = held <= 0.26 ? 1 : 0;
      out[base + AT.unkept] = kept === 0 ? 1 : 0;
      out[base + AT.unheldUnrelated] = unheld && related === 0 && kinds.content[i] ? 1 : 0;
      out[base + AT.name] = name;
      out[base + AT.number] = number;
      out[base + AT.noun] = noun;
      out[base + AT.verb] = verb;
      out[base + AT.modifier] = modifier;
      out[base + AT.function] = fn;
      out[base + AT.unheldName] = unheld * name;
      out[base + AT.unheldNoun] = unheld * noun;
      out[base + AT.unheldVerb] = unheld * verb;
      out[base + AT.unheldNumber] = unheld * number;
      out[base + AT.unheldFunction] = unheld * fn;
      out[base + AT.unheldModifier] = unheld * modifier;
      out[base + AT.movedName] = away * name;
      out[base + AT.movedNumber] = away * number;
      out[base + AT.unknown] = support.known[i] === 0 ? 1 : 0;
      out[base + AT.unknownName] = support.known[i] === 0 ? name : 0;
      out[base + AT.length] = Math.min(12, copy.end(i) - copy.start(i)) / 12;
      out[base + AT.ownStretch] = said[0] ? Math.min(12, said[0].own.to - said[0].own.from) / 12 : 0;
      out[base + AT.theirStretch] =
        said.length > 0 ? Math.min(12, said.reduce((n, x) => n + x.to - x.from, 0) / said.length) / 12 : 0;
      out[base + AT.run] = run;
      out[base + AT.before] = i > s.from ? 1 - (support.kept[i - 1] as number) : 0;
      out[base + AT.after] = i + 1 < s.to ? 1 - (support.kept[i + 1] as number) : 0;
      out[base + AT.contentNear] = 1 - average(support.held, from, to, kinds.content);
      out[base + AT.wordsNear] = 1 - average(support.kept, from, to, kinds.word) - own.words;
      out[base + AT.namesNear] = 1 - average(support.held, from, to, kinds.name) - own.names;
      out[base + AT.relatedNear] = 1 - average(support.related, from, to, kinds.content);
      out[base + AT.contentInSentence] = 1 - inSentence - own.content;
      out[base + AT.wordsInSentence] = 1 - wordsInSentence - own.words;
      out[base + AT.wordsAway] = own.words;
      out[base + AT.contentAway] = own.content;
      out[base + AT.namesAway] = own.names;
      out[base + AT.functionAway] = own.function;
      out[base + AT.relatedRate] = own.related;
      out[base + AT.namesOverContent] = own.names - own.content;
      out[base + AT.contentAwaySquared] = own.content * own.content;
      out[base + AT.contentAwayUnheld] = own.content * unheld;
      out[base + AT.namesAwayUnheld] = own.names * unheld;
      out[base + AT.wordsAwayUnkept] = own.words * away;
      out[base + AT.namesAwayUnkept] = own.names * away;
      out[base + AT.runContentAway] = run * own.content;
      out[base + AT.moreWords] = more.words;
      out[base + AT.moreContent] = more.content;
      out[base + AT.moreNames] = more.names;
      out[base + AT.moreFunction] = more.function;
      out[base + AT.moreContentUnheld] = more.content * unheld;
      out[base + AT.moreNamesUnheld] = more.names * unheld;
      out[base + AT.moreFunctionUnheld] = more.function * unheld;
      out[base + AT.moreWordsUnkept] = more.words * away;
      out[base + AT.moreContentUnkept] = more.content * away;
      out[base + AT.moreNamesUnkept] = more.names * away;
      out[base + AT.moreFunctionUnkept] = more.function * away;
      out[base + AT.freer] = Math.max(0, more.content - more.names);
      out[base + AT.closer] = Math.max(0, more.names - more.content);
    }
  }
  return out;
}

/** Whether a token is a content word: a noun, verb, adjective, adverb, name or number that is no function word. */
export function contentAt(copy: Copy, i: number): boolean {
  return kindsOf(copy).content[i] === 1;
}

/** Whether a token is a word or a number, and so has measures where another copy stands. */
export function wordAt(copy: Copy, i: number): boolean {
  return kindsOf(copy).word[i] === 1;
}

export function habitsOf(copy: Copy, support: Support): Habits {
  const kinds = kindsOf(copy);
  let words = 0;
  let n = 0;
  const sums = { content: 0, contentN: 0, names: 0, namesN: 0, function: 0, functionN: 0, related: 0, relatedN: 0 };
  // A name counts once, however often the copy says it: one odd name is one decision of its writer.
  const names = new Map<number, { away: number; n: number }>();
  for (const b of copy.story) {
    for (let i = b.from; i < b.to; i++) {
      if (!kinds.word[i] || support.mates[i] === 0) continue;
      const away = 1 - (support.held[i] as number);
      words += 1 - (support.kept[i] as number);
      n++;
      if (kinds.name[i]) {
        const known = names.get(copy.stem(i)) ?? { away: 0, n: 0 };
        names.set(copy.stem(i), { away: known.away + away, n: known.n + 1 });
      } else if (kinds.content[i]) {
        sums.content += away;
        sums.contentN++;
        if (away > 0.7) {
          sums.related += support.related[i] as number;
          sums.relatedN++;
        }
      } else if (kinds.function[i]) {
        sums.function += away;
        sums.functionN++;
      }
    }
  }
  for (const { away, n: times } of names.values()) {
    sums.names += away / times;
    sums.namesN++;
  }
  const share = (x: number, of: number): number => (of > 0 ? x / of : 0);
  return {
    words: share(words, n),
    content: share(sums.content, sums.contentN),
    // Under five names the share says nothing; then what is usual in print.
    names: sums.namesN > 4 ? sums.names / sums.namesN : 0.1,
    function: share(sums.function, sums.functionN),
    related: share(sums.related, sums.relatedN),
  };
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN', 'NUM']);

const kindsOf = onceFor((copy: Copy): Kinds => {
  const kinds: Kinds = {
    word: new Uint8Array(copy.count),
    content: new Uint8Array(copy.count),
    name: new Uint8Array(copy.count),
    function: new Uint8Array(copy.count),
  };
  for (const b of copy.story) {
    for (let i = b.from; i < b.to; i++) {
      const word = copy.isWord(i) || copy.kind(i) === 'number' || copy.kind(i) === 'cjk';
      if (!word) continue;
      const small = isFunctionWord(copy.folded(i));
      kinds.word[i] = 1;
      kinds.function[i] = small ? 1 : 0;
      kinds.content[i] = !small && CONTENT.has(copy.pos(i)) ? 1 : 0;
      kinds.name[i] = copy.pos(i) === 'PROPN' ? 1 : 0;
    }
  }
  return kinds;
});

/** The mean of the values whose mask is set; 1 when there is none (nothing speaks against). */
function average(values: Float32Array, from: number, to: number, mask: Uint8Array): number {
  let sum = 0;
  let n = 0;
  for (let i = from; i < to; i++) {
    if (!mask[i]) continue;
    sum += values[i] as number;
    n++;
  }
  return n > 0 ? sum / n : 1;
}

/** For each token of the sentence, the length of the run of ill-supported tokens it stands in, 0–1. */
function runsOf(values: Float32Array, from: number, to: number): Float32Array {
  const out = new Float32Array(to - from);
  for (let i = from; i < to; ) {
    let j = i;
    while (j < to && (values[j] as number) < 0.3) j++;
    for (let k = i; k < j; k++) out[k - from] = Math.min(LONG, j - i) / LONG;
    i = Math.max(j, i + 1);
  }
  return out;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}
