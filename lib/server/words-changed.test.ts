import { expect, test } from 'vitest';
import { wordsChanged } from './words-changed.ts';

const shown = (before: string, after: string) => {
  const { count, ...sides } = wordsChanged(before, after);
  const line = (side: 'before' | 'after') =>
    sides[side].map((p) => `${p.gap ? ' ' : ''}${p.changed ? `[${p.text}]` : p.text}`).join('');
  return [count, line('before'), line('after')];
};

test('counts a word in another’s place once, and marks it on both sides', () => {
  expect(shown('The pilot left the quay at nine.', 'The pilot left the pier at ten sharp.')).toEqual([
    3,
    'The pilot left the [quay] at [nine].',
    'The pilot left the [pier] at [ten sharp].',
  ]);
});

test('counts what was put in and what was taken out', () => {
  expect(shown('She sold the boat.', 'She never sold the boat.')).toEqual([
    1,
    'She sold the boat.',
    'She [never] sold the boat.',
  ]);
  expect(shown('She never sold the boat.', 'She sold the boat.')[0]).toBe(1);
});

test('finds nothing in the same words, whatever the white space between them', () => {
  expect(shown('Two  skippers\nasked.', 'Two skippers asked.')).toEqual([
    0,
    'Two skippers asked.',
    'Two skippers asked.',
  ]);
});

test('counts characters where a script writes no spaces', () => {
  expect(shown('“I won’t,” he said', '“I won’t!” he said')).toEqual([
    1,
    '“I won’t[,]” he said',
    '“I won’t[!]” he said',
  ]);
  expect(wordsChanged('国王在周三会晤了大使', '国王在周四会晤了大使').count).toBe(1);
});

test('shows of a long passage what stands beside the change', () => {
  const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `w${from + i}`).join(' ');
  const { before } = wordsChanged(`${words(0, 60)} old ${words(60, 120)}`, `${words(0, 60)} new ${words(60, 120)}`);
  expect(before.map((p) => p.text)).toEqual([`… ${words(50, 60)}`, 'old', `${words(60, 70)} …`]);
});

test('takes passages that are too long for it as changed between their ends, and ends soon', () => {
  const many = (salt: string) => `Begin. ${Array.from({ length: 6000 }, (_, i) => `${salt}${i}`).join(' ')} End.`;
  expect(wordsChanged(many('a'), many('b')).count).toBe(6000);
});
