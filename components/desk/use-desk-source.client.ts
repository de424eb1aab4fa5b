import { useCallback, useEffect, useState } from 'react';
import { useDesk } from './desk-context.client.tsx';
import { deskKeysOf } from './desk-keys.ts';
import { fetchDesk } from './fetch-desk.client.ts';

/** Fetches the comparison and gives it to the desk. `failed`: it could not be reached; `retry` tries again. */
export function useDeskSource(): { readonly failed: boolean; readonly retry: () => void } {
  const { source, adopted, adopt, say } = useDesk();
  const [attempt, setAttempt] = useState(0);
  const [failedAt, setFailedAt] = useState<number | null>(null);

  useEffect(() => {
    if (source === null || source === adopted) return;
    let gone = false;
    fetchDesk(source).then(
      (open) => {
        if (gone) return;
        setFailedAt(null);
        adopt(source, (state) => {
          const desk = open(state);
          return { desk, keys: deskKeysOf(desk) };
        });
      },
      () => {
        if (gone) return;
        setFailedAt(attempt);
        if (adopted !== null) say('What has changed could not be fetched: the rows are as they were');
      },
    );
    return () => {
      gone = true;
    };
  }, [source, adopted, adopt, attempt, say]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  return { failed: failedAt === attempt, retry };
}
