'use client';

import { useSyncExternalStore } from 'react';
import type { SpanLink } from '../../lib/view/span-fragment.ts';
import { late } from '../ui/late.client.tsx';

const ArrivedWords = late(() => import('./arrived-words.tsx').then((m) => m.ArrivedWords));

/** For a page that was opened by a link to words; `span`: those that the server found in its place. */
export function WordsArrival({ span }: { readonly span: SpanLink | null }) {
  const linked = useSyncExternalStore(
    listen,
    () => /[#&]t=/.test(window.location.hash),
    () => false,
  );
  return linked || span ? <ArrivedWords span={span} /> : null;
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
