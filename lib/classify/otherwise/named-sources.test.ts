import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('a source at either end of its sentence', () => {
  it.each([
    [
      '[]Prosecutors [said that] Varn had sunk the boat off Lee. Nobody was hurt, officials said.',
      '[According to ]prosecutors[,] Varn had sunk the boat off Lee. Nobody was hurt, officials said.',
    ],
    [
      'Varn had sunk the boat, []the harbour board[ said]. Nobody was hurt, officials said.',
      'Varn had sunk the boat, [according to ]the harbour board[]. Nobody was hurt, officials said.',
    ],
    [
      'The lock was shut, []the harbour board[ said]. Nobody was hurt, officials said.',
      'The lock was shut, [said ]the harbour board[]. Nobody was hurt, officials said.',
    ],
  ])('is style where the same one plainly says so: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
  it.each([
    ['[Pilots said that] the lock was shut.', '[According to sailors,] the lock was shut.'],
    [
      '[]Prosecutors [said that] Varn had sunk the boat off Lee.',
      '[According to ]prosecutors[ in Lee,] Varn had sunk the boat off Lee.',
    ],
    ['[]Pilots [claimed that] the lock was shut.', '[According to ]pilots[,] the lock was shut.'],
    ['The lock was shut, []the harbour board[ denied].', 'The lock was shut, [according to ]the harbour board[].'],
    ['[]Pilots [said] the lock was shut.', '[According to ]pilots[ from Lee,] the lock was shut.'],
  ])('is told where another does, or otherwise: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
});
