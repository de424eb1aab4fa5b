import type { ReactNode } from 'react';

/** A line above the work that says something about all of it, with what can be done. `tone` picks the rule beside it. */
export function Banner({ tone = 'plain', icon, children, actions, about }: BannerProps) {
  return (
    <div className="banner" data-tone={tone}>
      {icon ? <span className="banner-icon">{icon}</span> : null}
      <div className="banner-words">{children}</div>
      {actions ? <div className="banner-actions">{actions}</div> : null}
      {about === undefined ? null : (
        <details className="banner-more">
          <summary>
            More<span className="sr-only">: {about}</span>
          </summary>
        </details>
      )}
    </div>
  );
}

export type BannerProps = {
  readonly tone?: 'plain' | 'alert';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** What it is about, in a word or two: then it is one line on a phone, and the rest behind “More”. */
  readonly about?: string;
};
