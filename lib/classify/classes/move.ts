import type { ClassRule } from '../change-class.ts';

/** The same words at another place. Taken from the kind of the change, which `lib/diff` gives; two sentences in brackets cannot show it. */
export const move: ClassRule = {
  id: 'move',
  title: 'Moved',
  why: 'An editor moved the passage up or down; what comes first changes what a reader takes away.',
  examples: { match: [], pass: [] },
  matches: () => false,
};
