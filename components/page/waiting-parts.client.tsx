'use client';

import { late } from '../ui/late.client.tsx';

/** Comparisons that are there, nearly all that are opened, have no use for it. */
export const WaitingBar = late(() => import('./waiting-bar.client.tsx').then((m) => m.WaitingBar));
