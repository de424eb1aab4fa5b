import type { ClassRule } from '../change-class.ts';

/** Differs only in characters that print nothing or look like others. Settled before words are compared; see `classify.ts`. */
export const invisible: ClassRule = {
  id: 'invisible',
  examples: {
    match: [
      { a: 'The [co\u00adoperation] went on.', b: 'The [cooperation] went on.' },
      { a: 'Sent by [PayPal] today.', b: 'Sent by [P\u0430yPal] today.' },
    ],
    pass: [
      { a: 'The [caf\u00e9] closed.', b: 'The [cafe] closed.' },
      { a: 'It closed[\u00a0]at six.', b: 'It closed[ ]at six.' },
    ],
  },
  matches: () => false,
};
