'use client';

import type { Assessment } from '../../lib/model/assessment.ts';
import { counted } from '../../lib/view/counted.ts';
import { LIKELY_MACHINE } from '../../lib/view/likely-machine.ts';
import type { Signs } from '../../lib/view/signs.ts';
import { useOnDemand } from '../ui/on-demand.client.ts';
import type { OpenHeadNoteProps } from './open-head-note.tsx';

const load = () => import('./open-head-note.tsx').then((m) => m.OpenHeadNote);

export type HeadNoteProps = {
  readonly letter: string;
  readonly assessment: Assessment;
  readonly signs: Signs;
  /** The language the copy was likely translated through, named; null when that does not show. */
  readonly through: string | null;
};

/** How a copy as a whole looks, with its signs one click away, and what was not looked for in it. Nothing to say: nothing is drawn. */
export function HeadNote({ letter, assessment, signs, through }: HeadNoteProps) {
  const likely = assessment.machineTranslated >= LIKELY_MACHINE;
  const trigger = (
    <button
      type="button"
      className={`block min-h-6 py-1 text-left text-xs leading-tight underline underline-offset-2 ${likely ? 'font-medium text-orange' : 'text-soft'}`}
    >
      {likely
        ? `likely machine-translated${through ? `, through ${through}` : ''}: ${counted(signs.count, 'sign')}`
        : 'checked in part'}
      <span className="sr-only">, {letter}: details</span>
    </button>
  );
  const button = useOnDemand<OpenHeadNoteProps>(load, 'dialog', { letter, assessment, signs, likely, trigger });
  return likely || assessment.checked.gaps.length > 0 ? button : null;
}
