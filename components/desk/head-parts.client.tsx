'use client';

import { late } from '../ui/late.client.tsx';

/** What few columns and rows have at their heads. */
export const HiddenNote = late(() => import('./hidden-note.client.tsx').then((m) => m.HiddenNote));
export const CoarseNote = late(() => import('./coarse-note.client.tsx').then((m) => m.CoarseNote));
