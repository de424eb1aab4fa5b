import { expect, test } from 'vitest';
import { saidIn } from './carried-said.ts';

test('what was said of a carried copy comes back by the places of its paragraphs', () => {
  expect(saidIn('{"standing":"wire","roles":"hcb"}', 'One.\n\nTwo.\nThree.')).toEqual({
    standing: 'wire',
    roles: [
      { role: 'headline', start: 0 },
      { role: 'caption', start: 6 },
      { role: 'body', start: 11 },
    ],
  });
});

test('with a paragraph more, and of what is not ours, nothing is said', () => {
  const nothing = { standing: null, roles: [] };
  expect(saidIn('{"roles":"hc"}', 'One.\nTwo.\nThree.')).toEqual(nothing);
  for (const json of [undefined, '', '{', 'null', '3', '{"roles":"xz","standing":"king"}', '{"roles":[1]}'])
    expect(saidIn(json, 'One.\nTwo.'), json).toEqual(nothing);
});
