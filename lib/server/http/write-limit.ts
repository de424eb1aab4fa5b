import type { Problem } from '../../contract/contract.ts';
import { current } from '../current.ts';

const WINDOW_MS = 60_000;

/**
 * Counts one write of the API and says why it is one too many, or null. All clients together, since behind a proxy their addresses
 * are whatever they claim; all processes together, since the count is in the store. `wait`: seconds until the next window.
 */
export async function tooManyWrites(): Promise<{ readonly problem: Problem; readonly wait: number } | null> {
  const { store, now, env } = await current();
  const at = now();
  const from = at - (at % WINDOW_MS);
  const count = await store.countOne('api-writes', from);
  if (count <= env.writesPerMinute) return null;
  const wait = Math.ceil((from + WINDOW_MS - at) / 1000);
  const message = `More than ${env.writesPerMinute} requests to change something came within a minute. Nothing was changed by this one: send it again in ${wait} s, or raise VARIORUM_WRITES_PER_MINUTE.`;
  return { problem: { code: 'too-many-writes', message }, wait };
}
