'use client';

import { late } from '../ui/late.client.tsx';
import { useDesk } from './desk-context.client.tsx';

const HelpSheet = late(() => import('./help-sheet.client.tsx').then((m) => m.HelpSheet));
const FlagWords = late(() => import('./flag-words.client.tsx').then((m) => m.FlagWords));

/** The help sheet; its code comes when it is asked for. */
export function HelpOnDemand() {
  const { helpOpen } = useDesk();
  return helpOpen ? <HelpSheet /> : null;
}

/** The form for marking words by hand; its code comes with the first words that are marked. */
export function FlagOnDemand() {
  const { marking } = useDesk();
  return marking ? <FlagWords /> : null;
}
