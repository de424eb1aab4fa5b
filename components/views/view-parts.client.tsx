'use client';

import { late } from '../ui/late.client.tsx';

/** What the browser runs of one view alone, so that a page in another view does not fetch it. */
export const PairBar = late(() => import('./pair-bar.client.tsx').then((m) => m.PairBar));
export const ReadingBar = late(() => import('./reading-bar.client.tsx').then((m) => m.ReadingBar));
export const ReadingText = late(() => import('./reading-text.client.tsx').then((m) => m.ReadingText));
export const ReadingNoteView = late(() => import('./reading-note.client.tsx').then((m) => m.ReadingNoteView));
