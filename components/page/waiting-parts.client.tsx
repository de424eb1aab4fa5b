'use client';

import { lateInPlace } from '../ui/late.client.tsx';

/** Comparisons that are there, nearly all that are opened, have no use for it. */
export const WaitingBar = lateInPlace(() => import('./waiting-bar.client.tsx').then((m) => m.WaitingBar));
