import { expect, test } from 'vitest';
import { bounded, createReader, evidenceOf, NAT, oddsOf } from './evidence.ts';
import { readVersions } from './testing.ts';
import { buildUnits } from './units.ts';

const FERRY = 'Ferries to outer islands will not sail on Sunday after all.';
const HARBOUR = 'Gales closed the harbour for a second night.';

function read(...versions: readonly (readonly string[])[]) {
  const { texts, lexis } = readVersions(versions);
  return buildUnits(
    texts,
    texts.map((t) => t.blocks.map(({ start, end }, index) => ({ start, end, index }))),
    lexis,
  );
}

test('words speak for the unit that has them and against one that has not, as the formula says', () => {
  const units = read([FERRY, HARBOUR], [FERRY]);
  const { take, says } = createReader(units);
  const heard = (own: number): number =>
    evidenceOf(says, units.words, units.wordAt[own] as number, units.wordAt[own + 1] as number);
  take(1);
  expect(heard(2)).toBe(-4 * NAT);
  take(0);
  expect(heard(2)).toBe(14 * NAT);
  // One word that stands once among the eleven of the unit in hand.
  const islands = (units.wordAt[2] as number) + 3;
  const share = 1 / 11 / (1 / (units.rarity[units.words[islands] as number] as number));
  const nats = 0.8 * Math.log(0.46 + 0.54 * share);
  expect(evidenceOf(says, units.words, islands, islands + 1) / NAT).toBeCloseTo(nats, 5);
});

test('a unit let go of leaves nothing behind', () => {
  const units = read([FERRY, HARBOUR], [FERRY]);
  const { take, says } = createReader(units);
  take(1);
  const alone = says.slice();
  take(0);
  take(1);
  expect(says).toEqual(alone);
});

test('odds are e to the power of the evidence, from one bound to the other', () => {
  for (let nats = -4; nats <= 14; nats += 0.0137) {
    const whole = Math.round(nats * NAT);
    expect(oddsOf(whole) / Math.exp(whole / NAT)).toBeCloseTo(1, 10);
  }
  expect(oddsOf(bounded(99 * NAT))).toBeCloseTo(Math.exp(14), 2);
  expect(oddsOf(bounded(-99 * NAT))).toBeCloseTo(Math.exp(-4), 10);
});
