import { onceFor } from '../text/once-for.ts';

/** Shorter pieces stand in every sentence and save nothing. */
const SHORTEST = 3;

/**
 * Strings of which a line must hold one or the pattern cannot match in it: so that a hundred patterns need not be run over every
 * sentence. Null when none can be told. Read from the pattern's source; only plain pieces count (no escapes, classes, lookarounds,
 * and nothing that may be left out).
 */
export const needles: (pattern: RegExp) => readonly string[] | null = onceFor((pattern: RegExp) =>
  /[im]/.test(pattern.flags) ? null : ofAlternatives(pattern.source),
);

function ofAlternatives(source: string): readonly string[] | null {
  const all: string[] = [];
  for (const alternative of split(source)) {
    const best = ofSequence(alternative);
    if (!best) return null;
    all.push(...best);
  }
  return all;
}

/** The best set of needles of one sequence: the one whose shortest string is longest. */
function ofSequence(source: string): readonly string[] | null {
  let best: readonly string[] | null = null;
  const offer = (set: readonly string[] | null): void => {
    if (set && worth(set) >= SHORTEST && worth(set) > worth(best ?? [])) best = set;
  };
  let run = '';
  for (let i = 0; i < source.length; ) {
    const { piece, group, next } = itemAt(source, i);
    const quantified = /^[?*{]/.test(source.slice(next));
    if (piece !== null && !quantified) run += piece;
    else {
      offer([run]);
      run = '';
      if (group !== null && !quantified) offer(ofAlternatives(group));
    }
    i = next;
    // Past the quantifier; after `+` the piece stands once, and what follows need not touch it.
    const q = /^(?:[?*+]|\{[^}]*\})\??/.exec(source.slice(i));
    if (q) {
      i += q[0].length;
      offer([run]);
      run = '';
    }
  }
  offer([run]);
  return best;
}

function worth(set: readonly string[]): number {
  return set.length > 0 ? Math.min(...set.map((s) => s.length)) : 0;
}

/** One character of a pattern that stands for itself, or a group's inside, or something else (both null). */
function itemAt(
  source: string,
  i: number,
): { readonly piece: string | null; readonly group: string | null; readonly next: number } {
  const c = source[i] as string;
  if (c === '\\') {
    const named = /^\\[pPk](?:\{[^}]*\}|<[^>]*>)/.exec(source.slice(i));
    return { piece: null, group: null, next: i + (named ? named[0].length : 2) };
  }
  if (c === '[') return { piece: null, group: null, next: closing(source, i) };
  if (c === '(') {
    const end = closing(source, i);
    const plain = /^\(\?:/.test(source.slice(i, i + 3));
    const around = /^\(\?(?:[=!]|<[=!])/.test(source.slice(i, i + 4));
    const named = /^\(\?<[^>]*>/.exec(source.slice(i, end));
    const inside = i + (plain ? 3 : named ? named[0].length : 1);
    return { piece: null, group: around ? null : source.slice(inside, end - 1), next: end };
  }
  return { piece: /[.^$]/.test(c) ? null : c, group: null, next: i + 1 };
}

/** Just behind the bracket that closes the one at `i`. */
function closing(source: string, i: number): number {
  if (source[i] === '[') {
    for (let k = i + 1; k < source.length; k++) {
      if (source[k] === '\\') k++;
      else if (source[k] === ']') return k + 1;
    }
    return source.length;
  }
  let depth = 0;
  for (let k = i; k < source.length; k++) {
    if (source[k] === '\\') k++;
    else if (source[k] === '[') k = closing(source, k) - 1;
    else if (source[k] === '(') depth++;
    else if (source[k] === ')' && --depth === 0) return k + 1;
  }
  return source.length;
}

/** The alternatives of a pattern, at its own depth. */
function split(source: string): readonly string[] {
  const out: string[] = [];
  let from = 0;
  for (let k = 0; k < source.length; k++) {
    if (source[k] === '\\') k++;
    else if (source[k] === '[' || source[k] === '(') k = closing(source, k) - 1;
    else if (source[k] === '|') {
      out.push(source.slice(from, k));
      from = k + 1;
    }
  }
  return [...out, source.slice(from)];
}
