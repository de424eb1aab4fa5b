/** 0, 1, 2 … n − 1. A loop: `Uint32Array.from` with a function takes ten times as long, and long lists of links need it. */
export function upTo(n: number): Uint32Array {
  const out = new Uint32Array(n);
  for (let k = 0; k < n; k++) out[k] = k;
  return out;
}
