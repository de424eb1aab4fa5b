'use client';

import { useSyncExternalStore } from 'react';
import { late, lateInPlace } from '../ui/late.client.tsx';
import { hidesDetails } from '../views/shown-view.client.ts';
import type { ChangeDetailProps } from './change-detail.client.tsx';

const loadCard = () => import('./card-view.client.tsx').then((m) => m.CardView);
const loadHidden = () => import('./hidden-list.client.tsx').then((m) => m.HiddenList);

/** What few pages draw, or none at first: fetched when it is. */
export const CardView = late(loadCard);
export const HiddenList = late(loadHidden);
/** The card, and the columns put away, on a page that opens with them: a press before their code is here would be lost. */
export const ServedCard = lateInPlace(loadCard);
export const ServedHiddenList = lateInPlace(loadHidden);
export const LostMarks = late(() => import('./lost-marks.client.tsx').then((m) => m.LostMarks));

/** Of copies that do not differ the page opens with it. */
export const NothingMarked = lateInPlace(() => import('./nothing-marked.client.tsx').then((m) => m.NothingMarked));

const Detail = lateInPlace(() => import('./change-detail.client.tsx').then((m) => m.ChangeDetail));

/**
 * The server, which knows no window's width, sends the first entries with their details. A window that does not show them leaves them
 * as they came, for the moment until they are taken away, and fetches no code for them.
 */
export function ChangeDetail(props: ChangeDetailProps) {
  if (useSyncExternalStore(nothing, no, hidesDetails)) {
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
