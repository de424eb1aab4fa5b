'use client';

import { type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import { useDesk } from './desk-context.client.tsx';
import type { LiveParts } from './live-parts.tsx';

/**
 * A part of the page beside the rows, as the server drew it, until the reader chooses another base or other columns and the browser draws
 * the rows itself: then it draws this too.
 */
export function Live({ part, children }: { readonly part: keyof LiveParts; readonly children: ReactNode }) {
  const { live } = useDesk();
  // The words in sight first: the rest can wait a moment.
  const later = useDeferredValue(live);
  const [first, setFirst] = useState(live);
  if (!first && live) setFirst(live);
  const [parts, setParts] = useState<LiveParts | null>(null);
  useEffect(() => {
    if (!first) return;
    import('./live-parts.tsx').then(
      (m) => setParts(m.LIVE_PARTS),
      () => undefined,
    );
  }, [first]);
  const Part = parts?.[part];
  return Part && later && later !== first ? <Part desk={later} /> : children;
}
