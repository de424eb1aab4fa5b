'use client';

import type { Assessment } from '../../lib/model/assessment.ts';
import type { Signs } from '../../lib/view/signs.ts';
import { useOnDemand } from '../ui/on-demand.client.ts';
import type { OpenHeadNoteProps } from './open-head-note.tsx';

const load = () => import('./open-head-note.tsx').then((m) => m.OpenHeadNote);

export type HeadNoteProps = {
  readonly letter: string;
  readonly assessment: Assessment;
  readonly signs: Signs;
  /** Whether it is said to look machine-translated. */
  readonly likely: boolean;
  readonly says: string;
};

/** How a copy as a whole looks, with its signs one click away. */
export function HeadNote({ letter, assessment, signs, likely, says }: HeadNoteProps) {
  const trigger = (
    <button type="button" className="head-note" data-likely={likely}>
      {says}
      <span className="sr-only">, {letter}: details</span>
    </button>
  );
  return useOnDemand<OpenHeadNoteProps>(load, 'dialog', { letter, assessment, signs, likely, trigger });
}
