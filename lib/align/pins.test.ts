import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pin } from '../model/pin.ts';
import { type Alignment, align } from './align.ts';
import { linkNames, type Paragraph, readVersions } from './testing.ts';

/** Written for these tests: a museum, a flood, a fund. */
const MUSEUM = [
  'The museum of tides in Port Ellery closed its lower halls on Monday after water came through the floor.',
  'Curators carried 40 ship models and a whale’s jaw up two flights of stairs before noon.',
  '“Nothing is lost, but plenty is damp,” the director, Hanne Osk, told visitors at the gate.',
  'Repairs will cost about 2 million crowns, which the town council has promised to lend.',
];
const RETOLD = [
  'Port Ellery’s museum of tides shut the lower halls on Monday when water came up through the floor.',
  'Before noon curators had carried a whale’s jaw and 40 ship models up two flights of stairs.',
  'Director Hanne Osk told visitors at the gate: “Plenty is damp, but nothing is lost.”',
  'The town council has promised a loan for the repairs, which will cost about 2 million crowns.',
];
const STRAY = 'Readers can send their own pictures of the coast to this page until Friday.';

type Pinned = { readonly p: readonly [version: number, block: number]; readonly q: readonly [number, number] };

function alignPinned(
  versions: readonly (readonly Paragraph[])[],
  pinned: readonly (Pinned & { readonly linked: boolean })[],
): Alignment {
  const { texts, lexis } = readVersions(versions);
  const end = ([v, block]: readonly [number, number]): Pin['a'] => ({
    version: texts[v]?.version.id ?? '',
    start: texts[v]?.blocks[block]?.start ?? -1,
  });
  return align(texts, lexis, { pins: pinned.map(({ p, q, linked }) => ({ a: end(p), b: end(q), linked })) });
}

const inOneRow = (found: Alignment, { p, q }: Pinned): boolean =>
  found.rows.some((r) => r.cells[p[0]]?.includes(p[1]) && r.cells[q[0]]?.includes(q[1]));

describe('a pin that links', () => {
  const pair: Pinned = { p: [0, 4], q: [1, 0] };
  const versions = [[...MUSEUM, STRAY], RETOLD];

  test('puts two paragraphs that the words keep apart into one row, with a sure link off the order', () => {
    expect(inOneRow(alignPinned(versions, []), pair)).toBe(false);
    const found = alignPinned(versions, [{ ...pair, linked: true }]);
    expect(inOneRow(found, pair)).toBe(true);
    expect(found.links.find((l) => l.a.block === 4 && l.b.block === 0)).toMatchObject({ score: 1 });
  });

  test('leaves every other link as it was, and the relation too', () => {
    const before = alignPinned(versions, []);
    const after = alignPinned(versions, [{ ...pair, linked: true }]);
    expect(linkNames(after)).toEqual([...linkNames(before), '4-0'].sort());
    expect(after.relations).toEqual(before.relations);
    expect(after.unplacedPins).toEqual([]);
  });

  test('holds whichever end is named first, and where the words link the two anyway', () => {
    const found = alignPinned(versions, [
      { p: pair.q, q: pair.p, linked: true },
      { p: [1, 2], q: [0, 2], linked: true },
    ]);
    expect(inOneRow(found, pair)).toBe(true);
    expect(found.links.filter((l) => l.a.block === 2)).toEqual([
      { a: { version: 0, block: 2 }, b: { version: 1, block: 2 }, score: 1, moved: false },
    ]);
  });

  test('needs no third version to back it', () => {
    const lone: Pinned = { p: [0, 4], q: [2, 1] };
    const found = alignPinned([[...MUSEUM, STRAY], RETOLD, RETOLD.slice().reverse()], [{ ...lone, linked: true }]);
    expect(inOneRow(found, lone)).toBe(true);
  });

  test('reaches furniture, which is never lined up of itself', () => {
    const caption: Paragraph = { text: at(MUSEUM, 2), role: 'caption' };
    const furnished = [[caption, ...MUSEUM], RETOLD];
    const both: Pinned = { p: [0, 0], q: [1, 2] };
    expect(inOneRow(alignPinned(furnished, []), both)).toBe(false);
    const found = alignPinned(furnished, [{ ...both, linked: true }]);
    expect(inOneRow(found, both)).toBe(true);
    expect(found.rows.find((r) => r.cells[0]?.includes(0))?.kind).toBe('aligned');
  });
});

describe('a pin that parts', () => {
  const pair: Pinned = { p: [0, 2], q: [1, 2] };

  test('keeps two paragraphs of the same words out of one row, unlinked, unrelated, their sentences too', () => {
    const versions = [MUSEUM, MUSEUM];
    expect(inOneRow(alignPinned(versions, []), pair)).toBe(true);
    const found = alignPinned(versions, [{ ...pair, linked: false }]);
    expect(inOneRow(found, pair)).toBe(false);
    expect(linkNames(found)).toEqual(['0-0', '1-1', '3-3']);
    expect(found.related.some((r) => r.a.block === 2 && r.b.block === 2)).toBe(false);
    expect(found.sentenceLinks.some((l) => l.a.sentence === 2)).toBe(false);
  });

  test('leaves them in one row where a third version is linked to both, until all are parted', () => {
    const versions = [MUSEUM, RETOLD, MUSEUM];
    expect(inOneRow(alignPinned(versions, [{ ...pair, linked: false }]), pair)).toBe(true);
    const out = alignPinned(versions, [
      { ...pair, linked: false },
      { p: [1, 2], q: [2, 2], linked: false },
    ]);
    expect(inOneRow(out, pair)).toBe(false);
    expect(inOneRow(out, { p: [0, 2], q: [2, 2] })).toBe(true);
  });

  test('gives way to a later pin on the same pair, and overrules an earlier one', () => {
    const parted = { ...pair, linked: false };
    const linked = { p: pair.q, q: pair.p, linked: true };
    expect(inOneRow(alignPinned([MUSEUM, RETOLD], [parted, linked]), pair)).toBe(true);
    expect(inOneRow(alignPinned([MUSEUM, RETOLD], [linked, parted]), pair)).toBe(false);
  });
});

test('a pin without a place changes nothing and comes back', () => {
  const { texts, lexis } = readVersions([MUSEUM, RETOLD]);
  const place = { version: 'v0', start: 0 };
  const pins: Pin[] = [
    { a: place, b: { version: 'gone', start: 0 }, linked: true },
    { a: place, b: { version: 'v1', start: 3 }, linked: true },
    { a: place, b: { version: 'v0', start: texts[0]?.blocks[1]?.start ?? -1 }, linked: true },
  ];
  const found = align(texts, lexis, { pins });
  expect(found).toEqual({ ...align(texts, lexis), unplacedPins: pins });
});

test('pins hold in any order of the versions, and every block stays in exactly one row', () => {
  const versions = [[...MUSEUM, STRAY], RETOLD, [STRAY, ...MUSEUM.slice(1)]];
  const block = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 }));
  const someOf = fc.array(fc.record({ p: block, q: block, linked: fc.boolean() }), { maxLength: 4 });
  fc.assert(
    fc.property(someOf, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (drawn, order) => {
      const pins = drawn.filter(({ p, q }) => p[0] !== q[0]);
      const straight = alignPinned(versions, pins);
      const at = (v: number): number => order.indexOf(v);
      const turned = alignPinned(
        order.map((v) => versions[v] as string[]),
        pins.map(({ p, q, linked }) => ({ p: [at(p[0]), p[1]], q: [at(q[0]), q[1]], linked })),
      );
      const rowsOf = (found: Alignment, name: (v: number) => number): string[] =>
        found.rows.map((r) => `${r.id} ${versions.map((_, v) => r.cells[name(v)]?.join(',')).join(' | ')}`);
      expect(rowsOf(turned, at)).toEqual(rowsOf(straight, (v) => v));
      versions.forEach((paragraphs, v) => {
        const seen = straight.rows.flatMap((r) => r.cells[v] ?? []).sort((a, b) => a - b);
        expect(seen).toEqual(paragraphs.map((_, k) => k));
      });
      // The last pin on a pair is the one that holds.
      const last = new Map(pins.map((pin) => [[pin.p, pin.q].map(String).sort().join(' '), pin]));
      for (const pin of last.values()) {
        if (pin.linked) expect(inOneRow(straight, pin)).toBe(true);
        else expect(isLinked(straight, pin)).toBe(false);
      }
    }),
    { seed: 20261126, numRuns: 80 },
  );
});

function isLinked(found: Alignment, { p, q }: Pinned): boolean {
  const is = (r: { version: number; block: number }, e: readonly [number, number]): boolean =>
    r.version === e[0] && r.block === e[1];
  return found.links.some((l) => (is(l.a, p) && is(l.b, q)) || (is(l.a, q) && is(l.b, p)));
}

function at(list: readonly string[], k: number): string {
  return list[k] as string;
}
