/**
 * Distinct stretches of code units, numbered in order of first meeting: open addressing over typed arrays, the forms end
 * to end in one pool, so that looking one up touches little memory and makes no string. A plain value and functions over
 * it, not closures: one piece of machine code then serves every table.
 */
export type FormTable = {
  count: number;
  /** Pairs: hash, id + 1; 0 = free. At most half of them are taken. */
  slots: Int32Array;
  /** Form `id` is pool[bounds[id] … bounds[id + 1]). */
  bounds: Uint32Array;
  pool: Uint16Array;
};

const FIRST_CAPACITY = 1 << 11;

/** Characters of a form on average, by the speed bench's texts; the pool grows when a text has longer words. */
const USUAL_LENGTH = 8;

export function createFormTable(): FormTable {
  return {
    count: 0,
    slots: new Int32Array(FIRST_CAPACITY * 4),
    bounds: new Uint32Array(FIRST_CAPACITY + 1),
    pool: new Uint16Array(FIRST_CAPACITY * USUAL_LENGTH),
  };
}

/**
 * One step of the hash of a form, which begins with 0. Turned and mixed by exclusive or: all of it small integers, which
 * code that is not compiled yet does many times faster than the multiplications of FNV-1a. Four letters of plain English
 * fill the 32 bits without a collision; `slotOf` spreads them.
 */
export function hashStep(hash: number, unit: number): number {
  return (hash << 7) ^ (hash >>> 25) ^ unit;
}

/** The first slot to look at for a hash, of so many numbers in the table (Fibonacci hashing, Knuth 6.4). */
function slotOf(hash: number, length: number): number {
  const spread = Math.imul(hash, 0x9e3779b1);
  return ((spread ^ (spread >>> 15)) << 1) & (length - 1);
}

/** The id of a stretch of code units, added when new; `hash` is `hashStep` over the stretch. */
export function idOfSpan(table: FormTable, units: Uint16Array, start: number, end: number, hash: number): number {
  const { slots, bounds, pool } = table;
  const length = end - start;
  const wrap = slots.length - 1;
  let slot = slotOf(hash, slots.length);
  for (;;) {
    const id = (slots[slot + 1] as number) - 1;
    if (id < 0) return added(table, units, start, end, slot, hash);
    if (slots[slot] === hash) {
      const from = bounds[id] as number;
      if ((bounds[id + 1] as number) - from === length) {
        let k = 0;
        while (k < length && pool[from + k] === units[start + k]) k++;
        if (k === length) return id;
      }
    }
    slot = (slot + 2) & wrap;
  }
}

function added(table: FormTable, units: Uint16Array, start: number, end: number, slot: number, hash: number): number {
  const id = table.count++;
  table.slots[slot] = hash;
  table.slots[slot + 1] = id + 1;
  const from = table.bounds[id] as number;
  const to = from + end - start;
  if (to > table.pool.length) {
    const wider = new Uint16Array(Math.max(table.pool.length * 2, to));
    wider.set(table.pool);
    table.pool = wider;
  }
  const { pool } = table;
  for (let k = start, at = from; k < end; k++, at++) pool[at] = units[k] as number;
  table.bounds[id + 1] = to;
  if (table.count === table.bounds.length - 1) grow(table);
  return id;
}

function grow(table: FormTable): void {
  const old = table.slots;
  const bounds = new Uint32Array((table.bounds.length - 1) * 2 + 1);
  bounds.set(table.bounds);
  const slots = new Int32Array(old.length * 2);
  const wrap = slots.length - 1;
  for (let k = 0; k < old.length; k += 2) {
    if (old[k + 1] === 0) continue;
    let slot = slotOf(old[k] as number, slots.length);
    while (slots[slot + 1] !== 0) slot = (slot + 2) & wrap;
    slots[slot] = old[k] as number;
    slots[slot + 1] = old[k + 1] as number;
  }
  table.bounds = bounds;
  table.slots = slots;
}
