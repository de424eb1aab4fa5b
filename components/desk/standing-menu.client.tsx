'use client';

import type { ColumnStanding } from '../../lib/view/columns.ts';
import { useOnDemand } from '../ui/on-demand.client.ts';
import type { OpenStandingMenuProps } from './open-standing-menu.tsx';

const load = () => import('./open-standing-menu.tsx').then((m) => m.OpenStandingMenu);

/** What a version is among the others: as a person said, or as a proposal with a question mark. A press says why, and corrects it. */
export function StandingMenu({ letter, standing }: { readonly letter: string; readonly standing: ColumnStanding }) {
  const trigger = (
    <button
      type="button"
      className="standing"
      data-said={standing.said}
      title={standing.said ? undefined : `Proposed: ${standing.why}`}
    >
      <span className="sr-only">What {letter} is: </span>
      {standing.is}
      {standing.said ? null : (
        <>
          ?<span className="sr-only"> (proposed)</span>
        </>
      )}
    </button>
  );
  return useOnDemand<OpenStandingMenuProps>(load, 'menu', { letter, standing, trigger });
}
