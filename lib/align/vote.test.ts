import { expect, test } from 'vitest';
import type { Belief } from './believed.ts';
import { columnsOf, readVersions } from './testing.ts';
import { buildUnits } from './units.ts';
import { vote } from './vote.ts';

/** Versions of two units each: unit 2v and 2v + 1 belong to version v. */
function ask(versions: number, beliefs: readonly Belief[]): string[] {
  const { texts, lexis } = readVersions(Array.from({ length: versions }, () => ['One.', 'Two.']));
  const ranges = texts.map((t) => t.blocks.map((b, index) => ({ start: b.start, end: b.end, index })));
  const pairs: Belief[][] = [];
  for (let x = 0; x < versions; x++) {
    for (let y = x + 1; y < versions; y++) {
      pairs.push(beliefs.filter((b) => Math.floor(b.a / 2) === x && Math.floor(b.b / 2) === y));
    }
  }
  const { a, b } = vote(buildUnits(texts, ranges, lexis), columnsOf(pairs));
  return Array.from(a, (p, k) => `${p}-${b[k]}`);
}

/** The first units of all versions believe in each other; `but` says otherwise for one pair. */
function firsts(versions: number, but: Belief): Belief[] {
  const out: Belief[] = [];
  for (let x = 0; x < versions; x++) {
    for (let y = x + 1; y < versions; y++) {
      if (but.a !== 2 * x || but.b !== 2 * y) out.push({ a: 2 * x, b: 2 * y, sure: 1 });
    }
  }
  return [...out, but];
}

test('what most third versions back is linked, though the pair itself saw nothing', () => {
  expect(ask(8, firsts(8, { a: 0, b: 2, sure: 0.05 }))).toContain('0-2');
});

test('what no third version backs is dropped, when there are enough of them', () => {
  const likeness = { a: 0, b: 3, sure: 0.8 };
  expect(ask(8, [...firsts(8, { a: 0, b: 2, sure: 1 }), likeness])).not.toContain('0-3');
  expect(ask(3, [...firsts(3, { a: 0, b: 2, sure: 1 }), { ...likeness, sure: 0.9 }])).toContain('0-3');
});

test('third versions without a counterpart abstain', () => {
  expect(ask(8, [{ a: 0, b: 2, sure: 0.6 }])).toEqual(['0-2']);
});

test('with two versions the pair has the only word', () => {
  expect(
    ask(2, [
      { a: 0, b: 2, sure: 0.51 },
      { a: 1, b: 3, sure: 0.49 },
    ]),
  ).toEqual(['0-2']);
});
