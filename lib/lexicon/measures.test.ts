import { expect, test } from 'vitest';
import { readMeasure } from './measures.ts';

const at = (text: string) => readMeasure(text.split(' '), 0);

test('a figure with its unit has one key however the two are written', () => {
  expect(at('30mph')?.key).toBe(at('30 miles per hour')?.key);
  expect(at('37c')?.key).toBe(at('37 ° c today')?.key);
  expect(at('37 ℃')?.key).toBe(at('37 degrees celsius')?.key);
  expect(at('1,500 km')?.key).toBe(at('1500 kilometres')?.key);
  expect(at('30 miles an hour')).toEqual({ key: '30 mph', length: 4 });
});

test('figures without a unit, scales and words are none', () => {
  for (const form of ['30', '30 people', '5m', '5 million', '11th', 'thirty km', '30 miles', ''])
    expect(at(form)).toBeNull();
});

test('units of other sizes differ', () => {
  expect(at('30 mph')?.key).not.toBe(at('30 kph')?.key);
  expect(at('30 km')?.key).not.toBe(at('31 km')?.key);
});
