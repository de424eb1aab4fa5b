import { expect, it } from 'vitest';
import { isPerson, mayBePerson } from './persons.ts';

it('knows who is somebody, by the first sense of a noun', () => {
  for (const word of ['gunman', 'sons', 'victim', 'children', 'men', 'witness'])
    expect(isPerson(word), word).toBe(true);
  for (const word of ['police', 'crew', 'people', 'firm', 'ferry', 'killing', 'newspaper', ''])
    expect(isPerson(word), word).toBe(false);
});

it('knows who may be somebody in a sense that is not the first', () => {
  for (const word of ['founder', 'bomber']) expect([isPerson(word), mayBePerson(word)], word).toEqual([false, true]);
  for (const word of ['founding', 'protest', 'robbery']) expect(mayBePerson(word), word).toBe(false);
});
