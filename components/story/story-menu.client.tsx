'use client';

import { lastRow } from '../desk/last-row.client.ts';
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
  // The menu takes the focus from the row that is to be corrected: that row is remembered.
  return useOnDemand<OpenStoryMenuProps>(load, 'menu', { ...props, trigger: TRIGGER, row: lastRow });
}
