import type { ReactNode } from 'react';

/** A key of the keyboard, as a help text prints it. */
export function Key({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-6 rounded-[3px] border border-rule-strong bg-sheet px-1.5 text-center font-sans text-xs leading-5">
      {children}
    </kbd>
  );
}
