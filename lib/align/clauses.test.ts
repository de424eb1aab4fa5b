import { expect, test } from 'vitest';
import { clausesOf } from './clauses.ts';
import { readVersions } from './testing.ts';
import { buildUnits } from './units.ts';

const FERRY = 'The ferry to the outer islands will not sail on Sunday';
const HARBOUR = 'the harbour master said after another stormy night';
const TRAIN = 'passengers with tickets may take the train instead';

function read(versions: readonly (readonly string[])[], asked: readonly number[]) {
  const { texts, lexis } = readVersions(versions);
  const ranges = texts.map((t) => t.blocks.map(({ start, end }, index) => ({ start, end, index })));
  const units = buildUnits(texts, ranges, lexis);
  return { units, clauses: clausesOf(units, Uint32Array.from(asked)) };
}

test('a clause that two versions have word for word is one clause', () => {
  const { units, clauses } = read([[`${FERRY}, ${HARBOUR}.`], [`${FERRY}, ${TRAIN}.`]], [0, 1]);
  const [first, other] = [units.pieceAt[0] as number, units.pieceAt[1] as number];
  expect(clauses.count).toBe(3);
  expect(clauses.of[other]).toBe(clauses.of[first]);
  expect(clauses.of[other + 1]).not.toBe(clauses.of[first + 1]);
});

test('a clause has its words in order, wherever the piece stood', () => {
  const { units, clauses } = read([[`${FERRY}, ${HARBOUR}.`], [`${TRAIN}.`]], [1, 0]);
  for (let u = 0; u < units.count; u++) {
    let from = units.wordAt[u] as number;
    for (let p = units.pieceAt[u] as number; p < (units.pieceAt[u + 1] as number); p++) {
      const c = clauses.of[p] as number;
      const end = units.pieceEnd[p] as number;
      expect(clauses.words.slice(clauses.at[c], clauses.at[c + 1])).toEqual(units.words.slice(from, end));
      from = end;
    }
  }
});

test('clauses are numbered as their units are asked for, and those of other units not at all', () => {
  const { units, clauses } = read([[`${FERRY}.`, `${HARBOUR}.`], [`${TRAIN}.`]], [2, 2, 0]);
  expect(clauses.count).toBe(2);
  expect(clauses.of[units.pieceAt[2] as number]).toBe(0);
  expect(clauses.of[units.pieceAt[0] as number]).toBe(1);
});
