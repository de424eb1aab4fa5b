/**
 * One version read along another: a hidden Markov model whose hidden state is the unit of the other version that a piece
 * comes from, or none (after Vogel, Ney and Tillmann 1996, who align words so). Order is a habit, not a law: going on to
 * the next unit is the rule, a jump anywhere costs the same however far, and after words of its own the text goes on
 * where it left off. Forward–backward over the candidates only: linear in pieces × candidates.
 */
export type Walk = {
  /** How many units the other version has. */
  readonly width: number;
  /** Pieces are numbered 0 … count − 1; 1 where a piece begins a unit. */
  readonly count: number;
  readonly begins: Uint8Array;
  /** Piece p has the states `at[p]` up to `at[p + 1]`, in order of `place`. */
  readonly at: Uint32Array;
  /** Index of the unit in the other version. */
  readonly place: Uint32Array;
  /** How many times likelier the piece's words are if it comes from there. */
  readonly odds: Float64Array;
};

/** Odds of going `from`, `from + 1` … units on, of coming from nowhere, and of a jump to any unit at all. */
type Habits = { readonly from: number; readonly steps: Float64Array; readonly none: number; readonly jump: number };

// Odds, not quite probabilities: only their ratios matter. Estimated on the development sets, pooled, by coordinate
// search; how much each of them alone matters was not measured.
/** At the border of two units: mostly one on; the same again where the other version merged them; two on past a gap. */
const BETWEEN: Habits = { from: -1, steps: Float64Array.of(0.01, 0.11, 0.6, 0.068, 0.015), none: 0.16, jump: 0.81 };
/** Inside a unit: mostly the same; one on where the other version split it. */
const WITHIN: Habits = { from: -1, steps: Float64Array.of(0.02, 0.85, 0.08), none: 0.06, jump: 0.05 };

/** Arrays for one walk after another, grown when they are too small. */
export type WalkRoom = {
  posterior: Float64Array;
  forward: Float64Array;
  scale: Float64Array;
  held: Float64Array;
  rest: Float64Array;
  live: Uint32Array;
};

export function createWalkRoom(): WalkRoom {
  const none = new Float64Array(0);
  return { posterior: none, forward: none, scale: none, held: none, rest: none, live: new Uint32Array(0) };
}

function makeRoom(room: WalkRoom, states: number, places: number): void {
  if (room.forward.length < states) {
    const size = Math.ceil(1.5 * states);
    room.posterior = new Float64Array(size);
    room.forward = new Float64Array(size);
    room.scale = new Float64Array(size);
  }
  if (room.held.length < places) {
    room.held = new Float64Array(places);
    room.rest = new Float64Array(places);
    room.live = new Uint32Array(places);
  }
}

/**
 * For every state the probability that its piece comes from there, given all pieces. With a `room` of the caller's the
 * answer stands in it, until the next walk in the same room.
 */
export function walkThrough(walk: Walk, room: WalkRoom = createWalkRoom()): Float64Array {
  const { count, at, width } = walk;
  const states = at[count] as number;
  if (states === 0 || width === 0) return new Float64Array(states);
  makeRoom(room, Math.max(states, count), width + 1);
  walkForward(walk, room);
  walkBackward(walk, room);
  return room.posterior.subarray(0, states);
}

/** Fills `forward` (each piece's masses, scaled to come to 1 with what came from nowhere) and `scale`, what each came to before. */
function walkForward({ count, at, place, odds, width, begins }: Walk, room: WalkRoom): void {
  const { forward, scale, held, live } = room;
  // `held[p + 1]` = mass that was last seen at place p (0 = nowhere yet), in units of `unit`.
  held.fill(0, 0, width + 1);
  held[0] = 1;
  live[0] = 0;
  let alive = 1;
  let unit = 1;
  for (let i = 0; i < count; i++) {
    const habits = begins[i] === 1 ? BETWEEN : WITHIN;
    const steps = habits.steps;
    const jump = habits.jump / width;
    const from = at[i] as number;
    const to = at[i + 1] as number;
    // The masses came to 1 before this piece.
    let sum = habits.none;
    for (let k = from; k < to; k++) {
      const j = place[k] as number;
      let q = 0;
      const ahead = j + 1 - habits.from;
      const last = Math.min(steps.length - 1, ahead);
      for (let d = Math.max(0, ahead - width); d <= last; d++) q += (steps[d] as number) * (held[ahead - d] as number);
      const mass = (q * unit + jump) * (odds[k] as number);
      forward[k] = mass;
      sum += mass;
    }
    // Everything is scaled so that they do again.
    unit *= habits.none / sum;
    const share = 1 / sum;
    const perUnit = 1 / unit;
    for (let k = from; k < to; k++) {
      const mass = (forward[k] as number) * share;
      forward[k] = mass;
      const slot = (place[k] as number) + 1;
      const before = held[slot] as number;
      if (before === 0) live[alive++] = slot;
      held[slot] = before + mass * perUnit;
    }
    scale[i] = sum;
    if (unit < TINY) {
      alive = rescale(held, live, alive, unit);
      unit = 1;
    }
  }
}

/** Fills `posterior`, and uses up `forward`. */
function walkBackward({ count, at, place, odds, width, begins }: Walk, room: WalkRoom): void {
  const { posterior, forward, scale, rest, live } = room;
  // The mass still to come from place p − 1 is `times · rest[p] + plus`.
  rest.fill(0, 0, width + 1);
  let alive = 0;
  let times = 1;
  let plus = 1;
  // What forward and backward masses of a piece must be multiplied by to be probabilities of the whole.
  let factor = 1;
  for (let i = count - 1; i >= 0; i--) {
    const habits = begins[i] === 1 ? BETWEEN : WITHIN;
    const steps = habits.steps;
    const from = at[i] as number;
    const to = at[i + 1] as number;
    let jump = 0;
    for (let k = from; k < to; k++) {
      const later = times * (rest[(place[k] as number) + 1] as number) + plus;
      posterior[k] = Math.min(1, (forward[k] as number) * later * factor);
      forward[k] = later * (odds[k] as number);
      jump += forward[k] as number;
    }
    times *= habits.none;
    plus = habits.none * plus + (habits.jump / width) * jump;
    // No mass was above 1: after this piece none is above what was left of 1, but for those that it adds to.
    let peak = Math.max(plus, habits.none);
    const perTimes = 1 / times;
    for (let k = from; k < to; k++) {
      const share = (forward[k] as number) * perTimes;
      const ahead = (place[k] as number) + 1 - habits.from;
      const last = Math.min(steps.length - 1, ahead);
      for (let d = Math.max(0, ahead - width); d <= last; d++) {
        const before = rest[ahead - d] as number;
        if (before === 0) live[alive++] = ahead - d;
        const more = before + (steps[d] as number) * share;
        rest[ahead - d] = more;
        if (times * more + plus > peak) peak = times * more + plus;
      }
    }
    times /= peak;
    plus /= peak;
    factor *= peak / (scale[i] as number);
    if (times < TINY) {
      alive = rescale(rest, live, alive, times);
      times = 1;
    }
  }
}

/** Masses are counted in a unit that shrinks from piece to piece; below this it is made 1 again. */
const TINY = 1e-150;
/** A jump from anywhere is likelier by far than this: what is less adds nothing to it that a double could hold. */
const NOTHING = 1e-100;

/**
 * Multiplies the masses, and lets go of those that come to nothing: `live` lists the places that have one, of which `alive`;
 * gives how many still do. Not all places are gone through: in long versions that would be most of the work.
 */
function rescale(mass: Float64Array, live: Uint32Array, alive: number, times: number): number {
  let kept = 0;
  for (let k = 0; k < alive; k++) {
    const p = live[k] as number;
    const scaled = (mass[p] as number) * times;
    mass[p] = scaled < NOTHING ? 0 : scaled;
    if (scaled >= NOTHING) live[kept++] = p;
  }
  return kept;
}
