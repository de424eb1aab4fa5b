import { onceFor } from '../text/once-for.ts';

type Text = { readonly text: string };

/**
 * A range in Unicode code points in place of UTF-16 units, as the W3C's TextPositionSelector counts. The pairs of a text are looked for
 * once, however many ranges are asked for.
 */
export function inCodePoints(
  text: Text,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const seconds = secondHalves(text);
  return { start: start - below(seconds, start), end: end - below(seconds, end) };
}

/** Where the second halves of surrogate pairs stand, in order. */
const secondHalves = onceFor(({ text }: Text): readonly number[] =>
  [...text.matchAll(/[\ud800-\udbff](?=[\udc00-\udfff])/g)].map(({ index }) => index + 1),
);

/** How many of the numbers, which stand in order, are smaller. */
function below(numbers: readonly number[], limit: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] as number) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
