'use client';

import { Icon } from '../ui/icon.tsx';
import { useOnDemand } from '../ui/on-demand.client.ts';
import type { OpenColumnMenuProps } from './open-column-menu.tsx';

const load = () => import('./open-column-menu.tsx').then((m) => m.OpenColumnMenu);

/** What can be done with a column. */
export function ColumnMenu(props: Omit<OpenColumnMenuProps, 'trigger'>) {
  const trigger = (
    <button type="button" className="icon-button" aria-label={`Column ${props.letter}: more`}>
      <Icon name="ellipsis-vertical" size={16} />
    </button>
  );
  return useOnDemand(load, 'menu', { ...props, trigger });
}
