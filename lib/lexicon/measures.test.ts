import { expect, test } from 'vitest';
import { readMeasure } from './measures.ts';

const at = (text: string) => readMeasure(text.split(' '), 0);

test('a figure with its unit has one key however the two are written', () => {
  expect(at('30mph')?.key).toBe(at('30 miles per hour')?.key);
  expect(at('37c')?.key).toBe(at('37 ° c today')?.key);
  expect(at('37 ℃')?.key).toBe(at('37 degrees celsius')?.key);
  expect(at('1,500 km')?.key).toBe(at('1500 kilometres')?.key);
  expect(at('8in')?.key).toBe(at('eight inches')?.key);
  expect(at('12in')?.key).toBe(at('12 - inch pipe')?.key);
  expect(at('50yds')?.key).toBe(at('fifty yards')?.key);
  expect(at('30 miles an hour')).toEqual({ key: '30 mph', length: 4 });
});

test('an amount in words, behind a hyphen or at the end of a text is the same', () => {
  expect(at('thirty km')).toEqual({ key: at('30km')?.key, length: 2 });
  expect(at('four - metre waves')).toEqual({ key: at('4 metres')?.key, length: 3 });
  expect(at('15,000 sq ft')?.key).toBe(at('15,000 - square - foot hall')?.key);
  expect(at('70km / h')).toEqual({ key: at('70 kph')?.key, length: 3 });
});

test('parts of a percentage point and basis points are one', () => {
  expect(at('a quarter of a percentage point')?.key).toBe(at('25 basis points')?.key);
  expect(at('half a point')?.key).toBe(at('50 basis points')?.key);
  expect(at('0.25 percentage points')?.key).toBe(at('a quarter point')?.key);
  expect(at('four points')).toBeNull();
  expect(at('four percentage points')).toBeNull();
});

test('figures without a unit, scales and units that every house writes in full are none', () => {
  for (const form of ['30', '30 people', '5m', '5 million', '11th', 'thirty', '30 miles', 'half an hour', ''])
    expect(at(form), form).toBeNull();
});

test('units of other sizes differ', () => {
  expect(at('30 mph')?.key).not.toBe(at('30 kph')?.key);
  expect(at('30 km')?.key).not.toBe(at('31 km')?.key);
  expect(at('8in')?.key).not.toBe(at('eight feet')?.key);
  expect(at('8 in all')).toBeNull();
});
