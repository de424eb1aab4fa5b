import { type Block, isStory } from '../model/block.ts';
import type { Range } from '../model/range.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { datelineOf } from '../text/datelines.ts';
import type { Lexis } from '../text/lexis.ts';
import { type Tags, tagsOf } from '../text/tags.ts';
import { tokensIn } from '../text/tokens.ts';
import { damageOf } from './damage.ts';
import { doubt } from './doubt.ts';
import { LEARNT, type Learnt } from './learnt.ts';
import type { Backing, Copy, Doubt, FindingsInput, Room, Stretch } from './room.ts';
import { backing } from './support.ts';

/** The room that the detectors look round in. Nothing is tagged or compared before a detector asks for it. */
export function openRoom(input: FindingsInput, learnt: Learnt = LEARNT): Room {
  const rowOf = input.texts.map((t) => new Int32Array(t.blocks.length).fill(-1));
  input.rows.forEach((row, r) => {
    row.cells.forEach((cell, version) => {
      for (const block of cell) {
        const rows = rowOf[version];
        if (rows) rows[block] = r;
      }
    });
  });
  let damaged: Float64Array | undefined;
  let backed: Backing | undefined;
  let doubted: Doubt | undefined;
  const room: Room = {
    ...input,
    copies: input.texts.map((text, version) => readCopy(text, version, input.lexis)),
    rowOf: (version, block) => rowOf[version]?.[block] ?? -1,
    damage: () => {
      damaged ??= damageOf(room, learnt);
      return damaged;
    },
    backing: () => {
      backed ??= backing(room);
      return backed;
    },
    doubt: () => {
      doubted ??= doubt(room, learnt);
      return doubted;
    },
  };
  return room;
}

/** The same room under other weights: what was read and compared stays, only the doubts are new. */
export function reweighed(room: Room, learnt: Learnt): Room {
  let doubted: Doubt | undefined;
  const other: Room = {
    ...room,
    doubt: () => {
      doubted ??= doubt(other, learnt);
      return doubted;
    },
  };
  return other;
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
  const datelines = blocks.flatMap((b): Stretch[] => {
    const length = b.role === 'body' ? datelineOf(text.slice(b.start, b.end)) : 0;
    return length > 0 ? [inRange({ start: b.start, end: b.start + length })] : [];
  });
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
    isDateline: (i) => datelines.some((d) => d.from <= i && i < d.to),
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
