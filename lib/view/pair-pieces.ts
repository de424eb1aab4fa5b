import type { Range } from '../model/range.ts';
import type { PairChange } from './pair-changes.ts';

/**
 * A stretch of one of the two texts, within one of its blocks. `gone` and `from` are the base's, `new` the other's; `same` is taken from
 * the side whose list it is in. `from`: moved away from here; `move` on other kinds: moved to here, with what changed inside it.
 */
export type PairPiece = Range & {
  readonly kind: 'same' | 'gone' | 'new' | 'from';
  readonly side: 'a' | 'b';
  /** Index of the block in the row's cell of its side; -1 for words moved here from another row. */
  readonly block: number;
  /** Index into the pair's changes; null for `same`. */
  readonly change: number | null;
  /** Index of the move it belongs to, into the pair's changes. */
  readonly move: number | null;
};

export type PairPieces = {
  /** The base's words in its order, with the other's new words after what they replace: the inline text. */
  readonly inline: readonly PairPiece[];
  /** The other's words in its order. */
  readonly other: readonly PairPiece[];
};

export type PiecesInput = {
  /** The row's blocks of each side, in the order of the text. */
  readonly a: readonly Range[];
  readonly b: readonly Range[];
  readonly textA: string;
  readonly textB: string;
  /** All changes of the pair; those that touch neither cell are passed over. */
  readonly changes: readonly PairChange[];
  /** Indices of the row's own changes, and of moves that arrive in it from other rows. */
  readonly own: readonly number[];
  readonly arriving: readonly number[];
};

type Indexed = { readonly change: PairChange; readonly index: number };

/** Cuts a row's two cells at their changes. The pieces of a side, joined, are its words: nothing is lost and nothing stands twice. */
export function pairPieces(input: PiecesInput): PairPieces {
  const { a, b, changes } = input;
  const own = input.own.flatMap((index): Indexed[] => {
    const change = changes[index];
    return change ? [{ change, index }] : [];
  });
  const moves = own.filter((c) => c.change.kind === 'move');
  const arriving = input.arriving.flatMap((index): Indexed[] => {
    const change = changes[index];
    return change ? [{ change, index }] : [];
  });
  const within = (c: Indexed, m: Indexed) =>
    c !== m && inside(c.change.a, m.change.a) && inside(c.change.b, m.change.b);
  const plain = own.filter((c) => c.change.kind !== 'move' && ![...moves, ...arriving].some((m) => within(c, m)));
  const outer = plain.sort((x, y) => x.change.a.start - y.change.a.start || x.change.b.start - y.change.b.start);
  const here = [...moves.filter((m) => covered(b, m.change.b)), ...arriving];
  const nested = (m: Indexed) => {
    const row = changes.flatMap((change, index) => (change.row === m.change.row ? [{ change, index }] : []));
    return row.filter((c) => c.change.kind !== 'move' && within(c, m));
  };

  const inline: PairPiece[] = [];
  const other: PairPiece[] = [];
  const cut: Cut = { a, b, from: moves, here };
  let at = { a: a[0]?.start ?? 0, b: b[0]?.start ?? 0 };
  for (const { change, index } of outer) {
    const gap = { a: { start: at.a, end: change.a.start }, b: { start: at.b, end: change.b.start } };
    emit(gap, null);
    emit({ a: change.a, b: change.b }, index);
    at = { a: Math.max(at.a, change.a.end), b: Math.max(at.b, change.b.end) };
  }
  emit({ a: { start: at.a, end: a.at(-1)?.end ?? at.a }, b: { start: at.b, end: b.at(-1)?.end ?? at.b } }, null);
  return { inline, other };

  /** One stretch of both sides: unchanged when `change` is null. */
  function emit(range: { readonly a: Range; readonly b: Range }, change: number | null): void {
    const left = sideA(range.a, cut, change);
    const right = sideB(range.b, cut, change);
    for (const r of right) {
      if ('move' in r) other.push(...movedHere(r.move, 'other'));
      else other.push(r.piece);
    }
    if (change !== null) {
      inline.push(...left);
      for (const r of right) inline.push(...('move' in r ? movedHere(r.move, 'inline') : [r.piece]));
      return;
    }
    // Words that moved here stand in the base's text where the other has them: after as many unchanged letters.
    const stops = right.flatMap((r, i) =>
      'move' in r
        ? [
            {
              move: r.move,
              letters: lettersOf(
                right.slice(0, i).flatMap((x) => ('piece' in x ? [x.piece] : [])),
                input.textB,
              ),
            },
          ]
        : [],
    );
    let seen = 0;
    for (const piece of left) {
      let rest: PairPiece = piece;
      while (stops[0] && piece.kind === 'same') {
        const end = afterLetters(input.textA, rest, stops[0].letters - seen);
        if (end === null) break;
        if (end > rest.start) inline.push({ ...rest, end });
        seen += letters(input.textA, { start: rest.start, end });
        rest = { ...rest, start: end };
        inline.push(...movedHere(stops[0].move, 'inline'));
        stops.shift();
      }
      if (rest.end > rest.start) inline.push(rest);
      if (piece.kind === 'same') seen += letters(input.textA, rest);
    }
    for (const { move } of stops) inline.push(...movedHere(move, 'inline'));
  }

  function movedHere(m: Indexed, list: keyof PairPieces): PairPiece[] {
    const inner = nested(m);
    const pieces = pairPieces({
      ...input,
      a: [m.change.a],
      b: [m.change.b],
      own: inner.map((c) => c.index),
      arriving: [],
    })[list];
    const block = b.findIndex((r) => inside(m.change.b, r));
    return pieces.map((p) => ({
      ...p,
      block: p.side === 'b' ? block : -1,
      change: p.change ?? m.index,
      move: m.index,
    }));
  }
}

type Cut = {
  readonly a: readonly Range[];
  readonly b: readonly Range[];
  readonly from: readonly Indexed[];
  readonly here: readonly Indexed[];
};

/** The base's side of a stretch: its words, less those that moved away, which leave a `from`. */
function sideA(range: Range, { a, from }: Cut, change: number | null): PairPiece[] {
  const kind = change === null ? 'same' : 'gone';
  return clipped(a, range).flatMap((p): PairPiece[] =>
    split(
      p,
      from.map((m) => ({ ...m.change.a, of: m })),
    ).map((s) =>
      s.of
        ? { ...s.range, kind: 'from', side: 'a', block: p.block, change: s.of.index, move: s.of.index }
        : { ...s.range, kind, side: 'a', block: p.block, change, move: null },
    ),
  );
}

/** The other's side: its words, and in their place the moves that arrive. */
function sideB(
  range: Range,
  { b, here }: Cut,
  change: number | null,
): ({ readonly piece: PairPiece } | { readonly move: Indexed })[] {
  const kind = change === null ? 'same' : 'new';
  return clipped(b, range).flatMap((p) =>
    split(
      p,
      here.map((m) => ({ ...m.change.b, of: m })),
    ).flatMap((s): ({ piece: PairPiece } | { move: Indexed })[] => {
      if (!s.of) return [{ piece: { ...s.range, kind, side: 'b', block: p.block, change, move: null } }];
      return s.range.start === s.of.change.b.start ? [{ move: s.of }] : [];
    }),
  );
}

function clipped(blocks: readonly Range[], range: Range): (Range & { readonly block: number })[] {
  return blocks.flatMap((b, block) => {
    const start = Math.max(b.start, range.start);
    const end = Math.min(b.end, range.end);
    return start < end ? [{ start, end, block }] : [];
  });
}

/** The range cut at the holes, which keep their owner. Holes do not overlap. */
function split(range: Range, holes: readonly (Range & { readonly of: Indexed })[]) {
  const out: { readonly range: Range; readonly of: Indexed | null }[] = [];
  let at = range.start;
  for (const hole of [...holes].sort((x, y) => x.start - y.start)) {
    const start = Math.max(at, hole.start);
    const end = Math.min(range.end, hole.end);
    if (start >= end) continue;
    if (start > at) out.push({ range: { start: at, end: start }, of: null });
    out.push({ range: { start, end }, of: hole.of });
    at = end;
  }
  if (at < range.end) out.push({ range: { start: at, end: range.end }, of: null });
  return out;
}

function inside(p: Range, q: Range): boolean {
  return p.start >= q.start && p.end <= q.end;
}

function covered(blocks: readonly Range[], range: Range): boolean {
  return blocks.some((b) => range.start < b.end && range.end > b.start);
}

function letters(text: string, { start, end }: Range): number {
  return text.slice(start, end).replace(/\s/gu, '').length;
}

function lettersOf(pieces: readonly PairPiece[], text: string): number {
  return pieces.reduce((n, p) => n + letters(text, p), 0);
}

/** Where in the piece `count` letters have gone by; null when it has fewer. White space after them stays with them. */
function afterLetters(text: string, { start, end }: Range, count: number): number | null {
  let left = count;
  let at = start;
  while (at < end && left > 0) {
    if (!/\s/u.test(text[at] ?? '')) left -= 1;
    at += 1;
  }
  if (left > 0) return null;
  while (at < end && /\s/u.test(text[at] ?? '')) at += 1;
  return at;
}
