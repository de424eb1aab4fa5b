import { describe, expect, test } from 'vitest';
import { DETECTORS } from '../../lib/findings/detectors.ts';
import { openRoom } from '../../lib/findings/open-room.ts';
import type { Copy, Room } from '../../lib/findings/room.ts';
import { readCopies } from './read-copies.ts';

/** Twice the words may take so many times the work: 2 is linear, 4 the square. */
const MOST = 2.6;
/** Clauses of the smaller paragraph. */
const N = 60;

const THINGS = [
  'harbour',
  'ferry',
  'mayor',
  'storm',
  'council',
  'bridge',
  'union',
  'market',
  'school',
  'river',
  'judge',
];
const DEEDS = ['closed', 'visited', 'rejected', 'opened', 'blocked', 'praised', 'inspected', 'repaired', 'flooded'];
const FIRST = ['Ann', 'Pavel', 'Maria', 'Egil', 'Rosa', 'Ivan', 'Lena'];
const LAST = ['Roe', 'Lund', 'Berg', 'Moss', 'Hart', 'Vale', 'Orlin', 'Krag', 'Dahl', 'Finch', 'Wray'];

/** One clause of news in the wording of this copy or the other. */
type Clause = (i: number, other: boolean) => string;

const told: Clause = (i, other) =>
  `The ${at(THINGS, i)} of Port ${at(LAST, i * 7)} ${at(DEEDS, i)} the ${at(THINGS, i * 3)} after ${(i * 13) % 997} ${other ? 'men were not injured' : 'people were hurt'} by ${at(THINGS, i * 4)} workers`;

const quoted: Clause = (i, other) =>
  `“The ${at(THINGS, i)} will be ${at(DEEDS, i)} by ${(i * 13) % 97} men in the ${other ? 'old' : 'small'} ${at(THINGS, i * 3)},” said ${at(FIRST, i)} ${at(LAST, i * 5)}, who ${at(DEEDS, i * 3)} ${other ? 'her' : 'his'} ${at(THINGS, i * 2)}`;

describe.each([
  ['sentences', told, '. '],
  ['clauses without a full stop', told, ', '],
  ['quotations', quoted, '. '],
  ['quotations without a full stop', quoted, ', and '],
] as const)('in one long paragraph of %s', (_, clause, stop) => {
  const [room, twofold] = [N, 2 * N].map((n) =>
    openRoom(readCopies([[paragraph(n, false)], [paragraph(n, true)]])),
  ) as [Room, Room];

  test.each(DETECTORS.map((d) => [d.id, d] as const))('%s looks at twice the words twice as often', (_, { detect }) => {
    const [once, twice] = [looksOf(detect, room), looksOf(detect, twofold)];
    expect(twice, `${once} looks, then ${twice}`).toBeLessThanOrEqual(MOST * once);
  });

  function paragraph(clauses: number, other: boolean): string {
    return `${Array.from({ length: clauses }, (_, i) => clause(i, other)).join(stop)}.`;
  }
});

/** How often a detector looks at a token of a room in which nothing has been read before. */
function looksOf(detect: (room: Room) => unknown, room: Room): number {
  let looks = 0;
  const count = <T>(value: T): T =>
    typeof value !== 'function'
      ? value
      : (((...args: unknown[]) => {
          looks++;
          return value(...args);
        }) as T);
  const copies = room.copies.map((copy) => {
    return Object.fromEntries(Object.entries(copy).map(([key, value]) => [key, count(value)])) as Copy;
  });
  detect({ ...room, rows: [...room.rows], copies });
  return looks;
}

function at(list: readonly string[], n: number): string {
  return list[n % list.length] as string;
}
