import type { Range } from '../model/range.ts';

/** One reading as a card prints it: `A B D` · “Wang”. Empty words: these copies have nothing there. */
export type CardReading = {
  readonly letters: readonly string[];
  readonly words: string;
  /** The reading the others are held against: one at the most. Another may be unmarked as well, as it says the same in another style. */
  readonly reference: boolean;
  /** The reference is the wording of more than half of the copies listed, and may be called that of most. */
  readonly most?: true;
  /** The reading that is marked. */
  readonly marked: boolean;
  /** Of one word that is nearly the word it is held against: where in `words` the letters stand that are others. */
  readonly differs?: readonly Range[];
};
