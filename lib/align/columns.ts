/** Pairs of units as three lists, `a` of the earlier version: twenty versions have tens of thousands. */
export type Columns = { readonly a: Uint32Array; readonly b: Uint32Array; readonly sure: Float64Array };

/** Columns to be filled pair by pair. */
export function createColumns(): {
  readonly put: (a: number, b: number, sure?: number) => void;
  readonly size: () => number;
  readonly columns: () => Columns;
} {
  let a = new Uint32Array(1024);
  let b = new Uint32Array(1024);
  let sure = new Float64Array(1024);
  let n = 0;
  return {
    put: (p, q, s = 0) => {
      if (n === a.length) {
        const x = a;
        const y = b;
        const z = sure;
        a = new Uint32Array(2 * n);
        b = new Uint32Array(2 * n);
        sure = new Float64Array(2 * n);
        a.set(x);
        b.set(y);
        sure.set(z);
      }
      a[n] = p;
      b[n] = q;
      sure[n++] = s;
    },
    size: () => n,
    columns: () => ({ a: a.subarray(0, n), b: b.subarray(0, n), sure: sure.subarray(0, n) }),
  };
}
