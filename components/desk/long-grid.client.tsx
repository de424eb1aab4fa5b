'use client';

import { late, lateInPlace } from '../ui/late.client.tsx';

/** In a file of their own, so that short comparisons do not load what draws long ones. */
export const LongGrid = lateInPlace(() => import('./long-table.tsx').then((m) => m.LongTable));

/** For a page that has every row: what the panel and the keys need of the comparison, without the table. */
export const LongSource = late(() => import('./long-source.tsx').then((m) => m.LongSourceOf));
