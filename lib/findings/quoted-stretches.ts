import { onceFor } from '../text/once-for.ts';
import type { Copy, Stretch } from './room.ts';

/** The stretches between double quotation marks, within a block; without the marks. */
export const quotedStretches = onceFor((copy: Copy): readonly Stretch[] => {
  const out: Stretch[] = [];
  for (const b of copy.story) {
    let open = -1;
    for (let i = b.from; i < b.to; i++) {
      const mark = copy.form(i);
      if (mark === '“' || (mark === '"' && open < 0)) open = i + 1;
      else if ((mark === '”' || mark === '"') && open >= 0) {
        if (i > open) out.push({ from: open, to: i });
        open = -1;
      }
    }
  }
  return out;
});
