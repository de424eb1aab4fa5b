'use client';

import type { Assessment, GapKind } from '../../lib/model/assessment.ts';
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

/** What is true of nearly every copy of a story. The foot of the page lists it once; under every head it would tell nobody anything. */
const USUAL: readonly GapKind[] = ['alone', 'one-other', 'own-paragraphs', 'one-witness', 'alike'];

/** How a copy as a whole looks, with its signs one click away, or that something is special about it which kept it from being checked. */
export function HeadNote({ letter, assessment, signs, through }: HeadNoteProps) {
  const likely = assessment.machineTranslated >= LIKELY_MACHINE;
  const trigger = (
    <button
      type="button"
      className={`block min-h-6 py-1 text-left text-xs leading-tight underline underline-offset-2 ${likely ? 'font-medium text-orange' : 'text-soft'}`}
    >
      {likely
        ? `likely machine-translated${through ? `, through ${through}` : ''}: ${counted(signs.count, 'sign')}`
        : 'not fully checked'}
      <span className="sr-only">, {letter}: details</span>
    </button>
  );
  const button = useOnDemand<OpenHeadNoteProps>(load, 'dialog', { letter, assessment, signs, likely, trigger });
  return likely || assessment.checked.gaps.some((g) => !USUAL.includes(g.kind)) ? button : null;
}
