import { expect, test } from 'vitest';
import type { CardReading } from './card-reading.ts';
import { withDifferingLetters } from './differing-letters.ts';

const read = (words: string, reference = false): CardReading => ({
  letters: [words],
  words,
  reference,
  marked: !reference,
});
/** Each reading with its differing letters in brackets. */
const letters = (...readings: CardReading[]) =>
  withDifferingLetters(readings).map(({ words, differs = [] }) =>
    differs.reduceRight((w, { start, end }) => `${w.slice(0, start)}[${w.slice(start, end)}]${w.slice(end)}`, words),
  );

test('the letters are shown in which two forms of one word differ, on the side that has them', () => {
  expect(letters(read('Antony', true), read('Anthony'))).toEqual(['Antony', 'Ant[h]ony']);
  expect(letters(read('Anthony', true), read('Antony'))).toEqual(['Ant[h]ony', 'Antony']);
  expect(letters(read('Kremenna', true), read('Kreminna'))).toEqual(['Krem[e]nna', 'Krem[i]nna']);
  expect(letters(read('Sergei', true), read('Sergey'), read('Serge'))).toEqual(['Sergei', 'Serge[y]', 'Serge']);
});

test('two words, several words, nothing and a place without a reference have none', () => {
  for (const readings of [
    [read('echoing', true), read('refuting')],
    [read('the mayor', true), read('the mayors')],
    [read('ferry', true), read('')],
    [read('ferry'), read('ferrys')],
    [read('30', true), read('36')],
  ])
    expect(letters(...readings)).toEqual(readings.map((r) => r.words));
});
