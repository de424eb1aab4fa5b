import type { Range } from '../model/range.ts';
import { letterChanges } from '../text/letters.ts';
import type { CardReading } from './card-reading.ts';

/**
 * The readings with the letters shown in which two forms of one word differ (the h of Anthony, where most have Antony): of each single word, what it has more or other than the
 * reference, and of the reference what the only other one lacks. Readings of several words, and words that share too few letters, stay as they are.
 */
export function withDifferingLetters(readings: readonly CardReading[]): readonly CardReading[] {
  const reference = readings.find((r) => r.reference);
  if (!reference || !isWord(reference.words)) return readings;
  const others = readings.filter((r) => r !== reference && isWord(r.words));
  const [only] = others;
  const more = only && others.length === 1 ? shown(reference.words, only.words, 'a') : [];
  return readings.map((r) => {
    const own = r === reference ? more : others.includes(r) ? shown(reference.words, r.words, 'b') : [];
    return own.length > 0 ? { ...r, differs: own } : r;
  });
}

function isWord(words: string): boolean {
  return /^[\p{L}\p{M}'’.-]+$/u.test(words);
}

function shown(reference: string, word: string, side: 'a' | 'b'): readonly Range[] {
  const changes = letterChanges(reference, word);
  const [first] = changes;
  // Two words, not two forms of one.
  if (first && first.a.end - first.a.start === reference.length) return [];
  return changes.map((c) => c[side]).filter((r) => r.end > r.start);
}
