'use client';

import { useState } from 'react';
import { useDesk } from './desk-context.client.tsx';
import { HiddenList, ServedHiddenList } from './panel-parts.client.tsx';

/** The columns a reader has put away, where there are any. */
export function HiddenColumns() {
  const { columns, pair } = useDesk();
  const none = pair || columns.every((c) => c.shown);
  const [List] = useState(() => (none ? HiddenList : ServedHiddenList));
  return none ? null : <List />;
}
