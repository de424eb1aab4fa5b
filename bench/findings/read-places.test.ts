import { expect, test } from 'vitest';
import labels from './labels-003.json' with { type: 'json' };
import { byKind, scoreRead } from './read-places.ts';

const asked = labels.places.filter((p) => !('open' in p));
const open = labels.places.filter((p) => 'open' in p);
const told = (place: { start: number; end: number }, confidence: number) => ({ ...place, confidence, detector: 'x' });

test('a place is found by a finding that touches it from the bar up, and closely by one that is not much longer', () => {
  const [a, b, c] = asked;
  if (!a || !b || !c) throw new Error('too few places');
  const score = scoreRead([told(a, 0.6), told({ start: b.start - 500, end: b.start + 1 }, 0.6), told(c, 0.2)], 0.5);
  expect([score.places, score.told]).toEqual([asked.length, 2]);
  expect(score.found).toBeGreaterThanOrEqual(2);
  expect(score.closely).toBe(1);
  expect(score.missed.map((m) => m.start)).toContain(c.start);
});

test('a finding on a place that readers differ on is neither found nor told in vain; one beside all places is in vain', () => {
  const [place] = open;
  if (!place) throw new Error('no such place');
  const before = { start: 0, end: 1 };
  const score = scoreRead([told(place, 0.9), told(before, 0.9)], 0.5);
  expect([score.found, score.vain.map((v) => v.start)]).toEqual([0, [0]]);
});

test('kinds are counted, the most frequent first', () => {
  expect(byKind(['b', 'a', 'b', 'c'])).toBe('2 b, 1 a, 1 c');
});
