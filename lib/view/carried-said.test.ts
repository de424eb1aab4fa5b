import { expect, test } from 'vitest';
import { saidIn } from './carried-said.ts';

test('what was said of a carried copy comes back, with the roles of its paragraphs in their order', () => {
  expect(saidIn('{"standing":"wire","roles":"hcb"}')).toEqual({
    standing: 'wire',
    roles: ['headline', 'caption', 'body'],
  });
});

test('of what is not ours nothing is said', () => {
  const nothing = { standing: null, roles: [] };
  for (const json of [undefined, '', '{', 'null', '3', '{"roles":"xz","standing":"king"}', '{"roles":[1]}'])
    expect(saidIn(json), json).toEqual(nothing);
});
