import type { ReactNode } from 'react';
import { newStoryHref, storiesHref } from '../../lib/view/href.ts';
import { buttonClass } from '../ui/button.tsx';

export type MastheadProps = { readonly children?: ReactNode; readonly tools?: ReactNode; readonly plain?: boolean };

/** The line at the top of every page: the name, what the page adds, and the way to one's own texts. */
export function Masthead({ children, tools, plain = false }: MastheadProps) {
  return (
    <header className="masthead">
      <a
        href={storiesHref()}
        className="font-copy text-[1.375rem] leading-none font-semibold tracking-[-0.015em] no-underline"
      >
        Variorum
      </a>
      <div className="masthead-title">{children}</div>
      {tools}
      {plain ? null : (
        <a href={newStoryHref()} className={buttonClass('solid', 'shrink-0')}>
          Compare your own
        </a>
      )}
    </header>
  );
}
