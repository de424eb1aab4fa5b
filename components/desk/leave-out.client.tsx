'use client';

import { Button } from '../ui/button.tsx';
import { useDesk } from './desk-context.client.tsx';

/** Puts a column that does not belong away. */
export function LeaveOut({ letter }: { readonly letter: string }) {
  const { toggleColumn } = useDesk();
  return <Button onClick={() => toggleColumn(letter)}>Leave {letter} out</Button>;
}
