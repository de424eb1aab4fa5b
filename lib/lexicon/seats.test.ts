import { expect, test } from 'vitest';
import { canStandFor } from './seats.ts';

test('a capital stands for its government, a people for its country', () => {
  expect(canStandFor('Moscow’s', 'Russia’s')).toBe(true);
  expect(canStandFor('Kremlin', 'Russian')).toBe(true);
  expect(canStandFor('Spanish', 'Spaniards')).toBe(true);
});

test('one capital does not stand for another country, nor for a town', () => {
  expect(canStandFor('Moscow', 'Ukraine')).toBe(false);
  expect(canStandFor('Bern', 'Brunei')).toBe(false);
  expect(canStandFor('Oslo', 'Sweden')).toBe(false);
});
