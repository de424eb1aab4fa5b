import type { ClassRule } from '../change-class.ts';
import { hasContent, isSizeable } from '../sizeable.ts';

/** Words that the later version has and the earlier one lacks. */
export const addition: ClassRule = {
  id: 'addition',
  examples: {
    match: [
      { a: 'It rained[].', b: 'It rained[ in the hills].' },
      { a: 'It rained[].', b: 'It rained[ and the river rose near the old bridge].' },
    ],
    pass: [
      { a: 'and met[] them', b: 'and met[ with] them' },
      { a: 'It rained[ in the hills].', b: 'It rained[].' },
    ],
  },
  matches: (atom) => atom.kind === 'gained' && hasContent(atom) && (atom.beside.a === 0 || isSizeable(atom)),
};
