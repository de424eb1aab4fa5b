import type { ReactElement, ReactNode } from 'react';

export type PopoverProps = {
  /** A button. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  /** What the sheet is called; null where its words are enough. */
  readonly label: string | null;
  readonly align: 'start' | 'end';
  /** Its width. */
  readonly className: string;
  readonly children: (close: () => void) => ReactNode;
};
