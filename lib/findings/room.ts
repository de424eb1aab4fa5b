import { type Block, isStory } from '../model/block.ts';
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
import { type Pos, type Tags, tagsOf } from '../text/tags.ts';
import { tokensIn } from '../text/tokens.ts';

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
};

/** A stretch of tokens, half open. */
export type Stretch = { readonly from: number; readonly to: number };
export type Line = Range & Stretch & { readonly block: number };

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
};

export function openRoom(input: FindingsInput): Room {
  const rowOf = input.texts.map((t) => new Int32Array(t.blocks.length).fill(-1));
  input.rows.forEach((row, r) => {
    row.cells.forEach((cell, version) => {
      for (const block of cell) {
        const rows = rowOf[version];
        if (rows) rows[block] = r;
      }
    });
  });
  return {
    ...input,
    copies: input.texts.map((text, version) => readCopy(text, version, input.lexis)),
    rowOf: (version, block) => rowOf[version]?.[block] ?? -1,
  };
}

function readCopy(analysed: AnalysedText, version: number, lexis: Lexis): Copy {
  const { tokens, blocks } = analysed;
  const text = analysed.version.text;
  const inRange = (range: Range): Stretch => {
    const [from, to] = tokensIn(tokens, range);
    return { from, to };
  };
  let tags: Tags | null = null;
  const read = (): Tags => {
    tags ??= tagsOf(analysed);
    return tags;
  };
  const id = (i: number): number => tokens.ids[i] as number;
  const known = (i: number): boolean => i >= 0 && i < tokens.count;
  return {
    version,
    text,
    english: /^en\b/i.test(analysed.version.language),
    count: tokens.count,
    blocks,
    story: blocks.flatMap((b, block) => (isStory(b.role) ? [{ ...b, ...inRange(b), block }] : [])),
    sentences: analysed.sentences
      .filter((s) => isStory((blocks[s.block] as Block).role))
      .map((s) => ({ ...s, ...inRange(s) })),
    start: (i) => tokens.starts[i] ?? text.length,
    end: (i) => tokens.ends[i] ?? 0,
    form: (i) => (known(i) ? lexis.form(id(i)) : ''),
    folded: (i) => (known(i) ? lexis.folded(id(i)) : ''),
    isWord: (i) => known(i) && lexis.kind(id(i)) === 'word',
    kind: (i) => (known(i) ? lexis.kind(id(i)) : ''),
    stem: (i) => (known(i) ? lexis.stem(id(i)) : -1),
    pos: (i) => read().pos(i),
    tail: (i) => read().tail(i),
    lemma: (i) => read().lemma(i),
    gap: (i) => (i > 0 && i < tokens.count ? text.slice(tokens.ends[i - 1], tokens.starts[i]) : ' '),
    tokensIn: inRange,
  };
}

/** The place of the tokens `from` to `to` (exclusive). */
export function placeOf(copy: Copy, from: number, to: number): Place {
  return { version: copy.version, start: copy.start(from), end: copy.end(to - 1) };
}

/** Quotes a place as evidence; `says` tells what it shows. */
export function quote(copy: Copy, place: Place, says: string): Evidence {
  return { ...place, exact: copy.text.slice(place.start, place.end), says };
}
