'use client';

import { useEffect, useState } from 'react';
import { useDesk } from '../desk/desk-context.client.tsx';
import { late } from '../ui/late.client.tsx';
import { KNOWN, REMOVED } from './note-keys.ts';
import type { StoryActions } from './story-change.ts';

const TabNotes = late(() => import('./tab-notes.tsx').then((m) => m.TabNotes));

/** What this tab did to make the comparison, where it did anything: hardly any page has it. */
export function StoryNotes({ actions }: { readonly actions: StoryActions }) {
  const { set } = useDesk();
  const [any, setAny] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another comparison may be what the tab has just made
  useEffect(() => {
    try {
      setAny([KNOWN, REMOVED].some((key) => window.sessionStorage.getItem(key)));
    } catch {
      // Without storage nothing was kept.
    }
  }, [set]);
  return any ? <TabNotes actions={actions} /> : null;
}
