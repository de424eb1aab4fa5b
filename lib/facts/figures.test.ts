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
