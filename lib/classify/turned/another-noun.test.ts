import { describe, expect, it } from 'vitest';
import { isStyleOnly } from '../../model/change.ts';
import { readExample } from '../bracketed.ts';
import { classify } from '../classify.ts';

function areStyle(a: string, b: string): readonly boolean[] {
  return classify(readExample({ a, b })).changes.map((c) => isStyleOnly(c.classes));
}

describe('a phrase put to another noun', () => {
  it.each([
    ['A baker [from Perth ]sued a tailor[].', 'A baker []sued a tailor[ from Perth].'],
    ['She[, from Perth,] sued a tailor[].', 'She[] sued a tailor[ from Perth].'],
    ['Doctors [in Oslo ]said she slept[].', 'Doctors []said she slept[ in Oslo].'],
    ['The envoys [in Oslo ]have said talks had begun[].', 'The envoys []have said talks had begun[ in Oslo].'],
    ['Lawyers [for the mill ]said he had paid[].', 'Lawyers []said he had paid[ for the mill].'],
    ['The wife [of Brandt ]met a friend[].', 'The wife []met a friend[ of Brandt].'],
  ])('is told: %s / %s', (a, b) => {
    expect(areStyle(a, b)).toEqual([false, false]);
    expect(areStyle(b, a)).toEqual([false, false]);
  });
  it.each([
    ['Guards [in Oslo ]held a tailor[].', 'Guards []held a tailor[ in Oslo].'],
    ['The talks [in Oslo ]ended on Friday[].', 'The talks []ended on Friday[ in Oslo].'],
    ['[In Oslo, ]doctors said she slept[].', '[]Doctors said she slept[ in Oslo].'],
  ])('is style where the place is of the whole clause: %s / %s', (a, b) => {
    expect(areStyle(a, b)).not.toContain(false);
  });
});
