import { describe, expect, it } from 'vitest';
import type { FactValue } from '../model/fact.ts';
import { factsOf, of } from './facts-under-test.ts';

const bounds = (copies: readonly string[]): (FactValue['bound'] | null)[][] =>
  of(factsOf(copies), 'number').map((f) => f.values.map((v) => v.bound ?? null));

describe('the bound of a figure', () => {
  it('is its own, never that of another copy', () => {
    expect(bounds(['Around 38,000 cars cross it.', 'Almost 38,000 cars cross it.'])).toEqual([['about', 'almost']]);
    expect(bounds(['Over 400 homes burned.', '400 homes burned.'])).toEqual([['more than', null]]);
    expect(bounds(['Children under 15 may enter.', 'Children of 15 may enter.'])).toEqual([[null, null]]);
  });
  it('stands in its paragraph', () => {
    expect(bounds(['Storm sinks 14\n\nAt least 14 boats sank.'])).toEqual([[null], ['at least']]);
    expect(bounds(['They lost more than\n\n14 boats sank.'])).toEqual([[null]]);
  });
});

describe('a time of day', () => {
  const told = (...copies: string[]) =>
    of(factsOf(copies), 'number').map((f) => [f.agree, ...f.values.map((v) => v.value)]);
  it('is one thing with its half of the day', () => {
    expect(told('The doors open at 3 a.m. today.', 'The doors open at 3 p.m. today.')).toEqual([
      [false, '3:00', '15:00'],
    ]);
    expect(told('The doors open at 6pm today.', 'The doors open at 18:00 today.')).toEqual([[true, '18:00', '18:00']]);
    expect(told('It struck at 0714 GMT.', 'It struck at 07:14 GMT.')).toEqual([[true, '7:14', '7:14']]);
  });
  it('is no count of anything', () => {
    expect(told('At 6 p.m. the doors open.', 'Some 6 doors open.').map(([, ...values]) => values)).toEqual([
      ['18:00'],
      ['6'],
    ]);
  });
});

describe('an amount', () => {
  const told = (...copies: string[]) =>
    of(factsOf(copies), 'number').map((f) => [f.agree, ...f.values.map((v) => v.value)]);
  it('is one thing however its unit is written', () => {
    expect(told('The mast is 300m high.', 'The mast is 300 metres high.')).toEqual([[true, '300 metre', '300 metre']]);
    expect(told('The boat did 70km/h.', 'The boat did 70kph.')).toEqual([[true, '70 kph', '70 kph']]);
    expect(told('A ticket costs 82p.', 'A ticket costs £0.82.')).toEqual([[true, '0.82 £', '0.82 £']]);
    expect(told('They fell 12 cents a share.', 'They fell $0.12 a share.')).toEqual([[true, '0.12 $', '0.12 $']]);
    expect(told('The pier cost SFr1.9bn.', 'The pier cost 1.9 billion Swiss francs.')[0]?.[0]).toBe(true);
  });
  it('of time is one thing however many parts it is told in', () => {
    expect(told('It took 2hr 51min.', 'It took two hours and 51 minutes.')).toEqual([
      [true, '171 minute', '171 minute'],
    ]);
    expect(told('It took 2:19:44.', 'It took 2 hours 19 minutes 44 seconds.')[0]?.[0]).toBe(true);
    expect(told('It takes a fortnight.', 'It takes two weeks.')[0]?.[0]).toBe(true);
  });
  it('that differs is told', () => {
    expect(told('The mast is 300m high.', 'The mast is 330 metres high.').map(([agree]) => agree)).toEqual([false]);
    expect(told('A ticket costs 82p.', 'A ticket costs 28p.').map(([agree]) => agree)).toEqual([false]);
    expect(told('It took 2hr 51min.', 'It took two hours and 15 minutes.').map(([agree]) => agree)).toEqual([false]);
  });
});
