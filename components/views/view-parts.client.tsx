'use client';

import { lateInPlace } from '../ui/late.client.tsx';

/** What the browser runs of one view alone, so that a page in another view does not fetch it. */
export const PairBar = lateInPlace(() => import('./pair-bar.client.tsx').then((m) => m.PairBar));
export const ReadingBar = lateInPlace(() => import('./reading-bar.client.tsx').then((m) => m.ReadingBar));
export const ReadingText = lateInPlace(() => import('./reading-text.client.tsx').then((m) => m.ReadingText));
export const ReadingNoteView = lateInPlace(() => import('./reading-note.client.tsx').then((m) => m.ReadingNoteView));
