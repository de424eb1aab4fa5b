'use client';

import { cloneElement } from 'react';
import type { MenuProps } from './menu-props.ts';
import { useOnDemand } from './on-demand.client.ts';

const load = () => import('./open-menu.tsx').then((m) => m.OpenMenu);

/** A menu behind a button. */
export function Menu(props: MenuProps) {
  const { Part, reach } = useOnDemand<MenuProps>(load);
  if (Part) return <Part {...props} />;
  return cloneElement(props.trigger, { 'aria-haspopup': 'menu', 'aria-expanded': false, ...reach });
}
