'use client';

import { useOnDemand } from './on-demand.client.ts';
import type { PopoverProps } from './popover-props.ts';

const load = () => import('./open-popover.tsx').then((m) => m.OpenPopover);

/** A small sheet behind a button, for what a reader asks for now and then. */
export function Popover(props: PopoverProps) {
  return useOnDemand(load, 'dialog', props);
}
