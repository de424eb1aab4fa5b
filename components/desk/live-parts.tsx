import { memo } from 'react';
import type { Desk } from '../../lib/view/desk.ts';
import { Overview } from '../overview/overview.tsx';
import { PrintNote } from '../page/print-note.tsx';
import { useDesk } from './desk-context.client.tsx';
import { Notices } from './notices.tsx';
import { Unchecked } from './unchecked.tsx';

type PartProps = { readonly desk: Desk };

/** In a file of their own, for pages whose rows the browser draws. */
export const LIVE_PARTS = {
  overview: memo(Overview),
  printNote: memo(({ desk }: PartProps) => <PrintNote columns={desk.shown} />),
  notices: memo(LiveNotices),
  unchecked: memo(({ desk }: PartProps) => <Unchecked columns={desk.shown} />),
};

export type LiveParts = typeof LIVE_PARTS;

function LiveNotices({ desk }: PartProps) {
  return <Notices set={useDesk().set} notices={desk.notices} />;
}
