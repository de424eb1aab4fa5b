'use client';

import { useSyncExternalStore } from 'react';
import { late } from '../ui/late.client.tsx';
import { hidesDetails } from '../views/shown-view.client.ts';
import type { ChangeDetailProps } from './change-detail.client.tsx';

/** What few pages draw, or none at first: fetched when it is. */
export const CardView = late(() => import('./card-view.client.tsx').then((m) => m.CardView));
export const HiddenList = late(() => import('./hidden-list.client.tsx').then((m) => m.HiddenList));
export const LostMarks = late(() => import('./lost-marks.client.tsx').then((m) => m.LostMarks));

const Detail = late(() => import('./change-detail.client.tsx').then((m) => m.ChangeDetail));

/**
 * The server, which knows no window's width, sends the first entries with their details. A window that does not show them leaves them
 * as they came, for the moment until they are taken away, and fetches no code for them.
 */
export function ChangeDetail(props: ChangeDetailProps) {
  const asServed = useSyncExternalStore(nothing, no, yes);
  if (asServed && hidesDetails()) {
    // Nothing is put in: React leaves what the server sent.
    // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
    return <div suppressHydrationWarning dangerouslySetInnerHTML={UNTOUCHED} />;
  }
  return (
    <div>
      <Detail {...props} />
    </div>
  );
}

const UNTOUCHED = { __html: '' };
const nothing = () => () => undefined;
const no = () => false;
const yes = () => true;
