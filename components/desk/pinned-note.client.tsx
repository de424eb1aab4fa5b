'use client';

import { useDesk } from './desk-context.client.tsx';

/** Says in a row's gutter that a person linked or parted its paragraphs. */
export function PinnedNote({ row }: { readonly row: string }) {
  const { pinned } = useDesk();
  return pinned.includes(row) ? (
    <span className="block text-[0.6875rem] leading-tight font-normal">set by hand</span>
  ) : null;
}
