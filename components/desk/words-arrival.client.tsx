'use client';

import { useSyncExternalStore } from 'react';
import { late } from '../ui/late.client.tsx';

const ArrivedWords = late(() => import('./arrived-words.tsx').then((m) => m.ArrivedWords));

/** For a page that was opened by a link to words. */
export function WordsArrival() {
  const linked = useSyncExternalStore(
    listen,
    () => /[#&]t=/.test(window.location.hash),
    () => false,
  );
  return linked ? <ArrivedWords /> : null;
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
