import type { Block } from '../model/block.ts';
import type { Change, Place } from '../model/change.ts';
import type { Fact } from '../model/fact.ts';
import type { Evidence } from '../model/finding.ts';
import type { Link, SentenceLink } from '../model/link.ts';
import type { Range } from '../model/range.ts';
import type { Relation } from '../model/relation.ts';
import type { Row } from '../model/row.ts';
import type { Variation } from '../model/variation.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import type { Pos } from '../text/tags.ts';

/** What `collate` hands to `findDamage`. */
export type FindingsInput = {
  readonly texts: readonly AnalysedText[];
  readonly lexis: Lexis;
  readonly rows: readonly Row[];
  readonly links: readonly Link[];
  readonly sentenceLinks: readonly SentenceLink[];
  readonly changes: readonly Change[];
  readonly variations: readonly Variation[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
};

/** One detector's suspicion of one place, before it is weighed. `strength` 0–1 is the detector's own scale. */
export type Cue = {
  readonly detector: string;
  readonly place: Place;
  readonly strength: number;
  readonly message: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly suggestion?: string;
  /** The language that it shows a copy to have come through, where the detector knows: of a formula, of the name that became a word. */
  readonly language?: string;
};

/** A cue after weighing, or several of one place made one: the leading one speaks, the others add their evidence. */
export type Weighed = { readonly cue: Cue; readonly confidence: number; readonly supporting: readonly Cue[] };

/** A stretch of tokens, half open. */
export type Stretch = { readonly from: number; readonly to: number };
export type Line = Range & Stretch & { readonly block: number };

/**
 * How well the other copies back each token of one copy. Parallel arrays over the copy's tokens; shares are of `mates`,
 * the copies that have something in the token's row.
 */
export type Support = {
  /** How many other copies stand in the token's row. */
  readonly mates: Uint8Array;
  /** Share that have a word of the same stem somewhere in the row. */
  readonly held: Float32Array;
  /** Share that have the very word at the very place. */
  readonly kept: Float32Array;
  /** Share that have, in what they say instead, a word the dictionary relates to this one (a synonym, a broader term). */
  readonly related: Float32Array;
  /** The largest share of the others that agree on one word in what they say instead. */
  readonly agreed: Float32Array;
  /** Share of the other copies, anywhere in their text, that have the stem. */
  readonly known: Float32Array;
};

/** What another copy says in place of a stretch: its tokens (none: it says nothing), with the change that shows it. */
export type Instead = Stretch & { readonly version: number; readonly own: Stretch };

export type Backing = {
  readonly of: readonly Support[];
  /** For a token: what each mate that lacks it there says instead. */
  readonly instead: (version: number, token: number) => readonly Instead[];
  /** How a token stands to what the mates say, in whatever words; see `Side`. Worked out for the tokens that are asked for. */
  readonly side: (version: number, token: number) => Side;
};

/** How far a word says what the others say, in whatever words: shares of the mates in its row. */
export type Side = {
  /** Have the matter of a content word somewhere in the row: its stem, a word of its family, one related to it. 1 for other words. */
  readonly echoed: number;
  /** Of the content words that the mates have in its place, those whose matter this copy's own cell does not say. */
  readonly lost: number;
  /** Have nothing at all in its place: the words are an addition to them. */
  readonly inserted: number;
};

/** A stretch of one sentence that the other copies do not back, and how doubtful its worst word and its words on average are. */
export type DoubtfulStretch = Stretch & {
  readonly version: number;
  readonly peak: number;
  readonly mean: number;
  readonly confidence: number;
};

export type Doubt = {
  /** For each copy, for each token: the estimate (0–1) that it lies in a serious error; 0 where no other copy stands. */
  readonly tokens: readonly Float32Array[];
  /** By copy, then by place. */
  readonly stretches: readonly DoubtfulStretch[];
};

/** One copy as the detectors read it. Token indices throughout. */
export type Copy = {
  readonly version: number;
  readonly text: string;
  readonly english: boolean;
  readonly count: number;
  /** The blocks that tell the story, in order, each with its tokens. */
  readonly story: readonly (Block & Stretch & { readonly block: number })[];
  /** The sentences of the story. */
  readonly sentences: readonly Line[];
  readonly blocks: readonly Block[];
  /** Place, day and agency before the first sentence: each house's own. */
  readonly isDateline: (token: number) => boolean;
  readonly start: (token: number) => number;
  readonly end: (token: number) => number;
  readonly form: (token: number) => string;
  readonly folded: (token: number) => string;
  readonly isWord: (token: number) => boolean;
  readonly kind: (token: number) => string;
  /** Equal for two tokens, of any copy, exactly when their stems are equal. */
  readonly stem: (token: number) => number;
  readonly pos: (token: number) => Pos;
  readonly tail: (token: number) => Pos;
  readonly lemma: (token: number) => string;
  /** White space (or nothing) between a token and the one before it. */
  readonly gap: (token: number) => string;
  readonly tokensIn: (range: Range) => Stretch;
};

/** All copies, and what connects them. */
export type Room = FindingsInput & {
  readonly copies: readonly Copy[];
  /** The row of a block, or -1. */
  readonly rowOf: (version: number, block: number) => number;
  /** How damaged each copy looks by itself: see `damage.ts`. Worked out at the first call. */
  readonly damage: () => Float64Array;
  /** What backs each token, worked out at the first call. */
  readonly backing: () => Backing;
  /** How doubtful each word is beside the other copies, worked out at the first call. */
  readonly doubt: () => Doubt;
};

/** The place of the tokens `from` to `to` (exclusive). */
export function placeOf(copy: Copy, from: number, to: number): Place {
  return { version: copy.version, start: copy.start(from), end: copy.end(to - 1) };
}

/** Quotes a place as evidence; `says` tells what it shows. */
export function quote(copy: Copy, place: Place, says: string): Evidence {
  return { ...place, exact: copy.text.slice(place.start, place.end), says };
}
