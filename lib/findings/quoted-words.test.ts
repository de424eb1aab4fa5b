import { expect, test } from 'vitest';
import { quotedWords } from './quoted-words.ts';

const quoted = (text: string) => quotedWords({ text }, { version: 0, start: 0, end: text.length });

test('words are named between curly marks, on one line', () => {
  expect(quoted('the old\n  mill')).toBe('“the old mill”');
});

test('only the words of the place are named', () => {
  expect(quotedWords({ text: 'by the old mill' }, { version: 0, start: 3, end: 10 })).toBe('“the old”');
});

test('marks at the edges that belong to what stands beside the words are left off; a full stop at the end stays', () => {
  expect(quoted('wheat field. ”')).toBe('“wheat field.”');
  expect(quoted('”, underlines the mayor')).toBe('“underlines the mayor”');
});

test('inner quotation marks become single ones', () => {
  expect(quoted('rain.” rain')).toBe('“rain.’ rain”');
});

test('a place of nothing but marks is named as it is', () => {
  expect(quoted('. .')).toBe('“. .”');
});
