import type { ClassRule } from '../change-class.ts';

/** White space only. Settled before words are compared, since white space is no token; see `classify.ts`. */
export const space: ClassRule = {
  id: 'space',
  examples: {
    match: [{ a: 'It rained[  ]in Perth.', b: 'It rained[ ]in Perth.' }],
    pass: [{ a: 'It rained[ in Perth].', b: 'It rained[].' }],
  },
  matches: () => false,
};
