import type { ClassRule } from '../change-class.ts';
import { hasContent, isSizeable } from '../sizeable.ts';

/** Words that the earlier version has and the later one lacks. */
export const omission: ClassRule = {
  id: 'omission',
  examples: {
    match: [{ a: 'It rained[ in the hills].', b: 'It rained[].' }],
    pass: [
      { a: 'and met[ with] them', b: 'and met[] them' },
      { a: 'It rained[].', b: 'It rained[ in the hills].' },
    ],
  },
  matches: (atom) => atom.kind === 'lost' && hasContent(atom) && (atom.beside.b === 0 || isSizeable(atom)),
};
