import { snapshotOf } from './comparing.ts';
import { processState } from './current.ts';
import { logError } from './log.ts';

/**
 * What a first visitor would otherwise wait for: the store opened, a worker started with its dictionaries read, the worked example
 * compared. Never throws: a server whose store is out of order still answers, and says so at `/ready`.
 */
export async function warmUp(): Promise<void> {
  try {
    const state = await processState();
    await state.jobs(); // also what was asked for before a restart
    const { stories } = await state.store.stories({ words: [], limit: 1, offset: 0 });
    for (const { set, entries } of stories) await snapshotOf(state, set, { entries });
  } catch (error) {
    logError('warming up', error);
  }
}
