import { describe, expect, it, vi } from 'vitest';
import { createLexis } from './lexis.ts';
import { tokenise, tokensIn } from './tokens.ts';

function words(text: string): string[] {
  const t = tokenise(text, createLexis());
  return Array.from({ length: t.count }, (_, k) => text.slice(t.starts[k], t.ends[k]));
}

function kinds(text: string): string[] {
  const lexis = createLexis();
  return Array.from(tokenise(text, lexis).ids, (id) => lexis.kind(id));
}

/** Mulberry32: the same texts on every machine. */
function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe('tokens', () => {
  it('keep the stops of dotted abbreviations, and leave those of sentences alone', () => {
    expect(words('the U.S. at 9 a.m. on')).toEqual(['the', 'U.S.', 'at', '9', 'a.m.', 'on']);
    expect(words('the U.S.-led')).toEqual(['the', 'U.S.', '-', 'led']);
    expect(words('in the U.S')).toEqual(['in', 'the', 'U.S']);
    expect(words('plan B. Then')).toEqual(['plan', 'B', '.', 'Then']);
    expect(words('Gov. Haidai')).toEqual(['Gov', '.', 'Haidai']);
  });

  it('keep the separators and units of numbers', () => {
    expect(words('1,550 at 11.52am, £4.75m, the 11th.')).toEqual([
      '1,550',
      'at',
      '11.52am',
      ',',
      '£',
      '4.75m',
      ',',
      'the',
      '11th',
      '.',
    ]);
    expect(words('2012-13 T2 A977')).toEqual(['2012', '-', '13', 'T2', 'A977']);
  });

  it('keep apostrophes inside words and no others', () => {
    expect(words("Russia’s can't ‘no’ readers’ the 1990s’")).toEqual([
      'Russia’s',
      "can't",
      '‘',
      'no',
      '’',
      'readers',
      '’',
      'the',
      '1990s',
      '’',
    ]);
  });

  it('split at hyphens', () => {
    expect(words('co-operation')).toEqual(['co', '-', 'operation']);
  });

  it('take each character of an unspaced script alone, with its marks', () => {
    expect(words('王さんは ラーメン')).toEqual(['王', 'さ', 'ん', 'は', 'ラ', 'ー', 'メ', 'ン']);
    expect(words('か\u3099𠮷')).toEqual(['か\u3099', '𠮷']);
    expect(kinds('王a7')).toEqual(['cjk', 'word']);
  });

  it('keep emoji clusters, flags and letters with marks whole', () => {
    for (const whole of ['👨🏽', '👨‍👩‍👧', '❤️', '🇫🇷', '🏴\u{e0067}\u{e0062}\u{e007f}', '1️⃣', 'ι̅σ̅', 'e\u0301'])
      expect(words(whole), whole).toEqual([whole]);
    expect(words('🇫🇷🇩🇪')).toEqual(['🇫🇷', '🇩🇪']);
    expect(kinds('👨🏽')).toEqual(['symbol']);
  });

  it('make a token of every invisible character, so that its difference shows', () => {
    for (const unseen of ['\u00ad', '\u200b', '\u200e', '\u202e', '\u2066', '\ufeff', '\u{e0041}']) {
      expect(words(`a${unseen}b`), unseen.codePointAt(0)?.toString(16)).toEqual(['a', unseen, 'b']);
      expect(kinds(unseen)).toEqual(['punctuation']);
    }
  });

  it('are the same whatever was read before, white space that no text has had yet among them', async () => {
    const plain = [' one two', 'one.  two', 'one two ', 'one two  '];
    for (const space of ['\u00a0', '\u1680', '\u2003', '\u2009', '\u202f', '\u205f', '\u3000', '\u2028']) {
      for (const text of plain) {
        vi.resetModules();
        const { tokenise } = await import('./tokens.ts');
        const { createLexis } = await import('./lexis.ts');
        const spaced = text.replace(/ (?!two)|^ /, space);
        expect(tokenise(spaced, createLexis()).count, JSON.stringify(spaced)).toBe(words(text).length);
      }
    }
  });

  it('take half a surrogate pair as a token of its own', () => {
    expect(words('a\ud800b')).toEqual(['a', '\ud800', 'b']);
  });

  it('skip nothing but white space and never cut a pair or a mark off, in any text', () => {
    const pool = [
      'a',
      'Ω',
      '7',
      '.',
      ',',
      '’',
      '\u0301',
      '王',
      '🏽',
      '👨',
      '\u200d',
      '\ufe0f',
      '🇫',
      ' ',
      '\u00a0',
      '\n',
      '\ud83d',
      '-',
      'U.S.',
      '𝐀',
    ];
    for (let seed = 1; seed <= 300; seed++) {
      const r = random(seed);
      let text = '';
      for (let k = 0; k < 30; k++) text += pool[Math.floor(r() * pool.length)];
      const t = tokenise(text, createLexis());
      let at = 0;
      for (let k = 0; k < t.count; k++) {
        expect(text.slice(at, t.starts[k]), `gap, seed ${seed}`).toMatch(/^\s*$/);
        expect((t.ends[k] as number) > (t.starts[k] as number)).toBe(true);
        at = t.ends[k] as number;
        expect(
          /[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at)),
          `seed ${seed}`,
        ).toBe(false);
        if (k > 0) expect(t.starts[k]).toBeGreaterThanOrEqual(t.ends[k - 1] as number);
        if (t.starts[k] !== 0 && t.starts[k] === t.ends[k - 1]) expect(text.slice(t.starts[k])).not.toMatch(/^\u0301/);
      }
      expect(text.slice(at)).toMatch(/^\s*$/);
    }
  });

  it('hold a letter beyond U+FFFF whole, also where its second half was met in another character before', () => {
    // Letters that nothing else here has the halves of: what a process knows of a unit it keeps.
    expect(words('\u{1f401}')).toEqual(['\u{1f401}']);
    expect(words('\udc01')).toEqual(['\udc01']);
    expect(words('\u{16801}x\u{16801} we')).toEqual(['\u{16801}x\u{16801}', 'we']);
    expect(words('\u{16c01}')).toEqual(['\u{16c01}']);
  });

  it('get the same ids as the forms interned by hand', () => {
    const lexis = createLexis();
    const { ids } = tokenise('Wang held talks . Wang', lexis);
    expect(ids[0]).toBe(lexis.intern('Wang', 'word'));
    expect(ids[4]).toBe(ids[0]);
    expect(lexis.size()).toBe(4);
  });

  it('are found by the range they begin in', () => {
    const t = tokenise('one two three', createLexis());
    expect(tokensIn(t, { start: 4, end: 8 })).toEqual([1, 2]);
    expect(tokensIn(t, { start: 0, end: 13 })).toEqual([0, 3]);
    expect(tokensIn(t, { start: 13, end: 13 })).toEqual([3, 3]);
  });
});

describe('the tokens of a text longer than the window it is read through', () => {
  it('are those of its pieces, with a word longer than a window among them', () => {
    const r = random(5);
    const list = Array.from({ length: 9000 }, () => `w${Math.floor(r() * 900)}`);
    list[4000] = 'x'.repeat(20_000);
    for (let k = 0; k < 9000; k += 7)
      list[k] = ['U.S.', 'won’t', '11.52am', '王', '👨🏽', '1,550', 'e\u0301'][(k % 49) / 7] as string;
    const text = list.join(' ');
    const lexis = createLexis();
    const tokens = tokenise(text, lexis);
    expect([...tokens.ids].map((id) => lexis.form(id)).join(' ')).toBe(text);
    expect(Array.from(tokens.starts, (start, k) => text.slice(start, tokens.ends[k])).join(' ')).toBe(text);
  });
});
