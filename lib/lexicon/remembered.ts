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

/** The same for a symmetric function of two strings. */
export function rememberedPair<V>(of: (a: string, b: string) => V): (a: string, b: string) => V {
  const known = new Map<string, V>();
  return (a, b) => {
    const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const made = of(a, b);
    if (known.size >= LIMIT) known.clear();
    known.set(key, made);
    return made;
  };
}
