import { type NumberReading, numberValue } from '../../../lexicon/numbers.ts';
import type { Read } from '../../reader.ts';
import type { Stretch } from '../../surroundings.ts';

/** A figure of a sentence: its value with its unit, made comparable, and its tokens. */
export type Figure = { readonly value: string; readonly number: NumberReading; readonly at: Stretch };

/** The figures of a sentence, in order. */
export function figuresIn(read: Read, [from, to]: Stretch): readonly Figure[] {
  const out: Figure[] = [];
  for (let t = from; t < to; t++) {
    const e = read.expressionAt(t);
    if (!e) continue;
    if (e.kind === 'number' && e.from === t)
      out.push({ value: numberValue(e.number), number: e.number, at: [t, e.to] });
    t = e.to - 1;
  }
  return out;
}
