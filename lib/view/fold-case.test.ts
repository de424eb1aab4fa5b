import { expect, test } from 'vitest';
import { foldCase } from './fold-case.ts';

test('no character of any script moves those behind it', () => {
  // Beyond it no script has two cases.
  for (let code = 0; code <= 0x1ffff; code++) {
    const one = String.fromCodePoint(code);
    if (foldCase(one).length !== one.length) throw new Error(`U+${code.toString(16)} folds to another length`);
  }
});

test('words are found where they stand behind a Turkish name, whatever their case', () => {
  const text = 'From İZMİR by way of DİYARBAKIR to Ankara';
  for (const words of ['izmir', 'İZMİR', 'diyarbakir', 'ANKARA'])
    expect(text.slice(foldCase(text).indexOf(foldCase(words))).slice(0, words.length)).toMatch(
      /^(İZMİR|DİYARBAKIR|Ankara)$/,
    );
  expect(foldCase(text).indexOf(foldCase('Ankara'))).toBe(text.indexOf('Ankara'));
});
