'use client';

import { cloneElement, type ReactElement } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useOnDemand } from '../ui/on-demand.client.ts';

type Props = { readonly trigger: ReactElement<Record<string, unknown>> };

const load = () => import('./open-share-menu.tsx').then((m) => m.OpenShareMenu);

const TRIGGER = (
  <button type="button" className="icon-button" title="Copy and download" aria-label="Copy and download">
    <Icon name="share" size={16} />
  </button>
);

/** Copy the place the reader stands at as a link, a quote or a card; download the whole comparison. */
export function ShareMenu() {
  const { Part, reach } = useOnDemand<Props>(load);
  if (Part) return <Part trigger={TRIGGER} />;
  return cloneElement(TRIGGER, { 'aria-haspopup': 'menu', 'aria-expanded': false, ...reach });
}
