'use client';

import { fullyHref, isCarried } from '../../lib/view/href.ts';
import { useDesk } from './desk-context.client.tsx';

/** Says in a row’s gutter that a bound on the work was hit there, and leads to what can be done. A gutter is two short words wide. */
export function CoarseNote({ row }: { readonly row: string }) {
  const { set } = useDesk();
  return (
    <span className="block text-[0.6875rem] leading-tight font-normal">
      coarse
      {isCarried(set) ? null : (
        <>
          :{' '}
          <a className="inline-block min-h-6 underline underline-offset-2" href={fullyHref(set, row)}>
            compare fully
          </a>
        </>
      )}
    </span>
  );
}
