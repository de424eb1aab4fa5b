import type { ClassRule } from '../change-class.ts';

/** The rest: the passage says a thing in other words, and nobody but a reader can tell whether it is the same thing. */
export const wording: ClassRule = {
  id: 'wording',
  examples: {
    match: [
      { a: 'has [pointedly] refused', b: 'has [blatantly] refused' },
      { a: 'condemn [the invasion of] it', b: 'condemn [its aggression against] it' },
      { a: 'drills [showing off] their ties', b: 'drills [that showcased] their ties' },
      { a: 'a bomb hit [the] bus', b: 'a bomb hit [their] bus' },
    ],
    pass: [
      { a: 'the talks [began] in March', b: 'the talks [started] in March' },
      { a: 'It rained[].', b: 'It rained[ in the hills].' },
    ],
  },
  // What is left when no other class holds: see `atomClasses`.
  matches: () => false,
};
