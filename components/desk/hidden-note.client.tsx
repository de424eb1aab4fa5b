'use client';

import { counted } from '../../lib/view/counted.ts';
import type { HiddenCount } from '../../lib/view/hidden-characters.ts';
import { Popover } from '../ui/popover.client.tsx';

/** How many characters nobody can see a copy holds; which ones, by code, is one click away. */
export function HiddenNote({ letter, hidden }: { readonly letter: string; readonly hidden: readonly HiddenCount[] }) {
  const all = hidden.reduce((n, h) => n + h.count, 0);
  return (
    <Popover
      label={`Hidden characters in ${letter}`}
      align="start"
      className="w-72"
      trigger={
        <button type="button" className="mt-0.5 block min-h-6 text-left text-xs text-soft underline underline-offset-2">
          {counted(all, 'hidden character')}
          <span className="sr-only">, {letter}: which</span>
        </button>
      }
    >
      {() => (
        <>
          <p>They do not show in print. In the text each is marked with its code.</p>
          <ul className="mt-2 space-y-1">
            {hidden.map(({ code, count }) => (
              <li key={code}>
                <span className="font-medium">{code}</span> × {count}
              </li>
            ))}
          </ul>
        </>
      )}
    </Popover>
  );
}
