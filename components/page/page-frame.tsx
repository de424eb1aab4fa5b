import type { ReactNode } from 'react';
import { Masthead } from './masthead.tsx';

/** A page of prose or a form: the masthead above one column. */
export function PageFrame({
  children,
  tools,
  plain = false,
  wide = false,
}: {
  readonly children: ReactNode;
  /** What stands at the right end of the masthead. */
  readonly tools?: ReactNode;
  readonly plain?: boolean;
  readonly wide?: boolean;
}) {
  return (
    <>
      <Masthead plain={plain} tools={tools} />
      <main
        id="content"
        tabIndex={-1}
        className={`mx-auto px-4 pt-8 pb-20 md:px-8 md:pt-12 ${wide ? 'max-w-[72rem]' : 'max-w-[46rem]'}`}
      >
        {children}
      </main>
    </>
  );
}

/** A page that has one thing to say and one or two ways on. */
export function MessagePage({
  title,
  children,
  actions,
  plain = false,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Without the way to one's own texts. */
  readonly plain?: boolean;
}) {
  return (
    <PageFrame plain={plain}>
      <h1 className="font-copy text-4xl leading-tight font-medium tracking-[-0.01em]">{title}</h1>
      <div className="mt-4 space-y-3 font-copy text-lg leading-relaxed">{children}</div>
      {actions ? <div className="mt-8 flex flex-wrap gap-3">{actions}</div> : null}
    </PageFrame>
  );
}
