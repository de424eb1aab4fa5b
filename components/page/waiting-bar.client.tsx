'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

export type WaitingBarProps = {
  /** Where the page hears how far it is; null where nothing moves. */
  readonly source: string | null;
  readonly percent: number;
  readonly text: string;
  /** Whether the page shows first rows already. */
  readonly rows: boolean;
};

/** How often the server is asked, in ms. */
const ASK_MS = 500;
/** How long a page that was asked for may take before it is loaded outright, in ms. */
const DRAWN_WITHIN_MS = 15_000;

type Telling = { readonly percent: number; readonly text: string; readonly rows: boolean };

/** How far the comparing is. When there is more to show than that, the page is drawn anew by itself. */
export function WaitingBar({ source, percent, text, rows }: WaitingBarProps) {
  const router = useRouter();
  const [told, setTold] = useState<Telling | null>(null);
  const [away, setAway] = useState(false);
  // Asked for once: a page that is drawn anew twice a second is never drawn.
  const asked = useRef(false);

  useEffect(() => {
    if (source === null) return;
    const asking = new AbortController();
    const ask = async () => {
      const answer = await fetch(source, { cache: 'no-store', signal: asking.signal });
      if (answer.status === 204) {
        router.refresh();
        return DRAWN_WITHIN_MS;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const telling = (await answer.json()) as Telling;
      setTold(telling);
      if (telling.rows && !rows && !asked.current) {
        asked.current = true;
        router.refresh();
      }
      return ASK_MS;
    };
    let timer = setTimeout(function again() {
      ask().then(
        (pause) => {
          setAway(false);
          timer = setTimeout(pause === ASK_MS ? again : () => window.location.reload(), pause);
        },
        () => {
          if (asking.signal.aborted) return;
          setAway(true);
          timer = setTimeout(again, ASK_MS);
        },
      );
    }, ASK_MS);
    return () => {
      asking.abort();
      clearTimeout(timer);
    };
  }, [source, rows, router]);

  const at = told && told.percent >= percent ? told : { percent, text };
  return (
    <>
      <progress className="waiting-bar" max={100} value={at.percent} aria-label="Comparing the copies">
        {at.percent} %
      </progress>
      <p className="mt-2 flex justify-between gap-4 text-[0.8125rem] text-soft tabular-nums">
        <span>{away ? 'The server does not answer. The copies are saved; trying again …' : at.text}</span>
        <span>{at.percent} %</span>
      </p>
      {/* The counts would be read out twice a second: a listener hears each part once. */}
      <p role="status" className="sr-only">
        {away ? 'The server does not answer.' : at.text.replace(/:.*$/, '')}
      </p>
    </>
  );
}
