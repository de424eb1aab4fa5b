/** The log-odds of a chance, which is kept off 0 and 1 so that no one sign settles everything. */
export function logit(p: number): number {
  const q = Math.min(0.999, Math.max(0.001, p));
  return Math.log(q / (1 - q));
}

/** The chance of log-odds. */
export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}
