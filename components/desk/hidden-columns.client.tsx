'use client';

import { useDesk } from './desk-context.client.tsx';
import { HiddenList } from './panel-parts.client.tsx';

/** The columns a reader has put away, where there are any. */
export function HiddenColumns() {
  const { columns, pair } = useDesk();
  return pair || columns.every((c) => c.shown) ? null : <HiddenList />;
}
