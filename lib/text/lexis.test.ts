import { describe, expect, it } from 'vitest';
import { createLexis } from './lexis.ts';
import { tokenise } from './tokens.ts';

describe('a lexis', () => {
  it('numbers forms in the order of their first meeting', () => {
    const lexis = createLexis();
    expect([lexis.intern('a', 'word'), lexis.intern('b', 'word'), lexis.intern('a', 'word')]).toEqual([0, 1, 0]);
    expect([lexis.form(0), lexis.form(1), lexis.kind(1)]).toEqual(['a', 'b', 'word']);
  });

  it('keeps thousands of forms apart, and finds each again from another text', () => {
    const lexis = createLexis();
    const text = Array.from({ length: 20_000 }, (_, k) => `w${(k * 7919) % 20_000}`).join(' ');
    const first = tokenise(text, lexis);
    expect(new Set(first.ids).size).toBe(20_000);
    const again = tokenise(text.split(' ').reverse().join('  '), lexis);
    expect([...again.ids].reverse()).toEqual([...first.ids]);
    expect(lexis.size()).toBe(20_000);
    expect(lexis.form(first.ids[12_345] as number)).toBe(`w${(12_345 * 7919) % 20_000}`);
  });

  it('gives forms that differ in case, quotes or composition one key', () => {
    const lexis = createLexis();
    const key = (form: string) => lexis.key(lexis.intern(form, 'word'));
    expect(key('Russia’s')).toBe(key("russia's"));
    expect(key('e\u0301cole')).toBe(key('École'));
    expect(key('Nato')).toBe(key('NATO'));
    expect(key('defence')).not.toBe(key('defense'));
  });

  it('gives the inflections of one word one stem, and none to marks and numbers', () => {
    const lexis = createLexis();
    const stem = (form: string, kind: 'word' | 'number') => lexis.stem(lexis.intern(form, kind));
    expect(stem('suspended', 'word')).toBe(stem('suspend', 'word'));
    expect(stem('7', 'number')).not.toBe(stem('17', 'number'));
  });
});
