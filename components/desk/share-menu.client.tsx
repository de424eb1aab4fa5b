'use client';

import { Icon } from '../ui/icon.tsx';
import { useOnDemand } from '../ui/on-demand.client.ts';

const load = () => import('./open-share-menu.tsx').then((m) => m.OpenShareMenu);

const trigger = (
  <button type="button" className="icon-button" title="Copy and download" aria-label="Copy and download">
    <Icon name="share" size={16} />
  </button>
);

/** Copy the place the reader stands at as a link, a quote or a card; download the whole comparison. */
export function ShareMenu() {
  return useOnDemand(load, 'menu', { trigger });
}
