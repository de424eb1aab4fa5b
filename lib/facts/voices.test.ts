import { describe, expect, it } from 'vitest';
import { factsOf, of } from './facts-under-test.ts';

/** Whether copies that differ in who says one thing agree on it. */
const agree = (...speakers: string[]): boolean | undefined =>
  of(factsOf(speakers.map((s) => `“The road is shut,” said ${s}.`)), 'attribution')[0]?.agree;

describe('who says so', () => {
  it.each([
    ['Pavel Orlin', 'Orlin'],
    ['Pavel Orlin', 'Pavel Orlyn'],
    ['Bill Harper', 'William Harper'],
    ['Burma', 'Myanmar'],
    ['the UK Health Security Agency', 'the UKHSA'],
    ['Ann Roe', 'Ann Clare Roe'],
  ])('is one: %s, %s', (a, b) => {
    expect(agree(a, b)).toBe(true);
    expect(agree(b, a)).toBe(true);
  });

  it.each([
    ['Mark Doyle', 'Ann Doyle'],
    ['John Smith', 'John Brown'],
    ['Pavel Orlin', 'Ida Lund'],
    ['Chile', 'Peru'],
  ])('is two: %s, %s', (a, b) => {
    expect(agree(a, b)).toBe(false);
    expect(agree(b, a)).toBe(false);
  });

  it('is not the bearer of a man’s name where another copy has her', () => {
    const told = (a: string, b: string) =>
      of(
        factsOf([`The road was shut. “We wait,” ${a} added.`, `The road was shut. “We wait,” ${b} added.`]),
        'attribution',
      )
        .flatMap((f) => f.values)
        .map((v) => v.value);
    expect(told('Mark Doyle', 'she').filter((v) => v === 'mark doyle')).toHaveLength(1);
  });
});
