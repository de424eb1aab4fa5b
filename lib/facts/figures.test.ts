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
