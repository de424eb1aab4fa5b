import { expect, test } from 'vitest';
import { isInitialism } from './initialisms.ts';

test('an initialism stands for capitalised words that begin with its letters, small words passed over', () => {
  expect(isInitialism('WHO', 'World Health Organization')).toBe(true);
  expect(isInitialism('U.N.', 'United Nations')).toBe(true);
  expect(isInitialism('USGS', 'U.S. Geological Survey')).toBe(true);
  expect(isInitialism('UKHSA', 'UK Health Security Agency')).toBe(true);
  expect(isInitialism('BoE', 'Bank of England')).toBe(false);
  expect(isInitialism('BE', 'Bank of England')).toBe(true);
});

test('it stands for no words with other letters, in other order, in small letters or too few', () => {
  expect(isInitialism('WTO', 'World Health Organization')).toBe(false);
  expect(isInitialism('HWO', 'World Health Organization')).toBe(false);
  expect(isInitialism('WHO', 'world health organization')).toBe(false);
  expect(isInitialism('UGS', 'U.S. Geological Survey')).toBe(false);
  expect(isInitialism('WH', 'World Health Organization')).toBe(false);
  expect(isInitialism('WHO', 'World Health Organization said')).toBe(false);
  expect(isInitialism('W', 'World')).toBe(false);
});
