import { describe, expect, it } from 'vitest';
import { letterChanges } from './letters.ts';

function shown(a: string, b: string): string[] {
  return letterChanges(a, b).map((c) => `${a.slice(c.a.start, c.a.end)}|${b.slice(c.b.start, c.b.end)}`);
}

describe('the letters inside a word', () => {
  it('names the one that was added, changed or dropped', () => {
    expect(shown('Anthony', 'Antony')).toEqual(['h|']);
    expect(shown('Sergei', 'Sergey')).toEqual(['i|y']);
    expect(shown('defence', 'defense')).toEqual(['c|s']);
    expect(shown('pummelled', 'pummeled')).toHaveLength(1);
  });

  it('says nothing of equal words', () => {
    expect(letterChanges('ferry', 'ferry')).toEqual([]);
  });

  it('replaces words whole when they share too few letters to be spellings of one', () => {
    expect(shown('echoing', 'refuting')).toEqual(['echoing|refuting']);
    expect(shown('autumn', 'fall')).toEqual(['autumn|fall']);
  });

  it('keeps a letter and its marks together', () => {
    expect(shown('cafe\u0301s', 'cafes')).toEqual(['e\u0301|e']);
    expect(shown('λι̅θοσ', 'λιθοσ')).toEqual(['ι̅|ι']);
  });

  it('never cuts a surrogate pair or an emoji cluster', () => {
    expect(shown('a🅱b', 'a🅰b')).toEqual(['🅱|🅰']);
    expect(shown('x👨🏽y', 'x👩🏽y')).toEqual(['👨🏽|👩🏽']);
  });

  it('gives the second word when its changes are applied to the first', () => {
    for (const [a, b] of [
      ['maneuvering', 'manoeuvring'],
      ['Kremenchuk', 'Kremenchug'],
      ['Zelenskyy', 'Zelensky'],
      ['naïve', 'naive'],
    ] as const) {
      let out = '';
      let at = 0;
      for (const c of letterChanges(a, b)) {
        out += a.slice(at, c.a.start) + b.slice(c.b.start, c.b.end);
        at = c.a.end;
      }
      expect(out + a.slice(at)).toBe(b);
    }
  });
});
