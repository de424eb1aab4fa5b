import { expect, test } from 'vitest';
import { readClock } from './clock.ts';

const at = (text: string) => readClock(text.split(' '), 0);

test('one time of day has one value however it is written', () => {
  for (const form of ['6 p.m.', '6pm', '6 pm', '6:00 p.m.', '6.00pm', '18:00']) expect(at(form)?.minutes).toBe(1080);
  expect(at('12 a.m.')?.minutes).toBe(at('midnight')?.minutes);
  expect(at('12 p.m.')?.minutes).toBe(at('noon')?.minutes);
  expect(at('10.30am today')).toEqual({ minutes: 630, length: 1 });
  expect(at('10 a.m. today')).toEqual({ minutes: 600, length: 2 });
});

test('four figures are one before their zone alone', () => {
  expect(at('0714 gmt')).toEqual({ minutes: 434, length: 1 });
  expect(at('1400 hours')?.minutes).toBe(at('2 p.m.')?.minutes);
  for (const form of ['0714', '1400 people', '2460 gmt', '1975 gmt']) expect(at(form), form).toBeNull();
});

test('a time of day may be said in words', () => {
  expect(at('half past six')).toEqual({ minutes: at('6:30')?.minutes, length: 3 });
  expect(at('quarter to 4')?.minutes).toBe(at('3:45')?.minutes);
  expect(at('quarter past twelve')?.minutes).toBe(at('12:15')?.minutes);
  for (const form of ['half past them', 'quarter to quarter', 'half to six', 'past six']) expect(at(form)).toBeNull();
});

test('a figure is no time of day by itself', () => {
  for (const form of ['6', '6 people', '6.30', '25:00', '13 pm', '3.5 am', 'six', '']) expect(at(form)).toBeNull();
});
