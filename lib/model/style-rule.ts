/**
 * One rule of a newsroom's own style: forms between which a house chooses, so that one for another is no change of
 * substance. A form is words with spaces between; `<word>` stands for any one word, `<number>` for any number, and what
 * they stand for must be the same on both sides. Case and the style of apostrophes do not count.
 */
export type StyleRule = {
  /** At least two, all different, with the same wildcards in the same order. */
  readonly forms: readonly string[];
  /** Labels or publishers; the rule holds where one of the two versions compared is of one of them. Empty: everywhere. */
  readonly outlets: readonly string[];
};

/**
 * What a newsroom's own style did: `changes` would have been of substance without it. A change that several rules explain
 * counts for each of them, and once in `changes`. Rules that did nothing are left out; the order is the file's.
 */
export type StyleEffect = {
  readonly changes: number;
  readonly rules: readonly { readonly forms: readonly string[]; readonly changes: number }[];
};
