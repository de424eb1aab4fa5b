import { afterEach, beforeAll, beforeEach } from 'vitest';
import { openMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import { closeCurrent, currentOver, setCurrent } from './current.ts';
import { engine } from './engine.ts';
import { readEnv } from './env.ts';
import { getComparison } from './queries.ts';
import { searchForm } from './search-form.ts';
import type { Current } from './server-state.ts';

/** The state of the test at hand, and its store. */
export const underTest: { store: Store; state: Current } = { store: null as never, state: null as never };

/** Gives every test of a file a server with an empty store in memory, whose clock begins on 4 March 2024 and ticks at each look. */
export function withMemoryStore(): void {
  // Loaded before anybody waits for what it makes.
  beforeAll(engine);
  beforeEach(() => {
    const store = openMemoryStore({ fold: searchForm });
    let clock = Date.UTC(2024, 2, 4);
    const state = { ...currentOver(store, readEnv({})), now: () => clock++ };
    Object.assign(underTest, { store, state });
    setCurrent(state);
  });
  afterEach(async () => {
    setCurrent(null);
    await closeCurrent(underTest.state);
  });
}

export const copy = (text: string, label?: string) => ({ content: { kind: 'text' as const, text }, label });
export const A = 'Council passes budget\n\nThe council passed the budget Monday, Mayor Ana Wang said.';
export const B = 'Council passes budget\n\nThe council passed the budget on Monday, Mayor Ana King said.';
export const C = 'City counts its votes again\n\nA third paper has words of its own about the council.';

export async function ok<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; problems: readonly unknown[] }>,
): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(JSON.stringify(settled.problems));
  return settled.value;
}

export const codes = async (result: Promise<{ ok: boolean; problems?: readonly { code: string }[] }>) =>
  (await result).problems?.map((p) => p.code);

export async function found(set: string) {
  const comparison = await getComparison(set);
  if (comparison.kind !== 'found') throw new Error(`not found: ${comparison.kind}`);
  return comparison;
}
