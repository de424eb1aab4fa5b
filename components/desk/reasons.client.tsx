'use client';

import { buttonClass } from '../ui/button.tsx';
import { Popover } from '../ui/popover.client.tsx';

type ReasonsProps = { readonly reasons: readonly string[]; readonly about: string };

/** The numbers behind a notice, on demand. */
export function Reasons({ reasons, about }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <Popover
      label={null}
      align="end"
      className="max-w-96"
      trigger={
        <button type="button" className={buttonClass('quiet', '!min-h-6 !px-2 !py-0 underline underline-offset-2')}>
          Why<span className="sr-only">: {about}</span>
        </button>
      }
    >
      {() => (
        <ul className="list-disc space-y-1 pl-4">
          {reasons.map((r) => (
            <li key={r}>{r}</li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
