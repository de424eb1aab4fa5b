'use client';

import { late } from '../ui/late.client.tsx';

/** What the gutters of few rows have. */
export const CoarseNote = late(() => import('./coarse-note.client.tsx').then((m) => m.CoarseNote));
