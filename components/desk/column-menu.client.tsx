'use client';

import { cloneElement } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useOnDemand } from '../ui/on-demand.client.ts';
import type { OpenColumnMenuProps } from './open-column-menu.tsx';

const load = () => import('./open-column-menu.tsx').then((m) => m.OpenColumnMenu);

/** What can be done with a column. */
export function ColumnMenu({ letter, url }: Omit<OpenColumnMenuProps, 'trigger'>) {
  const { Part, reach } = useOnDemand<OpenColumnMenuProps>(load);
  const trigger = (
    <button type="button" className="icon-button absolute -top-1 -right-2" aria-label={`Column ${letter}: more`}>
      <Icon name="ellipsis-vertical" size={16} />
    </button>
  );
  if (Part) return <Part letter={letter} url={url} trigger={trigger} />;
  return cloneElement<Record<string, unknown>>(trigger, { 'aria-haspopup': 'menu', 'aria-expanded': false, ...reach });
}
