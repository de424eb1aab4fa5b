import type { ReactNode } from 'react';

/** One component's place on the specimens page. */
export function Specimen({
  name,
  title,
  children,
}: {
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div data-specimen={name} className="mt-12">
      <h2 className="mb-4 border-b border-rule-strong pb-1 text-sm font-semibold">{title}</h2>
      {children}
    </div>
  );
}
