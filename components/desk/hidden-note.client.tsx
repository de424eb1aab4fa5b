'use client';

import { Popover } from 'radix-ui';
import { counted } from '../../lib/view/excerpt.ts';
import type { HiddenCount } from '../../lib/view/hidden-characters.ts';

/** How many characters nobody can see a copy holds; which ones, by code, is one click away. */
export function HiddenNote({ letter, hidden }: { readonly letter: string; readonly hidden: readonly HiddenCount[] }) {
  const all = hidden.reduce((n, h) => n + h.count, 0);
  return (
    <Popover.Root>
      <Popover.Trigger className="mt-0.5 block min-h-6 text-left text-xs text-soft underline underline-offset-2">
        {counted(all, 'hidden character')}
        <span className="sr-only">, {letter}: which</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={12}
          aria-label={`Hidden characters in ${letter}`}
          className="z-50 max-h-[60dvh] w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-[3px] border border-rule bg-sheet p-4 text-[0.8125rem] leading-snug shadow-float"
        >
          <p>Nobody sees them in print; in the text each stands beside a chip with its code.</p>
          <ul className="mt-2 space-y-1">
            {hidden.map(({ code, count }) => (
              <li key={code}>
                <span className="font-medium">{code}</span> × {count}
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
