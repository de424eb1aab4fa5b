/** Numbers strings 0, 1, 2 … in order of first meeting, so that what is compared again and again is compared as integers. */
export type Signs = (what: string) => number;

/** One numbering for all versions of a collation; never stored, since the numbers hang on the order of asking. */
export function createSigns(): Signs {
  const known = new Map<string, number>();
  return (what) => {
    const seen = known.get(what);
    if (seen !== undefined) return seen;
    known.set(what, known.size);
    return known.size - 1;
  };
}
