/** Enough for the vocabulary of a day's stories; at the bound the memory starts anew, so that a server never grows. */
const LIMIT = 50_000;

/** The same pure function of one string, with its answers kept. */
export function remembered<V>(of: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const made = of(key);
    if (known.size >= LIMIT) known.clear();
    known.set(key, made);
    return made;
  };
}

/**
 * The same for a symmetric function of two strings. Kept by the first word and then the second: a key joined of both would
 * have to be made and hashed at every question, and words are asked for again and again.
 */
export function rememberedPair<V>(of: (a: string, b: string) => V): (a: string, b: string) => V {
  const known = new Map<string, Map<string, V>>();
  let size = 0;
  return (x, y) => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const seen = known.get(a)?.get(b);
    if (seen !== undefined) return seen;
    const made = of(x, y);
    if (size >= LIMIT) {
      known.clear();
      size = 0;
    }
    const own = known.get(a);
    if (own) own.set(b, made);
    else known.set(a, new Map([[b, made]]));
    size++;
    return made;
  };
}
