import { expect, test } from 'vitest';
import { siglumOf } from './version.ts';

test('sigla run A to Z and on to AA, AB', () => {
  expect([0, 19, 25, 26, 27, 52].map(siglumOf)).toEqual(['A', 'T', 'Z', 'AA', 'AB', 'BA']);
});

test('a version that cannot be counted has no siglum', () => {
  expect(() => siglumOf(-1)).toThrow(/-1/);
  expect(() => siglumOf(1.5)).toThrow(/1.5/);
});
