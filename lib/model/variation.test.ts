import { expect, test } from 'vitest';
import { majorityReading, type Reading } from './variation.ts';

function reading(...versions: number[]): Reading {
  return { versions, ranges: versions.map((version) => ({ version, start: 0, end: 1 })) };
}

test('the majority reading is the one that more versions have than any other', () => {
  expect(majorityReading({ row: 0, readings: [reading(0, 1, 3), reading(2)] })?.versions).toEqual([0, 1, 3]);
});

test('there is no majority between equals, nor among no readings', () => {
  expect(majorityReading({ row: 0, readings: [reading(0, 1), reading(2, 3)] })).toBeNull();
  expect(majorityReading({ row: 0, readings: [] })).toBeNull();
});
