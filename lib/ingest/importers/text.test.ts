import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTextFile } from './text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...list: number[]) => Uint8Array.from(list);
const read = (b: Uint8Array) => readTextFile(b, 'copy.txt');
const refusal = (b: Uint8Array) => {
  const file = read(b);
  return file.ok ? 'accepted' : `${file.code}: ${file.message}`;
};

function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('');
  const out = new Uint8Array(units.length * 2);
  const view = new DataView(out.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), order === 'le');
  return out;
}

const STORY = 'Lavrov said: “We agree.”\r\n\r\nДа, 王毅 came — with a 🦊.\n';

describe('a text file', () => {
  test('is read as it is: line ends, quotes, every script', () => {
    expect(read(utf8(STORY))).toEqual({ ok: true, text: STORY });
    expect(read(utf8(''))).toEqual({ ok: true, text: '' });
  });

  test('loses its byte order mark and nothing else', () => {
    expect(read(utf8(`\uFEFF${STORY}`))).toEqual({ ok: true, text: STORY });
    expect(read(utf16(STORY, 'le'))).toEqual({ ok: true, text: STORY });
    expect(read(utf16(STORY, 'be'))).toEqual({ ok: true, text: STORY });
    // A second mark is a character of the text.
    expect(read(utf16(`\uFEFF${STORY}`, 'le'))).toEqual({ ok: true, text: `\uFEFF${STORY}` });
  });

  test('any well-formed text comes back from UTF-8 and from UTF-16 in both orders', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((s) => s.replace(/[\p{Cc}\uFEFF<]/gu, 'x'));
    fc.assert(
      fc.property(text, (t) => {
        expect(read(utf8(t))).toEqual({ ok: true, text: t });
        expect(read(utf16(t, 'le'))).toEqual({ ok: true, text: t });
        expect(read(utf16(t, 'be'))).toEqual({ ok: true, text: t });
      }),
      { seed: 20240229, numRuns: 200 },
    );
  });

  test('names the first wrong byte with its offset and line', () => {
    const latin = Uint8Array.from([...utf8('First line.\nThe caf'), 0xe9, ...utf8(' was shut.')]);
    expect(refusal(latin)).toMatch(
      /^invalid-utf8: “copy\.txt” was saved in an older encoding.*the byte 0xE9 at offset 19 \(line 2\)/,
    );
    expect(refusal(latin)).toMatch(/save it as UTF-8/);
  });

  test('says of a file that ends inside a character that it was cut off, and of a last é that it is another encoding', () => {
    const story = utf8('“We agree,” he said. 王毅');
    for (const cut of [1, 2]) {
      const said = refusal(story.subarray(0, story.length - cut));
      expect(said).toMatch(/^invalid-utf8: “copy\.txt” ends in the middle of a character: it was probably cut off\./);
      expect(said).toMatch(/the byte 0xE6 at offset 28 \(line 1\)/);
    }
    expect(refusal(utf8('plain 王').subarray(0, 8))).toContain('cut off');
    expect(refusal(bytes(0x63, 0x61, 0x66, 0xe9))).toContain('was saved in an older encoding');
    expect(refusal(bytes(0x63, 0xe9, 0x66, 0xe9))).toContain('was saved in an older encoding');
  });

  test.each([
    ['a sequence cut off at the end', [0x61, 0xe4, 0xb8], 1],
    ['an overlong form', [0x61, 0xc0, 0xaf], 1],
    ['a surrogate', [0xed, 0xa0, 0x80], 0],
    ['a code point above the last', [0xf4, 0x90, 0x80, 0x80], 0],
    ['a lone continuation byte', [0x61, 0x62, 0x80], 2],
    ['a wrong third byte', [0x61, 0xe4, 0xb8, 0x41], 1],
    ['a byte no sequence has', [0xff, 0x61], 0],
  ])('refuses %s at its offset', (_, list, offset) => {
    expect(refusal(bytes(...list))).toContain(`at offset ${offset} `);
  });

  test('finds the wrong byte exactly where the platform does, on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 24, min: 1 }), (b) => {
        let valid = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(b);
        } catch {
          valid = false;
        }
        const file = read(b);
        if (!valid) expect(file.ok).toBe(false);
        const offset = /at offset (\d+) /.exec(refusal(b))?.[1];
        if (offset === undefined) return;
        // Everything before it is well-formed, and with the byte it can no longer be.
        expect(valid).toBe(false);
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(b.subarray(0, Number(offset)))).not.toThrow();
      }),
      { seed: 20240229, numRuns: 2_000 },
    );
  });
});

describe('what is no text', () => {
  test.each([
    ['a PDF', utf8('%PDF-1.7 …'), 'unsupported-format', 'a PDF'],
    ['a Word file', bytes(0x50, 0x4b, 3, 4, 0, 0), 'unsupported-format', 'Word'],
    ['an old Word file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0), 'unsupported-format', 'old Word'],
    ['an RTF file', utf8('{\\rtf1 hello}'), 'unsupported-format', 'RTF'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0), 'unsupported-format', 'picture'],
    ['a web page', utf8(' \n<!DOCTYPE html><title>x</title>'), 'unsupported-format', 'web page'],
    ['a web page without a doctype', utf8('<html lang="en"><body>'), 'unsupported-format', 'web page'],
    [
      'a web page behind a comment',
      utf8('<!-- saved -->\n<!-- x -->\n<!DOCTYPE html>\n<p>x'),
      'unsupported-format',
      'page',
    ],
    ['a page of XHTML', utf8('<?xml version="1.0"?>\n<!DOCTYPE html>\n<html>'), 'unsupported-format', 'web page'],
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0xff, 0xfe, 0x80), 'binary', 'not a text file'],
    [
      'a program with room in it',
      bytes(0x7f, 0x45, 0x4c, 0x46, ...Array(60).fill(0), 0xff, 0x80, 0, 0),
      'binary',
      'not a text file',
    ],
    ['control characters', bytes(1, 2, 3, 4, 5, 6, 65, 66), 'binary', 'not a text file'],
    [
      'UTF-16 without a mark',
      utf16('The mayor met the council.', 'le', false),
      'binary',
      'UTF-16 without a byte order mark',
    ],
    ['UTF-16 cut in half', utf16('The mayor', 'be').subarray(0, 11), 'binary', 'cut off'],
    [
      'a NUL in a text',
      utf8(`${'A long enough story. '.repeat(10)}\0 and more`),
      'nul-character',
      'U+0000) at character 211',
    ],
  ])('is refused with what to do: %s', (_, b, code, what) => {
    expect(refusal(b)).toContain(`${code}: `);
    expect(refusal(b)).toContain(what);
    expect(refusal(b)).toContain('copy.txt');
  });

  test('but Markdown, tags in a text and odd yet harmless characters pass', () => {
    for (const text of [
      '# Title\n\n*Words* <b>in</b> <html> tags',
      'a\tb\fc',
      'teletype \x1b[1m bold',
      '<htmlish> words',
      '<!-- draft --> The pier is shut.',
      '<!-- never closed <html> The pier is shut.',
      'The pier is shut.\x1a',
      '\x01The pier\x02\nIs shut from today.\n\x03\x1a',
    ]) {
      expect(read(utf8(text))).toEqual({ ok: true, text });
    }
  });
});
