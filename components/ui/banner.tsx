import type { ReactNode } from 'react';

/** A line above the work that says something about all of it, with what can be done. `tone` picks the rule beside it. */
export function Banner({ tone = 'plain', icon, children, actions }: BannerProps) {
  const edge = tone === 'alert' ? 'border-l-orange bg-orange-wash' : 'border-l-rule-strong bg-sunken';
  return (
    <div
      className={`flex flex-wrap items-center gap-x-3 gap-y-1 border-l-[3px] px-4 py-1.5 text-[0.8125rem] leading-snug ${edge}`}
    >
      {icon ? <span className="shrink-0">{icon}</span> : null}
      <div className="min-w-0 flex-1 basis-64">{children}</div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}

export type BannerProps = {
  readonly tone?: 'plain' | 'alert';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};
