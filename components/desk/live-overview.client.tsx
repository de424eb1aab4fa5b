'use client';

import { type ComponentType, memo, type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import type { Desk } from '../../lib/view/desk.ts';
import { useDesk } from './desk-context.client.tsx';

/** The server's picture, until the browser draws the comparison itself: then its own, which follows the base and the columns. */
export function LiveOverview({ children }: { readonly children: ReactNode }) {
  const { live } = useDesk();
  // The words in sight first: the picture of all of them can wait a moment.
  const later = useDeferredValue(live);
  const [Drawn, setDrawn] = useState<ComponentType<{ readonly desk: Desk }> | null>(null);
  const here = live !== null;
  useEffect(() => {
    if (here) import('../overview/overview.tsx').then((m) => setDrawn(() => memo(m.Overview)));
  }, [here]);
  return later && Drawn ? <Drawn desk={later} /> : children;
}
