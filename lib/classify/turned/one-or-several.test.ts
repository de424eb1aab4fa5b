import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('one thing or several', () => {
  it.each([
    [
      'Two pilots and [a] young [diver] were rescued on Friday.',
      'Two pilots and [their] young [divers] were rescued on Friday.',
    ],
    [
      'Three Danish divers and [a] young [sailor] were flown to safety after the storm.',
      'Three Danish divers and [their] young [sailors] were flown to safety after the storm.',
    ],
    ['The board said the faulty [crane] had been sold.', 'The board said faulty [cranes] had been sold.'],
  ])('is told where the one became several: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
  it.each([
    ['Both divers lost their [life] at sea.', 'Both divers lost their [lives] at sea.'],
    ['The board said a [boat needs] a pilot.', 'The board said [boats need] a pilot.'],
    ['Where the waiting [time] has grown.', 'Where waiting [times] have grown.'],
    ['It is more than the [cost] of it.', 'It is more than it [costs].'],
  ])('leaves alone things of a kind: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
});
