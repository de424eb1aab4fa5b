'use client';

import { useOnDemand } from '../ui/on-demand.client.ts';
import type { OpenHeadNoteProps } from './open-head-note.tsx';

const load = () => import('./open-head-note.tsx').then((m) => m.OpenHeadNote);

export type HeadNoteProps = Omit<OpenHeadNoteProps, 'trigger'> & {
  readonly says: string;
  /** What a screen reader hears behind the letter. */
  readonly opens: string;
};

/** What is said of a copy as a whole at its head, with the particulars one click away. */
export function HeadNote({ says, opens, ...own }: HeadNoteProps) {
  const trigger = (
    <button type="button" className="head-note" data-likely={own.of.kind === 'looks' && own.of.likely}>
      {says}
      <span className="sr-only">
        , {own.letter}: {opens}
      </span>
    </button>
  );
  return useOnDemand<OpenHeadNoteProps>(load, 'dialog', { ...own, trigger });
}
