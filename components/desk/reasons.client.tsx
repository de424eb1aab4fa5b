'use client';

import { Popover } from 'radix-ui';
import { buttonClass } from '../ui/button.tsx';

/** The numbers behind a notice, on demand. */
export function Reasons({ reasons, about }: { readonly reasons: readonly string[]; readonly about: string }) {
  if (reasons.length === 0) return null;
  return (
    <Popover.Root>
      <Popover.Trigger className={buttonClass('quiet', '!min-h-6 !px-2 !py-0 underline underline-offset-2')}>
        Why<span className="sr-only">: {about}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={12}
          className="z-50 max-w-96 rounded-[3px] border border-rule bg-sheet p-4 text-[0.8125rem] leading-snug shadow-float"
        >
          <ul className="list-disc space-y-1 pl-4">
            {reasons.map((r) => (
              <li key={r}>{r}</li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
