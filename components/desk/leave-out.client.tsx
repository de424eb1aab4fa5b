'use client';

import { Button } from '../ui/button.tsx';
import { useDesk } from './desk-context.client.tsx';

/** Puts a column that does not belong away, or the notice that says so. */
export function LeaveOut({ letter }: { readonly letter: string }) {
  const { toggleColumn, say } = useDesk();
  return (
    <>
      <Button onClick={() => toggleColumn(letter)}>Leave {letter} out</Button>
      <Button
        look="quiet"
        onClick={(event) => {
          event.currentTarget.closest('[data-notice]')?.setAttribute('hidden', '');
          document.querySelector<HTMLElement>('.desk-main')?.focus();
          say(`${letter} stays beside the others`);
        }}
      >
        Compare anyway
      </Button>
    </>
  );
}
