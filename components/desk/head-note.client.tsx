'use client';

import { cloneElement } from 'react';
import type { Assessment } from '../../lib/model/assessment.ts';
import { counted } from '../../lib/view/excerpt.ts';
import type { Signs } from '../../lib/view/signs.ts';
import { useOnDemand } from '../ui/on-demand.client.ts';
import type { OpenHeadNoteProps } from './open-head-note.tsx';

/** From here on a copy is said to look machine-translated. */
const LIKELY = 0.5;

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
  const { Part, reach } = useOnDemand<OpenHeadNoteProps>(load);
  const likely = assessment.machineTranslated >= LIKELY;
  if (!likely && assessment.checked.gaps.length === 0) return null;
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
  if (Part) return <Part letter={letter} assessment={assessment} signs={signs} likely={likely} trigger={trigger} />;
  return cloneElement<Record<string, unknown>>(trigger, {
    'aria-haspopup': 'dialog',
    'aria-expanded': false,
    ...reach,
  });
}
