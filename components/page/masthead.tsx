import type { ReactNode } from 'react';
import { newStoryHref, storiesHref } from '../../lib/view/href.ts';
import { buttonClass } from '../ui/button.tsx';

export type MastheadProps = {
  readonly children?: ReactNode;
  readonly tools?: ReactNode;
  readonly plain?: boolean;
  /** The id of what the page is about: who goes by keyboard need not go through the line first. Null where the fragment holds the texts. */
  readonly skip?: string | null;
};

/** The line at the top of every page: the name, what the page adds, and the way to one's own texts. */
export function Masthead({ children, tools, plain = false, skip = 'content' }: MastheadProps) {
  return (
    <header className="masthead">
      {skip ? (
        <a href={`#${skip}`} className="skip-link">
          Skip to the {skip}
        </a>
      ) : null}
      <a href={storiesHref()} className="masthead-brand">
        Variorum
      </a>
      <div className="masthead-title">{children}</div>
      {tools}
      {plain ? null : (
        <a href={newStoryHref()} className={buttonClass('solid', 'masthead-new')}>
          Compare your own
        </a>
      )}
    </header>
  );
}
