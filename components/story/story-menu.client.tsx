'use client';

import { cloneElement, useEffect, useRef } from 'react';
import { buttonClass } from '../ui/button.tsx';
import { useOnDemand } from '../ui/on-demand.client.ts';
import type { OpenStoryMenuProps } from './open-story-menu.tsx';
import type { StoryMenuProps } from './story-change.ts';

const load = () => import('./open-story-menu.tsx').then((m) => m.OpenStoryMenu);

const TRIGGER = (
  <button type="button" className={buttonClass('outline')}>
    Story
  </button>
);

/** What can be done to the story: versions in and out, names, order, and corrections by hand. */
export function StoryMenu(props: StoryMenuProps) {
  const { Part, reach } = useOnDemand<OpenStoryMenuProps>(load);
  // The menu takes the focus from the row that is to be corrected: that row is remembered.
  const row = useRef('');
  useEffect(() => {
    const follow = (event: FocusEvent) => {
      const own = event.target instanceof Element ? event.target.closest<HTMLElement>('.row') : null;
      if (own?.dataset.row) row.current = own.dataset.row;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  if (Part) return <Part {...props} trigger={TRIGGER} row={() => row.current} />;
  return cloneElement<Record<string, unknown>>(TRIGGER, { 'aria-haspopup': 'menu', 'aria-expanded': false, ...reach });
}
