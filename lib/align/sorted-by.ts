/** The items (whole numbers) in order of their keys, `keys[item]`, all below `size`; equals stay as they stand. A counting sort. */
export function sortedBy(items: Uint32Array, keys: Uint32Array, size: number): Uint32Array {
  const next = new Uint32Array(size + 1);
  // Counted loops: code that is not compiled yet makes an object for each round of a `for … of`.
  for (let k = 0; k < keys.length; k++) {
    const key = (keys[k] as number) + 1;
    next[key] = (next[key] as number) + 1;
  }
  for (let k = 0; k < size; k++) next[k + 1] = (next[k + 1] as number) + (next[k] as number);
  const out = new Uint32Array(items.length);
  for (let k = 0; k < items.length; k++) {
    const item = items[k] as number;
    const key = keys[item] as number;
    out[next[key] as number] = item;
    next[key] = (next[key] as number) + 1;
  }
  return out;
}
