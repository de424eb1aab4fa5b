import { describe, expect, it } from 'vitest';
import { foldForm } from './fold.ts';

describe('a folded form', () => {
  it('is the same for every way of typing quotes, apostrophes and hyphens', () => {
    for (const form of ["Russia's", 'Russia’s', 'Russiaʼs', 'Russia`s', 'Russia´s'])
      expect(foldForm(form)).toBe("russia's");
    for (const quote of ['“', '”', '„', '«', '»', '"']) expect(foldForm(quote)).toBe('"');
    expect(foldForm('‑')).toBe('-');
  });

  it('is the same for composed and decomposed letters, and for either case', () => {
    expect(foldForm('E\u0301cole')).toBe(foldForm('école'));
    expect(foldForm('NATO')).toBe('nato');
  });

  it('keeps accents, dashes and ligatures, which are more than typing habits', () => {
    expect(foldForm('résumé')).not.toBe(foldForm('resume'));
    expect(foldForm('—')).toBe('—');
    expect(foldForm('ﬁ')).toBe('ﬁ');
  });
});
