'use client';

import { useEffect, useState } from 'react';
import { useDesk } from '../desk/desk-context.client.tsx';
import { late } from '../ui/late.client.tsx';
import { type Removal, recallRemoval } from './removal.client.ts';
import type { StoryActions } from './story-change.ts';

const TakenOut = late(() => import('./taken-out.tsx').then((m) => m.TakenOut));

/** After a removal in this tab: what was taken out, and the way back. */
export function RemovedNote({ actions }: { readonly actions: StoryActions }) {
  const { set } = useDesk();
  const [removal, setRemoval] = useState<Removal | null>(null);
  useEffect(() => setRemoval(recallRemoval(set)), [set]);
  return removal ? <TakenOut actions={actions} removal={removal} onOver={() => setRemoval(null)} /> : null;
}
