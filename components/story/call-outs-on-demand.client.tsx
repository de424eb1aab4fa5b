'use client';

import { late } from '../ui/late.client.tsx';

/** Drawn by the server with the page, so that nothing moves; its code is on no other page than the worked example's. */
export const CallOutsOnDemand = late(() => import('./call-outs.client.tsx').then((m) => m.CallOuts));
