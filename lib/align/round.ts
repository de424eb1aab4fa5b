/** Scores leave the engine with four places: enough to sort by, and the same bytes on every machine. */
export function round4(x: number): number {
  return Math.round(x * 10_000) / 10_000;
}
