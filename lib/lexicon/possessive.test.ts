import { expect, it } from 'vitest';
import { isPossessive, withoutPossessive } from './possessive.ts';

it.each([
  ["Lee's", 'Lee'],
  ['Lee’s', 'Lee'],
  ['Lees’', 'Lees'],
  ["james'", 'james'],
])('takes the possessive off %s', (word, bare) => {
  expect(isPossessive(word)).toBe(true);
  expect(withoutPossessive(word)).toBe(bare);
});

it.each(['Lees', 'O’Hara', "isn't", '1990s', ''])('leaves %j as it is', (word) => {
  expect(isPossessive(word)).toBe(false);
  expect(withoutPossessive(word)).toBe(word);
});

it('takes a mark alone for no word', () => {
  expect(isPossessive('’')).toBe(false);
  expect(withoutPossessive('’')).toBe('');
});
