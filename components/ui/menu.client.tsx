'use client';

import { type ComponentType, cloneElement, useState } from 'react';
import type { MenuProps } from './menu-props.ts';

const load = () => import('./open-menu.tsx');

/** A menu behind a button. Its code is fetched when the button is reached: most pages are read without opening one. */
export function Menu(props: MenuProps) {
  const [Open, setOpen] = useState<ComponentType<MenuProps> | null>(null);
  if (Open) return <Open {...props} />;
  return cloneElement(props.trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: load,
    onFocus: load,
    onClick: () => load().then((m) => setOpen(() => m.OpenMenu)),
  });
}
