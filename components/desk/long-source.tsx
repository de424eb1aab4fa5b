import { LongStatus } from './long-status.tsx';
import { useDeskSource } from './use-desk-source.client.ts';

/** Fetches the comparison for a page whose rows are all drawn; says something only when that fails. */
export function LongSourceOf() {
  const { failed, retry } = useDeskSource();
  return failed ? <LongStatus failed={failed} retry={retry} left={0} /> : null;
}
