import winkModel from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';
import type { AnalysedText } from './analysed.ts';

/** Universal part-of-speech tags (universaldependencies.org/u/pos), the set of the tagger, in a fixed order. */
export const POS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SPACE',
  'SYM',
  'VERB',
] as const;
export type Pos = (typeof POS)[number];

const CODE: ReadonlyMap<string, number> = new Map(POS.map((p, i) => [p, i]));

/** A tag and a lemma for each token of one text, parallel to `text.tokens`. */
export type Tags = {
  /** The tag of the token's first part: for `it's` that of `it`. */
  readonly pos: (token: number) => Pos;
  /** The tag of its last part: for `it's` that of `'s`. The same as `pos` for most tokens. */
  readonly tail: (token: number) => Pos;
  /** Lower case; `saw` as a verb gives `see`, `wolves` gives `wolf`. The folded form for what the tagger does not know. */
  readonly lemma: (token: number) => string;
};

const tagged = new WeakMap<AnalysedText, Tags>();

/**
 * English tags and lemmas of a text, by the wink-nlp tagger (MIT; its makers report 95 % of words right). Computed at the first call and kept with the text. Each sentence is tagged for itself, so a tag
 * depends on nothing outside its sentence. Text in another language gets tags too: they mean nothing there, so ask first.
 */
export function tagsOf(text: AnalysedText): Tags {
  const known = tagged.get(text);
  if (known) return known;
  const made = tag(text);
  tagged.set(text, made);
  return made;
}

function tag(text: AnalysedText): Tags {
  const { tokens, version, sentences } = text;
  const first = new Uint8Array(tokens.count);
  const last = new Uint8Array(tokens.count);
  const lemmas: string[] = new Array<string>(tokens.count).fill('');
  const order = [...sentences].sort((a, b) => a.start - b.start);
  let token = 0;
  for (const s of order) {
    for (const piece of pieces(version.text, s.start, s.end)) token = tagPiece(piece.start, piece.end, token);
  }
  return {
    pos: (i) => POS[first[i] ?? 0] as Pos,
    tail: (i) => POS[last[i] ?? 0] as Pos,
    lemma: (i) => lemmas[i] || version.text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase(),
  };

  /** Tags one stretch and lays the tagger's tokens over ours; gives the first token of ours not yet passed. */
  function tagPiece(start: number, end: number, from: number): number {
    const words = quiet(version.text.slice(start, end));
    const { values, spaces, tags, roots } = read(words);
    let at = start;
    let i = from;
    for (let k = 0; k < values.length; k++) {
      at += (spaces[k] as string).length;
      // Rare white space can make the tagger lose count: then its word is looked for in the text.
      if (!words.startsWith(values[k] as string, at - start)) {
        const found = words.indexOf(values[k] as string, at - start);
        if (found < 0) continue;
        at = start + found;
      }
      const stop = at + (values[k] as string).length;
      while (i < tokens.count && (tokens.ends[i] as number) <= at) i++;
      for (let j = i; j < tokens.count && (tokens.starts[j] as number) < stop; j++) {
        const code = CODE.get(tags[k] as string) ?? 0;
        if (lemmas[j] === '') {
          first[j] = code;
          // A token that the tagger cuts differently (a hyphen inside, say) keeps its own letters.
          const whole = (tokens.starts[j] as number) >= at && (tokens.ends[j] as number) >= stop;
          lemmas[j] = whole ? (roots[k] as string) : version.text.slice(tokens.starts[j], tokens.ends[j]).toLowerCase();
        }
        last[j] = code;
      }
      at = stop;
    }
    return i;
  }
}

/** The tagger's cost grows with the stretch, so a sentence without an end is fed to it in pieces cut at white space. */
const PIECE = 2000;

function pieces(text: string, start: number, end: number): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (let from = start; from < end; ) {
    let to = Math.min(end, from + PIECE);
    if (to < end) {
      const space = text.lastIndexOf(' ', to);
      if (space > from) to = space;
    }
    out.push({ start: from, end: to });
    from = to;
  }
  return out;
}

/** A line in capitals tells the tagger nothing but names; lower case tells it more. Kept when the length would change. */
function quiet(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

type Reading = {
  readonly values: readonly string[];
  readonly spaces: readonly string[];
  readonly tags: readonly string[];
  readonly roots: readonly string[];
};

function read(text: string): Reading {
  const nlp = tagger();
  consumed += text.length;
  const all = nlp.readDoc(text).tokens();
  return {
    values: all.out(nlp.its.value) as string[],
    spaces: all.out(nlp.its.precedingSpaces) as string[],
    tags: all.out(nlp.its.pos) as string[],
    roots: all.out(nlp.its.lemma as never) as unknown as string[],
  };
}

/** The tagger keeps every new word it meets for ever; after so many characters it is made anew. Tags do not depend on it. */
const LIFETIME = 20_000_000;

let live: WinkMethods | null = null;
let consumed = 0;

function tagger(): WinkMethods {
  if (live === null || consumed > LIFETIME) {
    live = winkNLP(winkModel, ['pos']);
    consumed = 0;
  }
  return live;
}
