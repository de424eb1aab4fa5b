'use client';

import { useEffect, useState } from 'react';
import { useDesk } from '../desk/desk-context.client.tsx';
import { late } from '../ui/late.client.tsx';
import { KNOWN, REMOVED } from './note-keys.ts';
import type { StoryActions } from './story-change.ts';

const TabNotes = late(() => import('./tab-notes.tsx').then((m) => m.TabNotes));

/** What this tab did to make the comparison, and what was typed on it and not stored: hardly any page has either. */
export function StoryNotes({ actions }: { readonly actions: StoryActions }) {
  const { set } = useDesk();
  const [any, setAny] = useState(false);
  useEffect(() => {
    try {
      setAny(
        [KNOWN, REMOVED].some((key) => window.sessionStorage.getItem(key)) ||
          Object.keys(window.localStorage).some((key) => key.startsWith(`variorum.note.${set}.`)),
      );
    } catch {
      // Without storage nothing was kept.
    }
  }, [set]);
  return any ? <TabNotes actions={actions} /> : null;
}
