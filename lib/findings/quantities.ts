import { readQuantity } from '../lexicon/quantities.ts';
import { onceFor } from '../text/once-for.ts';
import type { Copy } from './room.ts';

const NONE: readonly string[] = [];

/** For each token of a copy the keys of the quantity it lies in (`2hr 51min`, `300 metres`), by which two writings of one amount compare; empty where it lies in none. */
export const quantitiesOf = onceFor((copy: Copy): readonly (readonly string[])[] => {
  const folded = Array.from({ length: copy.count }, (_, t) => copy.folded(t));
  const keys = new Array<readonly string[]>(copy.count).fill(NONE);
  for (let t = 0; t < copy.count; ) {
    const quantity = readQuantity(folded, t);
    const to = t + (quantity?.length ?? 1);
    if (quantity) keys.fill(quantity.keys, t, to);
    t = to;
  }
  return keys;
});
